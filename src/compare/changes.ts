import { isRate, isSaidAlike, isSameMeasure, isSameNumber, type WrittenNumber } from '../passages/written-numbers.ts';
import { PASSED } from '../zh/approximation.ts';
import { align } from './align.ts';
import { isOfAnother, pairedByWords, scopeIn, type WordedNumber, wordsBefore } from './by-words.ts';
import { type ClauseChange, clauseChanges } from './clauses.ts';
import { match } from './match.ts';
import { first, movedOf } from './moved.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import type { Sentence } from './text.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A part of a sentence. Offsets are into the sentence's block. */
export interface Span {
  sentence: Sentence;
  from: number;
  to: number;
}

/** A number in its sentence. */
export interface Stated extends Span {
  number: WrittenNumber;
}

export interface NumberChange {
  before: Stated;
  after: Stated;
  /** The words before the number contradict the order: a person must say which number it was. */
  isDoubtful?: boolean;
  /** For a rank: 全市 before, 全省 after. */
  scopes?: { before: string; after: string };
  /** 突破: the word before the new number, if that was put in and says only that it was passed. */
  passed?: string;
}

interface Reworded {
  before: Sentence[];
  after: Sentence[];
  stretches: Stretch[];
}

/** What a person changed between two texts. */
export interface Changes {
  numbers: NumberChange[];
  /** Numbers inserted that do not occur in the old text. */
  typed: Stated[];
  /** Numbers deleted, alone or with their sentences, that no longer occur. */
  lost: Stated[];
  /** Clauses with such numbers, in the order of the new text. */
  clauses: ClauseChange[];
  reworded: Reworded[];
  gone: Sentence[];
  fresh: Sentence[];
  /** Sentences that were moved, in the order of the new text. */
  moved: { before: Sentence; after: Sentence }[];
}

/** Compares two texts, sentence by sentence and number by number. */
export function changesOf(before: readonly Sentence[], after: readonly Sentence[]): Changes {
  const { matches, gone, fresh } = match(before, after);
  matches.sort((a, b) => first(a.after) - first(b.after));
  const pick = (all: readonly Sentence[], places: readonly number[]) => places.flatMap((place) => all[place] ?? []);
  const found = matches.map((each) => changesIn(pick(before, each.before), pick(after, each.after)));
  const freshSentences = pick(after, fresh);
  const goneSentences = pick(before, gone);
  const out = [...found.flatMap((each) => each.lost), ...goneSentences.flatMap(numbersIn)].sort(byPlace);
  const put = [...found.flatMap((each) => each.put), ...freshSentences.flatMap(numbersIn)];
  return {
    numbers: found.flatMap(({ numbers }) => numbers),
    typed: withoutSame(put, out).sort(byPlace),
    lost: withoutSame(out, put),
    clauses: found.flatMap(({ clauses }) => clauses),
    reworded: found.flatMap(({ reworded }) => reworded ?? []),
    gone: goneSentences,
    fresh: freshSentences,
    moved: movedOf(matches).flatMap(({ before: [from = -1], after: [to = -1] }) => {
      const [a, b] = [before[from], after[to]];
      return a && b ? [{ before: a, after: b }] : [];
    }),
  };
}

/** Those without a counterpart among the others, paired one to one: a number that another sentence lost has moved. */
export function withoutSame(all: readonly Stated[], others: readonly Stated[]): Stated[] {
  const key = ({ number: { kind, value } }: Stated) => `${kind} ${value ?? ''}`;
  const left = new Map<string, Stated[]>();
  for (const each of others) left.set(key(each), [...(left.get(key(each)) ?? []), each]);
  return all.filter((each) => {
    const alike = left.get(key(each)) ?? [];
    const index = alike.findIndex(({ number }) => isSameNumber(number, each.number));
    if (index >= 0) alike.splice(index, 1);
    return index < 0;
  });
}

/** For sorting: by paragraph, then by where in the sentence it begins. */
export function byPlace(a: Span, b: Span): number {
  return a.sentence.block.line - b.sentence.block.line || a.from - b.from;
}

interface Found {
  numbers: NumberChange[];
  lost: Stated[];
  put: Stated[];
  clauses: ClauseChange[];
  reworded: Reworded | undefined;
}

