import { type Amount, isExact } from '../report/amount.ts';
import { AT_LEAST, AT_MOST, OVER, UNDER } from '../zh/approximation.ts';
import { decimalsOf } from '../zh/digits.ts';
import { decimal, type Exact, halfOfLastPlace } from './number.ts';

const LEAST = new RegExp(`^(?:${AT_LEAST}|${OVER})$`, 'u');
const MOST = new RegExp(`^(?:${AT_MOST}|${UNDER})$`, 'u');

/**
 * The digits of a number found that contradicts the one stated, at the stated precision; undefined if both may be true:
 * an exact number must be equal, 超30 or 30以内 is true of any on its own side, and 约30 of any close to it.
 */
export function contradiction(stated: Amount, found: Exact): string | undefined {
  const { digits } = stated;
  if (digits === null) return undefined;
  // One place more than the bound has: 29.6 for 30以上.
  const shown = found.toFixed(decimalsOf(digits) + (isExact(stated) ? 0 : 1));
  return isTrueOf(stated, decimal(digits), decimal(shown)) ? undefined : shown;
}

function isTrueOf(stated: Amount, number: Exact, found: Exact): boolean {
  if (isExact(stated)) return number.eq(found);
  const words = [stated.before, stated.after, stated.end].filter((word) => word !== '');
  // 下降5%以上 is a fall of 6% too.
  const [size, reached] = number.lt(0) ? [number.neg(), found.neg()] : [number, found];
  const isBound = (word: string) => LEAST.test(word) || MOST.test(word);
  const slack = words.every(isBound) ? decimal('0') : closeTo(size, stated.digits ?? '');
  if (words.some((word) => LEAST.test(word))) return reached.gte(size.minus(slack));
  if (words.some((word) => MOST.test(word))) return reached.gte(0) && reached.lte(size.plus(slack));
  return reached.minus(size).abs().lte(slack);
}

/** How far 约30 may be from the number: a tenth of itself, or what rounding to its last place may add. */
function closeTo(size: Exact, digits: string): Exact {
  const [tenth, rounding] = [size.div(10), halfOfLastPlace(decimalsOf(digits), '')];
  return tenth.gt(rounding) ? tenth : rounding;
}
