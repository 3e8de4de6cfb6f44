import type { Form } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import { type Figure, isPerHead } from '../figure.ts';
import { absence } from '../phrase/absence.ts';
import { changeText, saysBasis } from '../phrase/change.ts';
import { lossOf } from '../phrase/profit.ts';
import { shapeOf } from '../phrase/shape.ts';
import { quantityOrGap } from '../phrase/words.ts';
import { isBare } from './paired.ts';

/**
 * 获批甲12项、乙15项，均与上年持平: neighbours with one verb that only say they are unchanged. `groupVerb` is the verb
 * for this clause: '' if the group has already said it.
 */
export function allUnchanged(
  figures: readonly Figure[],
  form: Form,
  groupVerb: string | undefined,
): string | undefined {
  const [first] = figures;
  const flat = first && unchanged(first, form);
  if (!flat || figures.length < 2 || figures.some((each) => unchanged(each, form) !== flat)) return undefined;
  const numbers = figures.flatMap((each) => (each.value ? `${each.label}${quantityOrGap(each, each.value)}` : []));
  return `${groupVerb ?? first.data.verb ?? ''}${enumerate(numbers)}，${first.setting.say('均', { 怎样: flat })}`;
}

/** 与上年持平 or 与上年基本持平, for a figure that says nothing else. */
export function unchanged(figure: Figure, form: Form): string | undefined {
  const { change } = figure;
  if (!change || change.kind === 'disputed' || !saysOnlyChange(figure, form)) return undefined;
  const isFlat = change.size.isZero() || (change.kind === 'rate' && !saysBasis(figure));
  return isFlat ? changeText(figure, change) : undefined;
}

/** Whether a figure is told only by its verb, name, number and change. */
export function saysOnlyChange(figure: Figure, form: Form): boolean {
  const { value, unit, label, data } = figure;
  const { verb: _, ...said } = data;
  if (!value || shapeOf(figure) !== 'value' || !isBare({ ...figure, data: said }, form)) return false;
  // A percentage or per-head number needs its own 达 or 为.
  return unit !== '%' && !isPerHead(label) && !absence(figure) && lossOf(figure) === undefined;
}
