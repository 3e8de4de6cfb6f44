import type { Figure } from '../figures/figure.ts';
import { exact } from '../figures/number.ts';
import { isBalance } from '../figures/phrase/profit.ts';
import { whyNoSum } from '../figures/why-no-sum.ts';

/**
 * Whether a figure is the sum of parts of which none is below zero, and so none is above it: an average or a rate is of
 * its parts and no sum of them, and of a profit, a loss or a balance a part may be the other way.
 */
export function hasPositiveParts(figure: Figure): boolean {
  const { name, label, value, parts } = figure;
  if (parts.length === 0 || whyNoSum(figure) !== undefined || isBalance(name) || isBalance(label)) return false;
  return [value, ...parts.map((part) => part.value)].every((each) => !each || exact(each)?.lt(0) !== true);
}
