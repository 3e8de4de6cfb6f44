import {
  averageGrowth,
  decimal,
  type Exact,
  growthRate,
  halfOfLastPlace,
  plainDigits,
  rateDigits,
  rounded,
  scaleOf,
} from '../figures/number.ts';
import type { WrittenIncrease } from './changes.ts';
import type { WrittenQuantity } from './quantities.ts';

// Whether a rate that a text states fits the numbers beside it, which may be rounded.

/** Whether a stated rate is possible, given that both numbers are rounded: 2.38亿元 is 2.375 to 2.385. */
export function fitsGrowth(stated: WrittenQuantity, base: WrittenQuantity, value: WrittenQuantity, years = 1): boolean {
  return isAmong(stated, value.value.lt(base.value), [
    growth(value.value.minus(slack(value)), base.value.plus(slack(base)), years),
    growth(value.value.plus(slack(value)), base.value.minus(slack(base)), years),
  ]);
}

/** The same if the base is the value less the difference, both of them rounded. */
export function fitsIncrease({ value, by, isFall, rate }: WrittenIncrease): boolean {
  const around = (each: WrittenQuantity) => [each.value.minus(slack(each)), each.value.plus(slack(each))];
  const rates = around(value).flatMap((now) =>
    around(by).map((over) => growthRate(now, now.minus(signed(over, isFall)))),
  );
  return isAmong(rate, isFall, rates);
}

/** Last year's number, computed from the value and the difference. */
export function baseOf({ value, by, isFall }: WrittenIncrease): Exact {
  return value.value.minus(signed(by.value, isFall));
}

function signed(amount: Exact, isFall: boolean): Exact {
  return isFall ? amount.neg() : amount;
}

/** Whether a rate is one of these or between them, each rounded to its decimals; true if one of them is unknown. */
function isAmong({ digits, decimals, unit }: WrittenQuantity, isFall: boolean, rates: (Exact | undefined)[]): boolean {
  const known = rates.filter((each) => each !== undefined);
  if (known.length < rates.length) return true;
  const rate = decimal(digits).abs();
  const ends = known.map((each) => signed(rounded(inRateUnit(each, unit), decimals), isFall));
  return ends.some((end) => end.eq(rate)) || (ends.some((end) => end.lt(rate)) && ends.some((end) => end.gt(rate)));
}

/** A rate in percent, in the unit of a stated one, % or 倍: 增长200% is 增长2倍. */
function inRateUnit(rate: Exact, unit: string): Exact {
  return unit === '倍' ? rate.div(100) : rate;
}

/** The rate in percent, as printed without its sign, which the verb expresses; undefined if none can be computed. */
export function growthDigits(base: WrittenQuantity, value: WrittenQuantity, years = 1, places = 1): string | undefined {
  const rate = growth(value.value, base.value, years);
  return rate && rateDigits(rate, places);
}

/** The correct rate with the unit of a stated one, as printed. */
export function rightRate({ unit, decimals }: WrittenQuantity, base: Exact, value: Exact): string | undefined {
  const rate = growthRate(value, base);
  if (!rate) return undefined;
  const digits = rateDigits(inRateUnit(rate, unit), Math.max(1, decimals));
  return `${unit === '倍' ? plainDigits(decimal(digits)) : digits}${unit}`;
}

function growth(value: Exact, base: Exact, years: number): Exact | undefined {
  return years === 1 ? growthRate(value, base) : averageGrowth(value, base, years);
}

/** How far a number may be from the exact one: half a unit in its last place, in the base unit; 0 for a count. */
export function slack({ decimals, unit }: Pick<WrittenQuantity, 'decimals' | 'unit'>): Exact {
  return decimals === 0 && scaleOf(unit).factor.eq(1) ? decimal('0') : halfOfLastPlace(decimals, unit);
}
