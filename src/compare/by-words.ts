import { isSameUnit } from '../passages/written-numbers.ts';
import { FALL, FALL_SHORT, RISE, RISE_SHORT } from '../zh/change-words.ts';
import type { Pair } from './align.ts';
import type { Token } from './tokens.ts';

/** A number of a sentence, and the words right in front of it: 其中横向, 总数达. */
export interface Named {
  token: Token;
  words: string;
}

/** The pairs of numbers, and those of them of which the words do not tell whether they are one. */
interface NumberPairs {
  pairs: Pair[];
  isDoubtful(pair: Pair): boolean;
}

/** What says no more than that a number follows, or that a part of something does. */
const FILLING = /(?:达到?|为|共计?|有|是|到|至|了|的)+$/u;
const OPENING = /^(?:其中|包括|分别|含|和|及|与)/u;
/** A number behind these is of another kind: the change of one, or its share. */
const STEP = new RegExp(`(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT}|多|少|同比|环比|上年|完成.*|占.*)了?的?$`, 'u');
const MARKS = /[，。；、：:;,！？（）()《》“”｜\s]/u;
/** Words in common that are enough to know a number by, wherever it now stands. */
const ENOUGH = 2;

/** The words in front of a number, back to a mark or to the number before it. */
export function wordsBefore(sentence: string, from: number, previous: number): string {
  const opening = sentence.slice(previous, from);
  return opening.slice(opening.split('').findLastIndex((letter) => MARKS.test(letter)) + 1);
}

/** 全市, of 专利总量居全市 and of 在全市排名: among whom a place is one. */
export function scopeIn(words: string): string {
  return words
    .replace(/(?:排名?|排在|位居|位列|名列|居|列|为)$/u, '')
    .replace(/^.*(?:[居列为在]|排名?|位于|进入|升至)/u, '');
}

/** Of more pairs than these the order alone tells. */
const MOST = 250_000;

/**
 * Parts that are told in another order are known by their names, not by where they stand. What is aligned in order stays
 * so where the words do not say otherwise; a mark that waits for a number takes none that its words do not lead to.
 */
export function pairedByWords(
  before: readonly (Named | undefined)[],
  after: readonly (Named | undefined)[],
  aligned: readonly Pair[],
): NumberPairs {
  const score = (a: number, b: number) => likeness(before[a], after[b]);
  const pairs = new Map(aligned.filter(([a, b]) => score(a, b) >= 0));
  const byAfter = new Map([...pairs].map(([a, b]) => [b, a]));
  const put = (a: number, b: number) => {
    const [oldB, oldA] = [pairs.get(a), byAfter.get(b)];
    if (oldB !== undefined) byAfter.delete(oldB);
    if (oldA !== undefined) pairs.delete(oldA);
    pairs.set(a, b);
    byAfter.set(b, a);
  };
  const scored = scoredPairs(before, after, score);
  const [best, bestAfter] = [new Best(), new Best()];
  for (const { a, b, own } of scored) {
    best.meet(a, own);
    bestAfter.meet(b, own);
  }
  let isReordered = false;
  for (const { a, b, own } of scored) {
    if (own < ENOUGH || pairs.get(a) === b || !best.isOnly(a, own) || !bestAfter.isOnly(b, own)) continue;
    put(a, b);
    isReordered = true;
  }
  // What the others left over is told by fewer words.
  if (isReordered) for (const { a, b } of scored) if (!pairs.has(a) && !byAfter.has(b)) put(a, b);
  const isDoubtful = ([a, b]: Pair) => {
    const [was, is] = [before[a], after[b]];
    if (!was || !is) return false;
    const own = score(a, b);
    if (was.token.kind === 'gap' && own === 0 && was.words !== is.words) return true;
    const other = Math.max(best.of(a), bestAfter.of(b));
    return other >= ENOUGH && other > own;
  };
  return { pairs: [...pairs].sort(([a], [b]) => a - b), isDoubtful };
}

interface Scored {
  a: number;
  b: number;
  own: number;
}

/** Those that have words in common, the likest first. */
function scoredPairs(
  before: readonly (Named | undefined)[],
  after: readonly (Named | undefined)[],
  score: (a: number, b: number) => number,
): Scored[] {
  const numbers = (all: readonly (Named | undefined)[]) => [...all.keys()].filter((index) => all[index]);
  const [mine, theirs] = [numbers(before), numbers(after)];
  if (mine.length * theirs.length > MOST) return [];
  const all = mine.flatMap((a) => theirs.map((b) => ({ a, b, own: score(a, b) })));
  return all.filter(({ own }) => own > 0).sort((x, y) => y.own - x.own);
}

/** The highest score that each number has, and how often. */
class Best {
  readonly #found = new Map<number, { score: number; times: number }>();

  /** Scores come in falling order. */
  meet(index: number, score: number): void {
    const known = this.#found.get(index);
    if (!known) this.#found.set(index, { score, times: 1 });
    else if (known.score === score) known.times++;
  }

  of(index: number): number {
    return this.#found.get(index)?.score ?? 0;
  }

  isOnly(index: number, score: number): boolean {
    const known = this.#found.get(index);
    return known?.score === score && known.times === 1;
  }
}

/** How much the words in front have in common; below 0 of what is no number of the same kind. */
function likeness(a: Named | undefined, b: Named | undefined): number {
  if (!a || !b) return 0;
  const isGap = a.token.kind === 'gap' && b.token.kind === 'quantity';
  const isBoth = a.token.kind === b.token.kind && (a.token.kind === 'quantity' || a.token.kind === 'rank');
  if (!isGap && !isBoth) return 0;
  if (a.token.kind === 'word' || b.token.kind === 'word') return 0;
  const isStep = STEP.test(a.words) !== STEP.test(b.words);
  if (isGap && (isStep || !isSameUnit(a.token, b.token))) return -1;
  if (isStep || !isSameUnit(a.token, b.token)) return 0;
  const [mine, theirs] = [nameIn(a.words), nameIn(b.words)];
  if (mine === theirs) return mine === '' ? 0 : ENOUGH + mine.length;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) && mine.at(-1 - end) === theirs.at(-1 - end)) end++;
  return end >= ENOUGH ? end : shared(mine, theirs) / 2;
}

function nameIn(words: string): string {
  return words.replace(FILLING, '').replace(OPENING, '');
}

/** Each two letters that both hold. */
function shared(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index + 1 < a.length; index++) if (b.includes(a.slice(index, index + 2))) count++;
  return count;
}
