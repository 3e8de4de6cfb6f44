import { type Amount, exactAmount } from '../../report/amount.ts';
import type { PartialDate } from '../../report/date.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { FigureData } from '../../report/schema.ts';
import { RANGE_MARKS } from '../../zh/range-mark.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { exact, inUnit, type Quantity } from '../number.ts';
import { shapeOf } from '../phrase/shape.ts';
import { yearOf } from '../year-of.ts';

/**
 * The figure of last year's file that this one continues: under the same name, or under its 曾用名, or 2025年引进人才 for
 * 2026年引进人才.
 */
export function before(
  name: string,
  { formerName }: Pick<FigureData, 'formerName'>,
  figures: ReadonlyMap<string, Figure>,
): Figure | undefined {
  return figures.get(formerName ?? name) ?? figures.get(aYearBefore(name));
}

function aYearBefore(name: string): string {
  return name.replace(/\d{4}(?=年)/gu, (year) => String(Number(year) - 1));
}

/** The same for a part. */
function partBefore({ name, data }: Figure, whole: Figure | undefined): Figure | undefined {
  const of = (wanted: string) => whole?.parts.find((part) => part.name === wanted);
  return of(data.formerName ?? name) ?? of(aYearBefore(name));
}

/** Fills in 上年 of the number and of the total from last year's file, unless typed. */
export function withPriors(mine: Figure, theirs: Figure | undefined, asOf: AsOf): FigureData {
  const { data } = mine;
  if (!theirs) return data;
  // If last year's numbers conflict, neither can be used.
  const comparable = isSameSpan(mine, theirs, asOf) && !theirs.conflict;
  const prior = comparable && wantsPrior(mine) ? inUnitOf(mine, theirs.value) : undefined;
  const total = comparable && isSameTotal(mine, theirs) ? inUnitOf(mine, theirs.total?.quantity) : undefined;
  const filled = (kind: 'parts' | 'breakdown') => {
    const parts = mine.parts.filter(({ path }) => path.at(-2) === kind);
    const entries = parts.map((part) => [part.name, withPriors(part, partBefore(part, theirs), asOf)] as const);
    return data[kind] && { [kind]: Object.fromEntries(entries) };
  };
  return {
    ...data,
    ...(prior && { prior }),
    ...(data.total && total && data.total.prior === undefined && { total: { ...data.total, prior: total } }),
    ...filled('parts'),
    ...filled('breakdown'),
  };
}

/** Whether the figure prints a 上年 and has none of its own. */
export function wantsPrior(figure: Figure): boolean {
  const { data, value, setting } = figure;
  const isTyped = data.prior !== undefined || data.series?.[yearOf(data, setting.year) - 1] !== undefined;
  // At comparable prices growth cannot be computed from the numbers.
  if (!value || isTyped || data.basis === '可比价') return false;
  return shapeOf(figure) === 'value' || shapeOf(figure) === 'fromPrior';
}

/** The dates up to which the two reports count. */
interface AsOf {
  mine: PartialDate | undefined;
  theirs: PartialDate | undefined;
}

/**
 * Whether the two numbers cover the same part of their years: 1—11月 in both, or to the end of November in both. Last
 * year's forecast is not comparable.
 */
export function isSameSpan(mine: Figure, theirs: Figure, asOf: AsOf): boolean {
  if (theirs.data.forecast) return false;
  const [a, b] = [spanOf(mine, asOf.mine), spanOf(theirs, asOf.theirs)];
  return a.lag === b.lag && a.months === b.months && a.until === b.until && !a.isLong;
}

const WHOLE_YEAR = new RegExp(`^\\d{4}(?:年度?|$)|^全年$|^1[${RANGE_MARKS}]12月$`, 'gu');

function spanOf({ data, setting }: Figure, reported: PartialDate | undefined) {
  const { period = '', asOf = period === '' ? reported : undefined } = data;
  return {
    lag: yearOf(data, setting.year) - setting.year,
    months: period.replace(WHOLE_YEAR, ''),
    until: asOf?.month ?? 12,
    /** Covers several years: the next such period is longer. */
    isLong: /\d{4}\D+\d{4}/u.test(period),
  };
}

/** Whether both years' 总数 are called the same (its own 名称, or none): only then can they be compared. */
export function isSameTotal(mine: Figure, theirs: Figure): boolean {
  return mine.total?.label === theirs.total?.label;
}

/** Last year's number in this year's unit, exact; undefined if there is none, or if it is of another kind. */
function inUnitOf({ unit }: Figure, theirs: Quantity | undefined): Amount | undefined {
  const number = theirs && exact(theirs);
  if (!theirs || !number) return undefined;
  if (unit === '' || unit === theirs.unit) return { ...theirs.amount, unit: unit === '' ? theirs.unit : '' };
  return isSameBase(theirs.unit, unit) ? exactAmount(inUnit(number, unit)) : undefined;
}

/** Every figure and part together with the one in last year's file that it continues. */
export function* carriedOn({ byName, lastYear }: Figures): Generator<{ mine: Figure; theirs: Figure }> {
  if (!lastYear) return;
  for (const mine of byName.values()) {
    yield* withParts(mine, before(mine.name, mine.data, lastYear.figures.byName));
  }
}

function* withParts(mine: Figure, theirs: Figure | undefined): Generator<{ mine: Figure; theirs: Figure }> {
  if (!theirs) return;
  yield { mine, theirs };
  for (const part of mine.parts) yield* withParts(part, partBefore(part, theirs));
}
