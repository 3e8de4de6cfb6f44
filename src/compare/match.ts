import { numbersOf, withoutDirection } from '../passages/written-numbers.ts';

/** Sentences that say the same, by index: one on each side, or several if some were joined or split. */
export interface Match {
  before: number[];
  after: number[];
}

interface Matches {
  matches: Match[];
  /** Those without a counterpart. */
  gone: number[];
  fresh: number[];
}

/** Minimum score of a match: less similar sentences are unrelated. */
const LEAST = 0.45;
/** Minimum without the bonus for neighbours: short sentences share a few words by chance. */
const LEAST_WITHOUT_NEIGHBOURS = 0.3;
/** Bonus for each neighbour that is matched with the adjacent sentence. */
const NEIGHBOUR = 0.15;
/** How much the similarity of a match must rise for another sentence to join it. */
const GAIN = 0.04;

/**
 * Matches the sentences of two texts, wherever they now stand: first equal ones, then those that differ only in
 * numbers, then the most similar.
 */
export function match(before: readonly Unit[], after: readonly Unit[]): Matches {
  const texts = { before: before.map(({ text }) => text), after: after.map(({ text }) => text) };
  const masked = { before: texts.before.map(withoutNumbers), after: texts.after.map(withoutNumbers) };
  const pairs = new Pairs(before, after);
  pairEqual(pairs, texts, masked, 'beside');
  // If other sentences of the paragraph stayed, a number was changed here; otherwise the sentence may have moved.
  pairEqual(pairs, masked, masked, 'within');
  pairEqual(pairs, texts, masked, 'anywhere');
  pairEqual(pairs, masked, masked, 'beside');
  pairEqual(pairs, masked, masked, 'anywhere');
  pairAlike(pairs, masked.before.map(pairsOfLetters), masked.after.map(pairsOfLetters));
  pairInPlace(pairs, masked);
  return joined(pairs, masked.before, masked.after);
}

/** A sentence and the paragraph that contains it. */
interface Unit {
  text: string;
  block: object;
}

interface Both {
  before: readonly string[];
  after: readonly string[];
}

/** The matches as indexes in both directions; -1 for none. */
class Pairs {
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
  readonly #before: readonly Unit[];
  readonly #after: readonly Unit[];

  constructor(before: readonly Unit[], after: readonly Unit[]) {
    this.#before = before;
    this.#after = after;
    this.toAfter = new Int32Array(before.length).fill(-1);
    this.toBefore = new Int32Array(after.length).fill(-1);
  }

  add(before: number, after: number): void {
    this.toAfter[before] = after;
    this.toBefore[after] = before;
  }

  isFree(before: number, after: number): boolean {
    return this.toAfter[before] === -1 && this.toBefore[after] === -1;
  }

  /** How many of the two neighbours are matched with the adjacent sentence. */
  neighbours(before: number, after: number): number {
    return STEPS.filter((step) => this.toAfter[before + step] === after + step && after + step >= 0).length;
  }

