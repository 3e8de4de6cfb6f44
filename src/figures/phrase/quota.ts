import { PENDING } from '../../report/amount.ts';
import { type Figure, tallies } from '../figure.ts';
import { exact, type Quantity, quantityOf } from '../number.ts';
import { isUnitOfMeasure } from '../why-no-sum.ts';
import { mainStage } from './funnel.ts';
import { ordinalText } from './standing.ts';
import { gap, quantityOrGap } from './words.ts';

/** 为全省同批4家之一, 为全省同批唯一, 为全市第2家; if the figure has several, 全省同批共15家. */
export function quotaClause(figure: Figure): string[] {
  const { data, unit, setting } = figure;
  const { say } = setting;
  const { quota } = data;
  if (!quota || whyNoQuota(figure)) return [];
  const { of, ordinal, scope } = quota;
  const slots = { 范围: scope, 量词: quota.unit ?? unit };
  if (ordinal === 1) return [say('首家', slots)];
  if (typeof ordinal === 'object' && scope === PENDING) return [`${say('为')}${gap(figure)}`];
  if (ordinal !== undefined) return [say('第几家', { ...slots, 序: ordinalText(figure, ordinal) })];
  if (!of) return [];
  const all = quantityOf(of, quota.unit ?? unit);
  if (!isOfBatch(figure) && exact(all)?.eq(1) === true) return [say('同批唯一', { 范围: scope })];
  return [say(isOfBatch(figure) ? '同批共' : '同批之一', { 范围: scope, 总: quantityOrGap(figure, all) })];
}

/** Whether it only tells the size of a batch in which the figure has several. */
export function isOfBatch(figure: Figure): boolean {
  const { quota } = figure.data;
  const came = newNumber(figure);
  return quota?.of !== undefined && quota.ordinal === undefined && !!came && exact(came)?.eq(1) !== true;
}

/** The number in the batch: what was added, else the value, else the successes; never a total, which is cumulative. */
export function newNumber(figure: Figure): Quantity | undefined {
  const { value, added, data, unit } = figure;
  const stage = mainStage(figure);
  return added?.quantity ?? value ?? (stage && data[stage] && quantityOf(data[stage].value, unit));
}

/** Why a 占额 in the data is not printed; undefined if it is. */
export function whyNoQuota(figure: Figure): { path: readonly string[]; why: string } | undefined {
  const { quota } = figure.data;
  if (!quota) return undefined;
  const { of, ordinal, unit = figure.unit } = quota;
  if (of === undefined && ordinal === undefined)
    return { path: ['quota'], why: '不知道是第几家、一共几家，应写上“序”或“总”' };
  if (isUnitOfMeasure(unit))
    return { path: ['quota'], why: `“占额”说的是几家里的一个、第几家，“${unit}”不能这样数，应写“位次”` };
  const isOfTotal = ordinal === undefined && !newNumber(figure) && tallies(figure).length > 0;
  return isOfTotal ? { path: ['quota', 'of'], why: '总数是历年累积的，不是同一批的，应写上“新增”' } : undefined;
}