function changesIn(before: Sentence[], after: Sentence[]): Found {
  const none = { numbers: [], lost: [], put: [], clauses: [], reworded: undefined };
  // Most sentences are unchanged and need not be split into tokens.
  if (before.length === after.length && before.every(({ text }, index) => text === after[index]?.text)) return none;
  const [a, b] = [before.flatMap(tokensIn), after.flatMap(tokensIn)];
  if (isSameText(a, b)) return none;
  const [old, now] = [a.map(({ token }) => token), b.map(({ token }) => token)];
  const pairs = align(old, now);
  const numbers: NumberChange[] = [];
  const [mine, theirs] = [namedIn(a), namedIn(b)];
  const known = pairedByWords(mine, theirs, pairs);
  for (const pair of known.pairs) {
    const [was, is] = [a[pair[0]], b[pair[1]]].map((each) => each && statedOf(each));
    const scopes = otherScopes(mine[pair[0]], theirs[pair[1]]);
    if (!was || !is || !(scopes || differ(was.number, is.number))) continue;
    numbers.push({
      before: was,
      after: is,
      ...(known.isDoubtful(pair) && { isDoubtful: true }),
      ...(scopes && { scopes }),
      ...passedIn(mine[pair[0]], theirs[pair[1]]),
    });
  }
  numbers.sort((one, other) => byPlace(one.after, other.after));
  const [kept, met] = [new Set(known.pairs.map(([from]) => from)), new Set(known.pairs.map(([, to]) => to))];
  const lost = a.flatMap((each, index) => (kept.has(index) ? [] : (statedOf(each) ?? [])));
  const put = b.flatMap((each, index) => (met.has(index) ? [] : (statedOf(each) ?? [])));
  const stretches = stretchesOf(old, now, pairs);
  const isReworded = stretches.some(({ kind, text }) => kind !== 'same' && /\S/u.test(text));
  const onlyNumbers = numbers.length > 0 && sameWords(a, b);
  return {
    numbers,
    lost,
    put,
    clauses: lost.length + put.length > 0 ? clauseChanges(a, b, known.pairs) : [],
    reworded: isReworded && !onlyNumbers ? { before, after, stretches } : undefined,
  };
}

/** Undefined if both have the same scope, or if one does not name it: 总量全市第3 and 居全市第3位. */
function otherScopes(was: WordedNumber | undefined, is: WordedNumber | undefined): NumberChange['scopes'] {
  if (was?.token.kind !== 'rank' || is?.token.kind !== 'rank') return undefined;
  const [before, after] = [scopeIn(was.words), scopeIn(is.words)];
  const isSame = before.endsWith(after) || after.endsWith(before);
  return isSame ? undefined : { before, after };
}

const PASSING = new RegExp(`(?:${PASSED})了?$`, 'u');

function passedIn(was: WordedNumber | undefined, is: WordedNumber | undefined): Pick<NumberChange, 'passed'> {
  const [before, after] = [was, is].map((each) => PASSING.exec(each?.words ?? '')?.[0]);
  return before !== undefined || after === undefined ? {} : { passed: after };
}

/** 2家 for 2个 is only a matter of wording; 2户 for 2家, 2‰ for 2% and 下降 for 增长 are changes. */
function differ(before: WrittenNumber, after: WrittenNumber): boolean {
  if (before.value === undefined || after.value === undefined) return !isSaidAlike(before, after);
  if (before.about !== after.about || !before.value.eq(after.value)) return true;
  return (
    ([before, after].some(isRate) && before.base !== after.base) ||
    !isSameMeasure(before, after) ||
    isTurned(before, after)
  );
}

/** Whether one rises and the other falls. */
export function isTurned(before: WrittenNumber, after: WrittenNumber): boolean {
  return before.direction !== undefined && after.direction !== undefined && before.direction !== after.direction;
}

export interface Placed {
  token: Token;
  sentence: Sentence;
}

function tokensIn(sentence: Sentence): Placed[] {
  return tokensOf(sentence.text).map((token) => ({ token, sentence }));
}

/** The numbers among the tokens, each with the words before it; undefined at the index of every other token. */
function namedIn(placed: readonly Placed[]): (WordedNumber | undefined)[] {
  let previous: Placed | undefined;
  let main: number | undefined;
  return placed.map((each, index) => {
    const { token, sentence } = each;
    if (token.kind === 'word') return undefined;
    const start = previous?.sentence === sentence ? previous.token.to : 0;
    if (previous?.sentence !== sentence) main = undefined;
    previous = each;
    const words = wordsBefore(sentence.text, token.from, start);
    if (isOfAnother(token, words)) return { token, words, ...(main !== undefined && { of: main }) };
    if (token.kind === 'quantity' || token.kind === 'gap') main = index;
    return { token, words };
  });
}

function numbersIn(sentence: Sentence): Stated[] {
  return tokensIn(sentence).flatMap((each) => statedOf(each) ?? []);
}

function statedOf({ token, sentence }: Placed): Stated | undefined {
  if (token.kind === 'word') return undefined;
  return { number: token, sentence, from: sentence.from + token.from, to: sentence.from + token.to };
}

function isSameText(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.length === b.length && a.every(({ token }, index) => token.text === b[index]?.token.text);
}

/** Whether the texts are the same apart from numbers and the marks that change when sentences are joined or split. */
function sameWords(a: readonly Placed[], b: readonly Placed[]): boolean {
  const plain = (all: readonly Placed[]) =>
    all.map(({ token }) => (token.kind === 'word' ? token.text.replace(/[，。；、]/gu, '') : '#')).join('');
  return plain(a) === plain(b);
}
