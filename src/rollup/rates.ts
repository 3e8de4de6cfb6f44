import { decimal, type Exact, scaleOf } from '../figures/number.ts';
import { decimalsOf } from '../zh/digits.ts';
import type { FigureSum } from './figure-sum.ts';
import type { Sum } from './sum.ts';

/** A percentage that in every unit is the quotient of two other figures, so that it can be computed from their sums. */
export interface Rate {
  part: FigureSum;
  whole: FigureSum;
  /** This year's and, if both sums have it, last year's. */
  value: string;
  prior: string | undefined;
}

/** With fewer units, or fewer digits, two figures could match by chance. */
const FEWEST_UNITS = 3;
const FEWEST_DIGITS = 3;
/** With more figures there would be too many pairs to try. */
const MOST_FIGURES = 400;

/**
 * 研发投入强度 = 全社会研发投入÷地区生产总值, found by trying all pairs: exactly one must give the rate of every unit
 * that states it, at the precision typed. `whole`: figures with complete sums.
 */
export function rateOf(rate: FigureSum, whole: readonly FigureSum[]): Rate | undefined {
  const typed = rate.get('数值');
  if (!typed || typed.gaps.length > 0 || whole.length > MOST_FIGURES) return undefined;
  const numbers = [...typed.numbers];
  const units = typed.units;
  const places = Math.max(...numbers.map(({ digits }) => decimalsOf(digits)));
  const known = whole.flatMap((figure) => {
    const sum = figure.get('数值');
    const values = sum && valuesOf(sum, units);
    return sum && values ? [{ figure, sum, base: scaleOf(sum.added()[0]?.measure ?? '').base, values }] : [];
  });
  const pairs = known.flatMap((part) =>
    known
      .filter((of) => of !== part && of.base === part.base)
      .filter((of) => numbers.every(({ digits }, index) => gives(digits, part.values[index], of.values[index])))
      .filter((of) => String(of.sum.units) === String(part.sum.units))
      .filter((of) => {
        const exact = numbers.flatMap(({ digits }, index) =>
          exactly(digits, places, part.values[index], of.values[index]),
        );
        return new Set(exact).size >= FEWEST_UNITS;
      })
      .map((of) => ({ part: part.figure, whole: of.figure })),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  const value = quotient(pair.part.get('数值'), pair.whole.get('数值'), places);
  return value === undefined
    ? undefined
    : { ...pair, value, prior: quotient(pair.part.get('上年'), pair.whole.get('上年'), places) };
}

/** In the base unit of measure, in the order of `units`; undefined if one of these has no number. */
function valuesOf(sum: Sum, units: readonly number[]): Exact[] | undefined {
  const byUnit = new Map([...sum.numbers].map((each) => [each.unit, each]));
  const values = units.flatMap((unit) => {
    const each = byUnit.get(unit);
    return each ? decimal(each.digits).times(scaleOf(each.measure).factor) : [];
  });
  return values.length === units.length ? values : undefined;
}

/**
 * The digits, if there are enough to be significant. 2.1 among numbers with two decimals counts as 2.10, which Excel
 * shows as 2.1, if the two figures give that.
 */
function exactly(digits: string, places: number, part: Exact | undefined, whole: Exact | undefined): string[] {
  const full = decimal(digits).toFixed(places);
  const own = gives(full, part, whole) ? full : digits;
  return own.replace(/^-?[0.]*|\./gu, '').length >= FEWEST_DIGITS ? [own] : [];
}

function gives(digits: string, part: Exact | undefined, whole: Exact | undefined): boolean {
  if (!part || !whole?.gt(0)) return false;
  return part.div(whole).times(100).toFixed(decimalsOf(digits)) === decimal(digits).toFixed(decimalsOf(digits));
}

function quotient(part: Sum | undefined, whole: Sum | undefined, places: number): string | undefined {
  const [a, b] = [part, whole].map((sum) =>
    sum?.gaps.length === 0 && sum.added().length === 1 ? sum.added()[0] : undefined,
  );
  if (!a || !b?.number.gt(0) || String(a.units) !== String(b.units)) return undefined;
  return a.number.div(b.number).times(100).toFixed(places);
}