  /** Whether another sentence of its paragraph is matched with one in the other's paragraph. */
  isWithin(before: number, after: number): boolean {
    const [own, other] = [this.#before[before]?.block, this.#after[after]?.block];
    for (const step of STEPS) {
      for (let index = before + step; this.#before[index]?.block === own; index += step) {
        const found = this.toAfter[index] ?? -1;
        if (found >= 0 && this.#after[found]?.block === other) return true;
      }
    }
    return false;
  }
}

const STEPS = [-1, 1] as const;

/** Matches equal texts that are unique or, unless `known` is anywhere, have a matched neighbour or paragraph. */
function pairEqual(pairs: Pairs, texts: Both, kinds: Both, known: 'beside' | 'within' | 'anywhere'): void {
  const there = placesByText(texts.after);
  // 培训干部50人。 and 培训干部60人。 are of the same kind: only the neighbours tell which is which.
  const [mine, theirs] = [placesByText(kinds.before), placesByText(kinds.after)];
  const isKnown = (index: number, place: number) =>
    known === 'anywhere' || (known === 'within' ? pairs.isWithin(index, place) : pairs.neighbours(index, place) > 0);
  const pair = (index: number, backwards: boolean): boolean => {
    if (pairs.toAfter[index] !== -1) return false;
    const free = (there.get(texts.before[index] ?? '') ?? []).filter((place) => pairs.toBefore[place] === -1);
    const kind = kinds.before[index] ?? '';
    const isOnly = mine.get(kind)?.length === 1 && theirs.get(kind)?.length === 1;
    const enough = free.filter((place) => isOnly || isKnown(index, place));
    const found = backwards ? enough.at(-1) : enough[0];
    if (found !== undefined) pairs.add(index, found);
    return found !== undefined;
  };
  // Each match may be the neighbour that identifies the next one, on either side.
  for (let again = true; again; ) {
    again = false;
    for (let index = 0; index < texts.before.length; index++) again = pair(index, false) || again;
    for (let index = texts.before.length - 1; index >= 0 && known !== 'anywhere'; index--)
      again = pair(index, true) || again;
  }
}

function placesByText(all: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of all.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return places;
}

type Bag = ReadonlyMap<string, number>;

/** Most similar first; of equally similar ones the one with matched neighbours. */
function pairAlike(pairs: Pairs, before: readonly Bag[], after: readonly Bag[]): void {
  const candidates = candidatesIn(after, (index) => pairs.toBefore[index] === -1);
  const found: { before: number; after: number; score: number }[] = [];
  for (const [index, bag] of before.entries()) {
    if (pairs.toAfter[index] !== -1) continue;
    for (const other of candidates(bag)) {
      const alike = likeness(bag, after[other] ?? new Map());
      const score = alike + NEIGHBOUR * pairs.neighbours(index, other);
      if (alike >= LEAST_WITHOUT_NEIGHBOURS && score >= LEAST) found.push({ before: index, after: other, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  for (const each of found) if (pairs.isFree(each.before, each.after)) pairs.add(each.before, each.after);
}

/** Matches sentences with the same opening words next to a match: a short one may share nothing else. */
function pairInPlace(pairs: Pairs, masked: Both): void {
  const opening = (text = '') => (text.includes('#') ? text.slice(0, text.indexOf('#')) : '');
  for (const [index, place] of pairs.toAfter.entries()) {
    if (place !== -1) continue;
    for (const step of STEPS) {
      const other = (pairs.toAfter[index + step] ?? -1) - step;
      if (pairs.toAfter[index + step] === -1 || !pairs.isFree(index, other)) continue;
      const own = opening(masked.before[index]);
      if (own !== '' && own === opening(masked.after[other])) pairs.add(index, other);
    }
  }
}

/** A sentence is compared with at most this many others: those sharing the most bigrams with it. */
const MOST_CANDIDATES = 40;
/** A bigram that occurs in more sentences than this is ignored. */
const COMMON = 400;

function candidatesIn(bags: readonly Bag[], isFree: (index: number) => boolean): (bag: Bag) => number[] {
  const places = new Map<string, number[]>();
  for (const [index, bag] of bags.entries()) {
    if (!isFree(index)) continue;
    for (const pair of bag.keys()) {
      const known = places.get(pair);
      if (known) known.push(index);
      else places.set(pair, [index]);
    }
  }
  return (bag) => {
    const shared = new Map<number, number>();
    for (const pair of bag.keys()) {
      const own = places.get(pair) ?? [];
      if (own.length > COMMON) continue;
      for (const index of own) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = [...shared].sort(([a, x], [b, y]) => y - x || a - b);
    return best.slice(0, MOST_CANDIDATES).map(([index]) => index);
  };
}

/** Adds unmatched sentences to a match that becomes more similar with them: two were joined, or one was split. */
function joined(pairs: Pairs, before: readonly string[], after: readonly string[]): Matches {
  const matches: Match[] = [];
  const ofBefore = new Map<number, Match>();
  const ofAfter = new Map<number, Match>();
  for (const [index, place] of pairs.toAfter.entries()) {
    if (place === -1) continue;
    const fresh = { before: [index], after: [place] };
    matches.push(fresh);
    ofBefore.set(index, fresh);
    ofAfter.set(place, fresh);
  }
  const left = (all: readonly string[], known: ReadonlyMap<number, Match>) =>
    all.flatMap((_, index) => (known.has(index) ? [] : [index]));
  const join = (side: 'before' | 'after', index: number): boolean => {
    const known = side === 'before' ? ofBefore : ofAfter;
    const around = [known.get(index - 1), known.get(index + 1)].filter((each) => each !== undefined);
    const better = around
      .map((each) => ({ each, gain: gainOf(each, side, index, before, after) }))
      .sort((a, b) => b.gain - a.gain)[0];
    if (!better || better.gain < GAIN) return false;
    better.each[side].push(index);
    better.each[side].sort((a, b) => a - b);
    known.set(index, better.each);
    return true;
  };
  // A sentence that joined may be the neighbour that the next one needs.
  for (let again = true; again; ) {
    again = false;
    for (const index of left(before, ofBefore)) again = join('before', index) || again;
    for (const index of left(after, ofAfter)) again = join('after', index) || again;
  }
  return { matches, gone: left(before, ofBefore), fresh: left(after, ofAfter) };
}

function gainOf(
  found: Match,
  side: 'before' | 'after',
  index: number,
  before: readonly string[],
  after: readonly string[],
): number {
  const text = (all: readonly string[], places: readonly number[]) => places.map((place) => all[place] ?? '').join('');
  const with_ = { ...found, [side]: [...found[side], index].sort((a, b) => a - b) };
  const score = (each: Match) =>
    likeness(pairsOfLetters(text(before, each.before)), pairsOfLetters(text(after, each.after)));
  return score(with_) - score(found);
}

function withoutNumbers(text: string): string {
  let masked = '';
  let at = 0;
  for (const { from, to } of numbersOf(text)) {
    masked += `${withoutDirection(text.slice(at, from))}#`;
    at = to;
  }
  return masked + text.slice(at);
}

/** The character bigrams of a text and their counts. */
function pairsOfLetters(text: string): Bag {
  const letters = text.replace(/[^\p{L}\p{N}#]/gu, '');
  const bag = new Map<string, number>();
  const add = (pair: string) => bag.set(pair, (bag.get(pair) ?? 0) + 1);
  if (letters.length === 1) add(letters);
  for (let index = 0; index + 1 < letters.length; index++) add(letters.slice(index, index + 2));
  return bag;
}

/** Dice coefficient of two bags of bigrams (Dice, 1945): from 0, nothing in common, to 1. */
function likeness(a: Bag, b: Bag): number {
  let [common, all] = [0, 0];
  for (const count of a.values()) all += count;
  for (const count of b.values()) all += count;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return all === 0 ? 0 : (2 * common) / all;
}
