import { type Amount, isExact } from '../report/amount.ts';
import { AT_LEAST, AT_MOST, OVER, UNDER } from '../zh/approximation.ts';
import { decimalsOf } from '../zh/digits.ts';
import { decimal, type Exact, halfOfLastPlace } from './number.ts';

interface Bound {
  isUpper: boolean;
  /** The bound itself is not reached: 超过30%. */
  isStrict: boolean;
}

const BOUNDS = [
  { words: AT_LEAST, isUpper: false, isStrict: false },
  { words: OVER, isUpper: false, isStrict: true },
  { words: AT_MOST, isUpper: true, isStrict: false },
  { words: UNDER, isUpper: true, isStrict: true },
].map((bound) => ({ ...bound, words: new RegExp(`^(?:${bound.words})$`, 'u') }));

/** What a word beside a number says of it, 不少于 or 以内; undefined if it states no bound. */
export function boundOf(word: string): Bound | undefined {
  return BOUNDS.find(({ words }) => words.test(word));
}

/**
 * The digits of a number found that contradicts the one stated, at the stated precision; undefined if both may be true:
 * an exact number must be equal, 超30 or 30以内 is true of any on its own side, and 约30 of any close to it.
 */
export function contradiction(stated: Amount, found: Exact): string | undefined {
  const { digits } = stated;
  if (digits === null) return undefined;
  // One place more than the bound has: 29.6 for 30以上.
  const shown = found.toFixed(decimalsOf(digits) + (isExact(stated) ? 0 : 1));
  return isTrueOf(stated, decimal(digits), found, decimal(shown)) ? undefined : shown;
}

/** `shown`: what was found, rounded as printed. */
function isTrueOf(stated: Amount, number: Exact, found: Exact, shown: Exact): boolean {
  if (isExact(stated)) return number.eq(shown);
  const words = [stated.before, stated.after, stated.end].filter((word) => word !== '');
  const bounds = words.map(boundOf);
  const bound = BOUNDS.find((each) => bounds.includes(each));
  // 下降5%以上 is a fall of 6% too.
  const size = number.abs();
  const [reached, printed] = number.lt(0) ? [found.neg(), shown.neg()] : [found, shown];
  const isPlain = bounds.every((each) => each !== undefined);
  const slack = isPlain ? decimal('0') : closeTo(size, stated.digits ?? '');
  if (!bound) return printed.minus(size).abs().lte(slack);
  if (bound.isUpper && printed.lt(0)) return false;
  if (bound.isStrict && isPlain) return bound.isUpper ? reached.lt(size) : reached.gt(size);
  return bound.isUpper ? printed.lte(size.plus(slack)) : printed.gte(size.minus(slack));
}

/** How far 约30 may be from the number: a tenth of itself, or what rounding to its last place may add. */
function closeTo(size: Exact, digits: string): Exact {
  const [tenth, rounding] = [size.div(10), halfOfLastPlace(decimalsOf(digits), '')];
  return tenth.gt(rounding) ? tenth : rounding;
}
