import { scaleOf } from '../figures/number.ts';
import { STAGES, TALLIES } from '../report/counts.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { FigureSum } from './figure-sum.ts';
import { isFiner } from './sum.ts';

/** Numbers of a figure's own, in the order in which they are written. */
export const MAIN: readonly (readonly string[])[] = [
  ['数值'],
  ...[...Object.values(TALLIES), ...Object.values(STAGES), '资金'].map((key) => [key, '数值']),
  ['累计'],
  ['惠及'],
];

const HUNDRED_MILLION = 1e8;
/** Of 元; from there on 万元 are not read any more. */
const MANY = 1e9;

/** Numbers of other things than the figure's own, which say their measure themselves. */
export function ofItsOwn([key = '']: readonly string[]): boolean {
  return key === '资金' || key === '惠及' || key === '分项' || key === '占';
}

/** The measure of a figure's first number that has one; a part stands in the measure of the whole. */
export function unitOf(figure: FigureSum, whole: string): string {
  const main = MAIN.flatMap((path) => figure.sums.get(path.join('\n')) ?? []);
  const sums = [...main, ...figure.sums.values()].filter(({ path }) => !ofItsOwn(path));
  const measures = sums.flatMap(({ sum }) => sum.added()[0]?.measure ?? sum.gaps[0]?.measure ?? []);
  const found = measures.find((measure) => measure !== '') ?? '';
  return isSameBase(found, whole) ? whole : found;
}

/**
 * 显示单位, with why: what the report prints, where the data keep more digits than are read: two decimals of 163.5938亿元 and
 * 25584245万元.
 */
export function shownUnitOf(figure: FigureSum, unit: string): [shown: string, why: string] | undefined {
  const { factor, base } = scaleOf(unit);
  if (base === unit || figure.texts('显示单位').length > 0) return undefined;
  const first = ['数值', '上年'].flatMap((key) => figure.get(key)?.added()[0] ?? []);
  const sums = first.filter(({ measure }) => isSameBase(measure, unit));
  const isMany = base === '元' && factor.lt(HUNDRED_MILLION) && sums.some(({ number }) => number.gte(MANY));
  if (isMany) return [`亿${base}`, '数大，印作亿元'];
  return sums.some((added) => isFiner(added, unit)) ? [unit, '印两位小数'] : undefined;
}
