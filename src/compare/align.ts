import { isRate, isSameNumber, isSameUnit, type WrittenNumber } from '../passages/written-numbers.ts';
import type { Token } from './tokens.ts';

/** Indexes of two tokens that match; a token in no pair was deleted or inserted. */
export type Pair = readonly [before: number, after: number];

/** Scores. An unchanged number is stronger evidence of a match than a few words. */
const SAME_NUMBER = 6;
const SAME_UNIT = 2.2;
const OTHER_UNIT = 0.8;
const OTHER_KIND = 1.2;
const WORD = 1;
const MARK = 0.3;
/** Largest size of the score table, in cells; for longer texts only the common start and end are aligned. */
const MOST = 4_000_000;

/**
 * The best alignment of two token lists, in order: words must be equal; numbers may differ if their surroundings match.
 * (Needleman and Wunsch, 1970, without a gap penalty.)
 */
export function align(before: readonly Token[], after: readonly Token[]): Pair[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && isEqual(before[start], after[start])) start++;
  let end = 0;
  const shortest = Math.min(before.length, after.length) - start;
  while (end < shortest && isEqual(before.at(-1 - end), after.at(-1 - end))) end++;
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([a, b]): Pair => [a + start, b + start]),
    ...Array.from({ length: end }, (_, index): Pair => [before.length - end + index, after.length - end + index]),
  ];
}

function between(before: readonly Token[], after: readonly Token[]): Pair[] {
  const [height, width] = [before.length, after.length + 1];
  if (height === 0 || width === 1 || height * width > MOST) return [];
  const score = new Float64Array((height + 1) * width);
  for (let a = 1; a <= height; a++) {
    for (let b = 1; b < width; b++) {
      const gain = worth(before[a - 1], after[b - 1]);
      const across = gain > 0 ? at(a - 1, b - 1) + gain : 0;
      score[a * width + b] = Math.max(across, at(a - 1, b), at(a, b - 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [a, b] = [height, width - 1]; a > 0 && b > 0; ) {
    const gain = worth(before[a - 1], after[b - 1]);
    if (gain > 0 && at(a, b) === at(a - 1, b - 1) + gain) pairs.push([--a, --b]);
    else if (at(a, b) === at(a - 1, b)) a--;
    else b--;
  }
  return pairs.reverse();

  function at(a: number, b: number): number {
    return score[a * width + b] ?? 0;
  }
}

function isEqual(a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b) return false;
  if (a.kind !== 'word' && b.kind !== 'word') return isSameNumber(a, b);
  return a.kind === b.kind && a.text === b.text;
}

function worth(a: Token | undefined, b: Token | undefined): number {
  if (!a || !b) return 0;
  if (a.kind !== 'word' && b.kind !== 'word') return worthOfNumbers(a, b);
  if (a.kind !== b.kind || a.text !== b.text) return 0;
  return /[\p{L}\p{N}]/u.test(a.text) ? WORD : MARK;
}

const APART: ReadonlySet<WrittenNumber['kind']> = new Set(['date', 'rank']);

function worthOfNumbers(a: WrittenNumber, b: WrittenNumber): number {
  if (isSameNumber(a, b)) return SAME_NUMBER;
  // A gap that was filled, or digits turned into words: but a date or a rank never matches another kind of number.
  if (a.kind !== b.kind) return APART.has(a.kind) || APART.has(b.kind) ? 0 : OTHER_KIND;
  if (isSameUnit(a, b)) return SAME_UNIT;
  // 完成年度目标的107.5% is not 还差88家.
  return isRate(a) === isRate(b) ? OTHER_UNIT : 0;
}
