import { scaleOf } from '../figures/number.ts';
import { STAGES, TALLIES } from '../report/counts.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { FigureSum } from './figure-sum.ts';
import { isFiner, type Sum } from './sum.ts';

/** A figure's own numbers, in the order in which they are written. */
export const MAIN: readonly (readonly string[])[] = [
  ['数值'],
  ...[...Object.values(TALLIES), ...Object.values(STAGES), '资金'].map((key) => [key, '数值']),
  ['累计'],
  ['惠及'],
];

const HUNDRED_MILLION = 1e8;
/** In 元; from here on numbers in 万元 are hard to read. */
const MANY = 1e9;

/** Numbers that have a measure of their own, not that of the figure. */
export function ofItsOwn([key = '']: readonly string[]): boolean {
  return key === '资金' || key === '惠及' || key === '分项' || key === '占';
}

/**
 * The measure of a figure's first number in what most organisations measure it by; for a part, the measure of the whole
 * if compatible.
 */
export function unitOf(figure: FigureSum, whole: string): string {
  const main = MAIN.flatMap((path) => figure.sums.get(path.join('\n')) ?? []);
  const sums = [...main, ...figure.sums.values()].filter(({ path }) => !ofItsOwn(path)).map(({ sum }) => sum);
  const measures = sums.flatMap((sum) => [...sum.added(), ...sum.gaps].map(({ measure }) => measure));
  const most = baseOfMost(sums);
  const found = measures.find((measure) => measure !== '' && scaleOf(measure).base === most) ?? '';
  return isSameBase(found, whole) ? whole : found;
}

/** The base unit that the most organisations use; of several, the one met first. */
function baseOfMost(sums: readonly Sum[]): string | undefined {
  const users = new Map<string, Set<number>>();
  for (const { numbers, gaps } of sums) {
    for (const { unit, measure } of [...numbers, ...gaps]) {
      if (measure === '') continue;
      const { base } = scaleOf(measure);
      users.set(base, (users.get(base) ?? new Set()).add(unit));
    }
  }
  return [...users].reduce<[string | undefined, number]>(
    (most, [base, { size }]) => (size > most[1] ? [base, size] : most),
    [undefined, 0],
  )[0];
}

/**
 * 显示单位 and the reason for it, if the sums have more digits than can be read: two decimals, for the sum of
 * 163.5938亿元 and 25584245万元, or 亿元.
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
