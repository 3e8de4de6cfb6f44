import type { Figure } from '../figures/figure.ts';
import type { Exact, Quantity } from '../figures/number.ts';
import { printedDigits } from '../zh/digits.ts';

/** What is said beside a number and why: 同比增长41.7% because 2924÷2063−1, or because it was typed that way. */
export interface Derivation {
  text: string;
  how: string;
}

/** Not computed: typed as the department gave it. */
export const TYPED = '填报';

/** A number as it stands in the data, not computed. `text`: as printed. */
export function typed(text: string): Derivation {
  return { text, how: TYPED };
}

/** Both computed and typed, with the same result. */
export const AGREES = '，与填报一致';

/** Whether it was typed, even if it can be computed too. */
export function isStated({ how }: Derivation): boolean {
  return how === TYPED || how.endsWith(AGREES);
}

/** 126.30÷115.03−1，口径：可比价. */
export function onBasis({ data: { basis } }: Figure, how: string): string {
  return basis === undefined ? how : `${how}，口径：${basis}`;
}

/** The formula of a growth, or of a fall; the result is never negative, as the words say it. */
export function rate(value: Quantity, base: Quantity, sign: Exact): string {
  const quotient = terms(value, base).join('÷');
  return sign.lt(0) ? `1−${quotient}` : `${quotient}−1`;
}

/** The formula of a difference, 39−36 or 36=36; the larger number comes first, as the words say whether it fell. */
export function minus(value: Quantity, base: Quantity, difference: Exact): string {
  if (difference.isZero()) return terms(value, base).join('=');
  return (difference.lt(0) ? terms(base, value) : terms(value, base)).join('−');
}

/** The digits as typed, with units if the units differ. */
export function terms(...quantities: Quantity[]): string[] {
  const alike = new Set(quantities.map(({ unit }) => unit)).size === 1;
  return quantities.map(({ amount, unit }) => {
    const digits = printedDigits(amount.digits ?? '');
    const number = digits.startsWith('−') ? `(${digits})` : digits;
    return alike ? number : `${number}${unit}`;
  });
}
