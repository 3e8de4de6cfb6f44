import type { Form } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import { type Figure, isPerHead } from '../figure.ts';
import { isStock } from '../flow.ts';
import type { Quantity } from '../number.ts';
import { absence } from './absence.ts';
import { shortfall } from './attainment.ts';
import { bracketsText } from './brackets.ts';
import { changeText } from './change.ts';
import { breaksZero } from './claim.ts';
import { beneficiariesText, isGrant } from './effects.ts';
import { factClauses } from './facts.ts';
import { openingOf } from './opening.ts';
import { lossOf } from './profit.ts';
import { timesOfPrior } from './series.ts';
import { againstClauses } from './standing.ts';
import { gap, isExcerpt, valueText } from './words.ts';

/** How the figure is told, as for `tell`. */
interface Options {
  form: Form;
  verb?: string | undefined;
  compared?: boolean;
}

/** Number, comparison, facts: of a figure whose main thing is one number. `own` is its verb or the group's. */
export function valueClauses(figure: Figure, label: string, own: string | undefined, options: Options): string[] {
  const verb = own ?? '';
  const full = options.form === '全';
  // Percentage points and stocks say 比上年 even if 同比 has been said for other figures.
  const compared = options.compared === true && figure.change?.kind !== 'points' && !isStock(figure);
  const missing = figure.data.growth?.pending ? `${figure.setting.say('同比')}${gap(figure)}` : '';
  const moved = timesOfPrior(figure) ?? (figure.change ? changeText(figure, figure.change, compared) : missing);
  const change = breaksZero(figure) ? '' : moved;
  if (!figure.value) return [`${verb}${label}${change}`];
  const absent = options.verb === undefined ? absence(figure, label) : undefined;
  if (absent) {
    const none = figure.setting.say(absent.phrase, absent.slots);
    return absent.isWhole ? [none] : averted(figure, none);
  }
  return [opening(figure, figure.value, label, own, full), change, ...(full ? factClauses(figure, '') : [])];
}

/** 未发生安全事故，比上年减少2起: a rate would always be −100%, and for an unchanged zero 与上年持平 adds nothing. */
function averted(figure: Figure, none: string): string[] {
  const { change } = figure;
  if (!change?.difference || change.difference.isZero()) return [none];
  return [none, changeText(figure, { ...change, kind: 'difference', size: change.difference })];
}

function opening(figure: Figure, value: Quantity, label: string, own: string | undefined, full: boolean): string {
  const verb = own ?? '';
  const { data, names, setting } = figure;
  const number = valueText(figure, value);
  const loss = lossOf(figure);
  if (loss !== undefined && own === data.verb) return `${loss}${number.replace(/^−/u, '')}`;
  const opens = openingOf(figure, verb);
  if (full && opens === '名单') return `${verb}${listText(figure)}`;
  if (full && opens === '摘名')
    return `${setting.say('等几家', { 各名: enumerate(names), 数: number })}${data.object ?? ''}${verb}${label}`;
  const who = beneficiariesText(figure);
  if (isGrant(figure) && who !== undefined) {
    return setting.say('拨付', { 对象: who, 动词: verb || setting.say('拨付动词'), 名称: label, 数: number });
  }
  const brackets = full ? bracketsText(figure, value, label) : '';
  return `${verb}${label}${own === undefined ? reach(figure) : ''}${number}${brackets}`;
}

/** 上海交通大学、东华大学等4所高校: the names, then their number. */
export function listText(figure: Figure): string {
  const { names, value, data, setting } = figure;
  if (!value) return enumerate(names);
  const [all, number] = [enumerate(names), valueText(figure, value)];
  const counted = isExcerpt(names, value) ? setting.say('等几家', { 各名: all, 数: number }) : `${all}${number}`;
  return `${counted}${data.object ?? figure.label}`;
}

/**
 * The verb before the number. For a percentage 达 if it is good, 为 if it is bad or told among the problems, 降至 if it fell and lower is better; 达
 * for a number at a given date or per head; else none.
 */
function reach(figure: Figure): string {
  const { data, change, unit, label, setting } = figure;
  const { say } = setting;
  const below = (data.against !== undefined && !againstClauses(figure).above) || shortfall(figure) !== undefined;
  if (unit !== '%') return !below && (data.asOf ? !change : isPerHead(label)) ? say('达') : '';
  if (below || setting.amongProblems) return say('为');
  if (data.against && !change) return '';
  const fell = change !== undefined && change.kind !== 'disputed' && change.size.lt(0);
  return data.trend === '越低越好' ? (fell ? say('降至') : say('为')) : fell ? say('为') : say('达');
}
