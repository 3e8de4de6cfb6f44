import { isSameNumber, type WrittenNumber } from '../passages/written-numbers.ts';
import { align } from './align.ts';
import { type Match, match } from './match.ts';
import type { Sentence } from './text.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A number in its sentence. */
export interface Stated {
  number: WrittenNumber;
  sentence: Sentence;
  /** Into the sentence's block. */
  from: number;
  to: number;
}

export interface NumberChange {
  before: Stated;
  after: Stated;
}

/** A stretch of a sentence: in both, or in one only. */
export interface Stretch {
  kind: 'same' | 'gone' | 'fresh';
  text: string;
}

export interface Reworded {
  before: Sentence[];
  after: Sentence[];
  stretches: Stretch[];
}

/** What a person changed, from one text to the other. */
export interface Changes {
  numbers: NumberChange[];
  /** Numbers put in, which stood nowhere before. */
  typed: Stated[];
  reworded: Reworded[];
  gone: Sentence[];
  fresh: Sentence[];
  /** Sentences that now stand elsewhere, in the order of the new text. */
  moved: { before: Sentence; after: Sentence }[];
}

export function changesOf(before: readonly Sentence[], after: readonly Sentence[]): Changes {
  const { matches, gone, fresh } = match(texts(before), texts(after));
  matches.sort((a, b) => first(a.after) - first(b.after));
  const pick = (all: readonly Sentence[], places: readonly number[]) => places.flatMap((place) => all[place] ?? []);
  const found = matches.map((each) => changesIn(pick(before, each.before), pick(after, each.after)));
  const freshSentences = pick(after, fresh);
  const lost = found.flatMap((each) => each.lost);
  const put = [...found.flatMap((each) => each.put), ...freshSentences.flatMap(numbersIn)];
  return {
    numbers: found.flatMap(({ numbers }) => numbers),
    typed: put.filter((each) => !takeSame(lost, each)).sort(byPlace),
    reworded: found.flatMap(({ reworded }) => reworded ?? []),
    gone: pick(before, gone),
    fresh: freshSentences,
    moved: movedOf(matches).flatMap(({ before: [from = -1], after: [to = -1] }) => {
      const [a, b] = [before[from], after[to]];
      return a && b ? [{ before: a, after: b }] : [];
    }),
  };
}

function texts(all: readonly Sentence[]): string[] {
  return all.map(({ text }) => text);
}

function first(places: readonly number[]): number {
  return places[0] ?? 0;
}

/** A number that another sentence lost is no new one: it has moved. */
function takeSame(lost: Stated[], { number }: Stated): boolean {
  const index = lost.findIndex((each) => isSameNumber(each.number, number));
  if (index >= 0) lost.splice(index, 1);
  return index >= 0;
}

function byPlace(a: Stated, b: Stated): number {
  return a.sentence.block.line - b.sentence.block.line || a.from - b.from;
}

interface Found {
  numbers: NumberChange[];
  lost: Stated[];
  put: Stated[];
  reworded: Reworded | undefined;
}

function changesIn(before: Sentence[], after: Sentence[]): Found {
  const [a, b] = [before.flatMap(tokensIn), after.flatMap(tokensIn)];
  if (isSameText(a, b)) return { numbers: [], lost: [], put: [], reworded: undefined };
  const pairs = align(
    a.map(({ token }) => token),
    b.map(({ token }) => token),
  );
  const numbers: NumberChange[] = [];
  for (const [from, to] of pairs) {
    const change = [a[from], b[to]].map((each) => each && statedOf(each));
    const [old, now] = change;
    if (old && now && differ(old.number, now.number)) numbers.push({ before: old, after: now });
  }
  const [kept, met] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))];
  const lost = a.flatMap((each, index) => (kept.has(index) ? [] : (statedOf(each) ?? [])));
  const put = b.flatMap((each, index) => (met.has(index) ? [] : (statedOf(each) ?? [])));
  const stretches = stretchesOf(a, b, pairs);
  const isReworded = stretches.some(({ kind, text }) => kind !== 'same' && /[^\d.,，%％\s]/u.test(text));
  const onlyNumbers = numbers.length > 0 && sameWords(a, b);
  return { numbers, lost, put, reworded: isReworded && !onlyNumbers ? { before, after, stretches } : undefined };
}

/** Other than in unit: 2家 for 2个 is a matter of words. */
function differ(before: WrittenNumber, after: WrittenNumber): boolean {
  if (before.value === undefined || after.value === undefined) return before.text !== after.text;
  return before.about !== after.about || !before.value.eq(after.value);
}

interface Placed {
  token: Token;
  sentence: Sentence;
}

function tokensIn(sentence: Sentence): Placed[] {
  return tokensOf(sentence.text).map((token) => ({ token, sentence }));
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

/** The same but for numbers, and for the marks that joining and parting changes. */
function sameWords(a: readonly Placed[], b: readonly Placed[]): boolean {
  const plain = (all: readonly Placed[]) =>
    all.map(({ token }) => (token.kind === 'word' ? token.text.replace(/[，。；、]/gu, '') : '#')).join('');
  return plain(a) === plain(b);
}

function stretchesOf(
  a: readonly Placed[],
  b: readonly Placed[],
  pairs: readonly (readonly [number, number])[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (kind: Stretch['kind'], text: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') stretches.push({ kind, text });
  };
  const put = (kind: 'gone' | 'fresh', all: readonly Placed[]) =>
    add(kind, all.map(({ token }) => token.text).join(''));
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...pairs, [a.length, b.length] as const]) {
    put('gone', a.slice(from, nextFrom));
    put('fresh', b.slice(to, nextTo));
    const [old, now] = [a[nextFrom]?.token.text ?? '', b[nextTo]?.token.text ?? ''];
    if (old === now) add('same', old);
    else {
      add('gone', old);
      add('fresh', now);
    }
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return readable(stretches);
}

/** A character or two that stayed by chance between others that did not would only make it hard to read. */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone !== '') merged.push({ kind: 'gone', text: gone });
    if (fresh !== '') merged.push({ kind: 'fresh', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    const isChance = kind === 'same' && text.length < 3 && gone + fresh !== '' && index < stretches.length - 1;
    if (kind !== 'fresh' && (kind === 'gone' || isChance)) gone += text;
    if (kind !== 'gone' && (kind === 'fresh' || isChance)) fresh += text;
    if (kind === 'same' && !isChance) {
      flush();
      merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}

/** Those that stand out of order: all but the longest run of matches that rises on both sides. */
function movedOf(matches: readonly Match[]): Match[] {
  const best: { length: number; before: number }[] = [];
  for (const [index, each] of matches.entries()) {
    const own = { length: 1, before: -1 };
    for (let other = 0; other < index; other++) {
      const [that, length] = [matches[other], best[other]?.length ?? 0];
      if (that && first(that.before) < first(each.before) && length + 1 > own.length) {
        own.length = length + 1;
        own.before = other;
      }
    }
    best.push(own);
  }
  const kept = new Set<number>();
  let at = best.reduce((most, { length }, index) => (length > (best[most]?.length ?? 0) ? index : most), 0);
  while (at >= 0 && best[at]) {
    kept.add(at);
    at = best[at]?.before ?? -1;
  }
  return matches.filter((_, index) => !kept.has(index));
}
