import { exactAmount, isExact } from '../report/amount.ts';
import { boundOf } from './contradiction.ts';
import type { Quantity } from './number.ts';

/** What a target requires: at least a number, or at most. */
interface Goal {
  bound: Quantity;
  side: 'least' | 'most';
  /** Whether the bound is one end of a range such as 20—30: by how much it was exceeded then says nothing. */
  isRange: boolean;
}

/**
 * What a target number requires: 30, 不少于30, 30以上, 30以内, 20—30; undefined for an approximate one. `betterLow`: a bare
 * 30 is the most, not the least.
 */
export function goalOf({ amount, unit }: Quantity, betterLow: boolean): Goal | undefined {
  const own = betterLow ? 'most' : 'least';
  const goal = (digits: string, side: Goal['side'], isRange = false): Goal => ({
    bound: { amount: exactAmount(digits), unit },
    side,
    isRange,
  });
  const { digits, before, after, end } = amount;
  if (digits !== null && isExact(amount)) return goal(digits, own);
  const [from, to] = before.split('—');
  if (digits === null && from !== undefined && to !== undefined) return goal(betterLow ? to : from, own, true);
  if (digits === null || after !== '' || (before !== '' && end !== '')) return undefined;
  const stated = boundOf(before || end);
  if (!stated || stated.isStrict) return undefined;
  // A fall of 5% or more is −5% at most.
  return goal(digits, stated.isUpper === digits.startsWith('-') ? 'least' : 'most');
}
