import { align, type Pair } from './align.ts';
import type { Placed, Span } from './changes.ts';
import type { Token } from './tokens.ts';

/** Clauses of which a number has no counterpart: 同比增长12.0% instead of 与上年持平. */
export interface ClauseChange {
  /** Undefined if nothing is said in its place. */
  before: Span | undefined;
  after: Span;
}

/** Tokens between two marks. */
interface Clause extends Span {
  /** What it is recognised by: one of its paired numbers, or else its text. */
  key: string;
  isPaired: boolean;
  isOneSided: boolean;
}

const MARK = /^[，；、。：！？｜]$/u;

/** What is said in place of each clause with an unpaired number. `pairs`: the tokens paired, as indexes. */
export function clauseChanges(
  before: readonly Placed[],
  after: readonly Placed[],
  pairs: readonly Pair[],
): ClauseChange[] {
  const numbers = pairs.filter(([a]) => before[a]?.token.kind !== 'word');
  const mine = clausesOf(before, new Map(numbers.map(([a], index) => [a, index])));
  const theirs = clausesOf(after, new Map(numbers.map(([, b], index) => [b, index])));
  const known = align(mine.map(asToken), theirs.map(asToken));
  const changes: ClauseChange[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...known, [mine.length, theirs.length] as const]) {
    changes.push(...between(mine.slice(from, a), theirs.slice(to, b)));
    changes.push(...oneByOne(mine.slice(a, a + 1), theirs.slice(b, b + 1)));
    [from, to] = [a + 1, b + 1];
  }
  return changes;
}

/** Of clauses without a counterpart: one for one, or together what is longer on one side. */
function between(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  // What has one elsewhere was only moved.
  const [old, now] = [before, after].map((all) => all.filter(({ isPaired }) => !isPaired));
  if (!old || !now) return [];
  const isWhole = old.length === before.length && now.length === after.length;
  if (!isWhole || old.length === now.length) return oneByOne(old, now);
  const [was, is] = [together(old), together(now)];
  return is && (is.isOneSided || was?.isOneSided) ? [{ before: was, after: is }] : [];
}

function oneByOne(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  return after.flatMap((is, index) => {
    const was = before[index];
    return is.isOneSided || was?.isOneSided ? [{ before: was, after: is }] : [];
  });
}

/** 比上年净增32家、增长11.4%: from the first clause with an unpaired number to the last, all if there is none. */
function together(clauses: readonly Clause[]): Clause | undefined {
  const oneSided = clauses.filter(({ isOneSided }) => isOneSided);
  const [first, last] = oneSided.length > 0 ? [oneSided[0], oneSided.at(-1)] : [clauses[0], clauses.at(-1)];
  return first && last && first.sentence === last.sentence ? { ...first, to: last.to } : first;
}

function clausesOf(placed: readonly Placed[], paired: ReadonlyMap<number, number>): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | undefined;
  for (const [index, { token, sentence }] of placed.entries()) {
    if (token.kind === 'word' && MARK.test(token.text)) {
      open = undefined;
      continue;
    }
    if (open?.sentence !== sentence) {
      open = { sentence, from: sentence.from + token.from, to: 0, key: '', isPaired: false, isOneSided: false };
      clauses.push(open);
    }
    open.to = sentence.from + token.to;
    const pair = paired.get(index);
    if (pair !== undefined && !open.isPaired) open.key = `#${pair}`;
    else if (!open.isPaired) open.key += token.text;
    if (pair !== undefined) open.isPaired = true;
    else if (token.kind !== 'word') open.isOneSided = true;
  }
  return clauses;
}

function asToken({ key, from, to }: Clause): Token {
  return { kind: 'word', text: key, from, to };
}
