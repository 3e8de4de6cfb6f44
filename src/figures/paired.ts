import { enumerate } from '../zh/text.ts';
import { direction } from './change.ts';
import type { Figure } from './figure.ts';
import { exact, quantityText, rateDigits } from './number.ts';

/** One 分别 pairs two or three; of four a reader loses the thread. */
export const MOST_PAIRS = 3;

/**
 * Two or three figures of one shape told in one breath with 分别: 甲、乙分别由2008年的11家、26个增加到2014年的60家、265个, or
 * 甲、乙分别达6588家、6403家，同比增长26.3%、44.4%. Undefined where one of them has more to say.
 */
export function paired(figures: readonly Figure[], compared: boolean): string | undefined {
  if (figures.length < 2 || figures.length > MOST_PAIRS || !figures.every(isBare)) return undefined;
  return pairedSeries(figures) ?? pairedGrowth(figures, compared);
}

/** All that such a figure may hold; whatever else it does wants words of its own. */
const ALLOWED = new Set([
  'unit',
  'label',
  'shortLabel',
  'value',
  'prior',
  'growth',
  'series',
  'trend',
  'source',
  'owner',
]);

function isBare({ data, conflict }: Figure): boolean {
  return !conflict && Object.keys(data).every((key) => ALLOWED.has(key));
}

function pairedSeries(figures: readonly Figure[]): string | undefined {
  const ends = figures.flatMap(({ series }) => {
    const [first, last] = [series[0], series.at(-1)];
    const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
    return first && last && base && value && first.year < last.year
      ? [{ first, last, up: value.gt(base), value, base }]
      : [];
  });
  const [one] = ends;
  if (!one || ends.length < figures.length) return undefined;
  const alike = ends.every(
    ({ first, last, up, value, base }) =>
      first.year === one.first.year && last.year === one.last.year && up === one.up && !value.eq(base),
  );
  if (!alike || figures.some(({ unit }) => unit === '%')) return undefined;
  const names = enumerate(figures.map(({ label }) => label));
  const from = enumerate(ends.map(({ first }) => quantityText(first.quantity)));
  const to = enumerate(ends.map(({ last }) => quantityText(last.quantity)));
  return `${names}分别由${one.first.year}年的${from}${one.up ? '增加' : '减少'}到${one.last.year}年的${to}`;
}

function pairedGrowth(figures: readonly Figure[], compared: boolean): string | undefined {
  const told = figures.flatMap(({ value, change, data, unit }) =>
    value && change?.kind === 'rate' && !data.period && !data.asOf && unit !== '%' && exact(value)
      ? [{ value, change }]
      : [],
  );
  const [one] = told;
  if (!one || told.length < figures.length) return undefined;
  const rates = told.map(({ change }) => change.stated ?? rateDigits(change.size));
  const oneWay = told.every(({ change }) => change.size.gt(0) === one.change.size.gt(0));
  if (!oneWay || rates.some((rate) => /^0(?:\.0*)?$/u.test(rate))) return undefined;
  const names = enumerate(figures.map(({ label }) => label));
  const values = enumerate(told.map(({ value }) => quantityText(value)));
  const growth = enumerate(rates.map((rate) => `${rate}%`));
  return `${names}分别达${values}，${compared ? '' : '同比'}${direction(one.change)}${growth}`;
}
