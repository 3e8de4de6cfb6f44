import { isBetterLow } from '../duration.ts';
import type { Figure } from '../figure.ts';
import { type Attainment, isOnCourse } from './attainment.ts';
import { mainStage, stageChange } from './funnel.ts';
import { shapeOf } from './shape.ts';
import { saysTotalAlone } from './tallies.ts';
import { roundedRate } from './words.ts';

/** The clauses that may tell what is wrong, in the order in which they are printed. */
type Wrong = '目标' | '对比' | '尚差';

interface Contrast {
  /** Whether its growth is told as 虽……. */
  concedes: boolean;
  /** The text of a clause, behind 但 if it is the first that tells what is wrong. */
  but: (where: Wrong, text: string) => string;
}

/**
 * 虽同比增长15.3%，但距年度目标尚差4项; 虽比上年提高2.6个百分点，但仍低于全省平均水平3个百分点. `change`, `plan`: the clauses of
 * its growth and its target, '' without one. `isBehind`: every average is better.
 */
export function contrastOf(
  figure: Figure,
  { change, aim, plan, isBehind }: { change: string; aim: Attainment | undefined; plan: string; isBehind: boolean },
): Contrast {
  const isShort = aim !== undefined && aim.by === '−' && !isOnCourse(figure, aim);
  const isLow = isBehind && shapeOf(figure) === 'value';
  const concedes = change !== '' && (isShort || isLow) && improves(figure);
  const first: Wrong = isShort && plan !== '' ? '目标' : isLow ? '对比' : '尚差';
  return {
    concedes,
    but: (where, text) =>
      concedes && where === first && text !== ''
        ? figure.setting.say(where === '对比' ? '但仍' : '但', { 怎样: text })
        : text,
  };
}

/** Whether it is told among the problems although it improved: 虽同比增长15.3%，但距年度目标尚差4项. The change follows the head. */
function improves(figure: Figure): boolean {
  const shape = shapeOf(figure);
  const { total, data, setting } = figure;
  const stage = shape === 'funnel' && !data.applied && !data.recommended ? mainStage(figure) : undefined;
  const ofTotal = shape === 'tallies' && saysTotalAlone(figure) ? total?.change : undefined;
  const change = shape === 'value' ? figure.change : stage ? stageChange(figure, stage) : ofTotal;
  if (!setting.amongProblems || !change || change.kind === 'disputed') return false;
  const size = change.kind === 'rate' ? roundedRate(figure, change.size) : change.size;
  return isBetterLow(figure) ? size.lt(0) : size.gt(0);
}
