import { Decimal } from 'decimal.js';
import { type Amount, isExact } from '../report/amount.ts';
import { isBare, scaled } from '../report/scale.ts';
import { decimalsOf, printedDigits } from '../zh/digits.ts';

/** Forty digits: sums and differences of typed numbers are exact; quotients and roots are rounded when printed. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Exact = Decimal;

/** An amount and the unit that applies to it. */
export interface Quantity {
  amount: Amount;
  unit: string;
}

const ONE = new Exact(1);

/** An amount in its own unit, else in the given one: 9.8亿 and 1.2亿多 in a figure of 亿元 or 万元 are 亿元. */
export function quantityOf(amount: Amount, unit: string): Quantity {
  const isScaled = amount.digits === null && /[万亿]$/u.test(amount.before);
  if (amount.unit === '') return { amount, unit: isScaled ? scaled(unit).name : unit };
  return { amount, unit: isBare(amount.unit) ? `${amount.unit}${scaled(unit).name}` : amount.unit };
}

/** A unit's factor relative to its base unit: 亿元 → 1e8 of 元. */
export function scaleOf(unit: string): { factor: Exact; base: string } {
  const { places, base } = scaled(unit);
  return { factor: places === 0 ? ONE : new Exact(`1e${places}`), base };
}

/** A quantity in its base unit, 元 for 亿元; undefined if it is no number to calculate with: approximate or missing. */
export function exact({ amount, unit }: Quantity): Exact | undefined {
  return isExact(amount) && amount.digits !== null ? new Exact(amount.digits).times(scaleOf(unit).factor) : undefined;
}

/** The number of digits such as `Amount.digits`; throws on a text that is no number. */
export function decimal(digits: string): Exact {
  return new Exact(digits);
}

/** Percentage by which `value` exceeds `base`. Undefined if the base is not positive or the value is negative. */
export function growthRate(value: Exact, base: Exact): Exact | undefined {
  return base.gt(0) && value.gte(0) ? value.div(base).minus(1).times(100) : undefined;
}

/** Average annual growth in percent: (value ÷ base)^(1 ÷ years) − 1. Undefined unless all three are above zero. */
export function averageGrowth(value: Exact, base: Exact, years: number): Exact | undefined {
  return base.gt(0) && value.gt(0) && years > 0 ? root(value.div(base), years).minus(1).times(100) : undefined;
}

/** To 36 digits, so that exact roots come out exact. Newton's method: each step doubles the float's 16 digits. */
function root(number: Exact, degree: number): Exact {
  const guess = number.toNumber() ** (1 / degree);
  let found = guess > 0 && guess < Number.POSITIVE_INFINITY ? new Exact(guess) : number.pow(ONE.div(degree));
  for (let step = 0; step < 3; step++) {
    found = found.plus(
      number
        .div(found.pow(degree - 1))
        .minus(found)
        .div(degree),
    );
  }
  return found.toSignificantDigits(36);
}

/** Rounds half up, to one decimal by default: 41.74 → 41.7. Without the sign, which the wording expresses. */
export function rateDigits(rate: Exact, places = 1): string {
  return rate.abs().toFixed(places, Decimal.ROUND_HALF_UP);
}

/** Rounded as in `rateDigits`, with the sign. */
export function rounded(rate: Exact, places = 1): Exact {
  return rate.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

/** Half a unit in the last place, in the base unit: 2.38亿元 may be off by 0.005亿元. */
export function halfOfLastPlace(decimals: number, unit: string): Exact {
  return new Exact('0.5').div(new Exact(10).pow(decimals)).times(scaleOf(unit).factor);
}

/**
 * How far a sum of the written numbers may be from the written total, in the base unit, since decimals may have been
 * rounded. Whole numbers are exact counts if all are whole; next to 3.25 a 5 may stand for 5.00.
 */
export function roundingOf(written: readonly { digits?: string | null; unit?: string }[]): Exact {
  const places = written.map(({ digits }) => decimalsOf(digits ?? ''));
  const finest = Math.max(0, ...places);
  if (finest === 0) return new Exact(0);
  return Exact.sum(0, ...written.map(({ unit = '' }, index) => halfOfLastPlace(places[index] || finest, unit)));
}

/** A number's digits without trailing zeros: 0.30 → 0.3. */
export function plainDigits(number: Exact): string {
  return number.toFixed();
}

/** Converts a number from the base unit back to the given unit: 45600000 in 万元 → 4560. */
export function inUnit(number: Exact, unit: string): string {
  return number.div(scaleOf(unit).factor).toFixed();
}

/** A quantity as printed: 近10万册, 200家左右, 2924件, 1.21%; 【待补】 and the unit if the number is missing. */
export function quantityText({ amount, unit }: Quantity): string {
  if (amount.pending) return `【待补】${unit}`;
  return `${amount.before}${printedDigits(amount.digits ?? '')}${amount.after}${unit}${amount.end}`;
}

/** As `inUnit`, with at least `places` decimals: 17 of 亿元 with two → 17.00. */
export function inUnitAtLeast(number: Exact, unit: string, places: number): string {
  const scaled = number.div(scaleOf(unit).factor);
  return scaled.toFixed(Math.max(places, scaled.decimalPlaces()));
}
