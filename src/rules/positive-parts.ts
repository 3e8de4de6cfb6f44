import type { Figure } from '../figures/figure.ts';
import { exact } from '../figures/number.ts';
import { isBalance } from '../figures/phrase/profit.ts';
import { whyNoSum } from '../figures/why-no-sum.ts';

/**
 * Whether a figure is a sum of non-negative parts, so that no part exceeds it: an average or a rate is no sum, and
 * parts of a profit, a loss or a balance may have the opposite sign.
 */
export function hasPositiveParts(figure: Figure): boolean {
  const { name, label, value, parts } = figure;
  if (parts.length === 0 || whyNoSum(figure) !== undefined || isBalance(name) || isBalance(label)) return false;
  return [value, ...parts.map((part) => part.value)].every((each) => !each || exact(each)?.lt(0) !== true);
}
