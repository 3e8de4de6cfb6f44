import type { Diagnostic } from '../diagnostic.ts';
import type { Unread } from '../passages/passage.ts';
import { byPlace, type Span, type Stated } from './changes.ts';
import type { ComparedNumber, Comparison } from './comparison.ts';
import { head, tail } from './excerpt.ts';
import { elsewhereOf, isAcceptable, placeText, remedyOf } from './remedy.ts';
import { numberText, placeIn, saidIn } from './said.ts';
import { type TextEntry, textEntries } from './text-changes.ts';

/** A comparison in words, independent of the output format. */
export interface CompareReport {
  /** 改了3个数（6处），其中2个可以写进数据。 */
  summary: string;
  /** What was not compared. */
  note?: string;
  numbers: NumberEntry[];
  /** Numbers that still disagree once all edits are accepted. */
  left: LeftEntry[];
  typed: TypedEntry[];
  /** Numbers of the draft that the edited text no longer has, with their places in the draft. */
  lost: TypedEntry[];
  texts: TextEntry[];
  findings: FindingEntry[];
}

interface NumberEntry {
  id: number;
  place: string;
  before: string;
  after: string;
  /** The sentence of the edited text, and an excerpt around the number. */
  sentence: string;
  excerpt: Excerpt;
  /** “专利申请量”的“数值”，2026年.yaml第12行第11列. */
  source: string;
  /** Whether --accept can write it. */
  acceptable: boolean;
  remedy: string;
}

/** A number, or what else is told, and the text next to it. */
export interface Excerpt {
  before: string;
  number: string;
  behind: string;
}

/** In the place of what the report says nothing of any more. */
export const UNSAID = '不再写';

interface LeftEntry {
  place: string;
  /** What the edited text says, and what the report drawn from the data does; '' if it says nothing there. */
  typed: string;
  drawn: string;
  sentence: string;
  excerpt: Excerpt;
}

interface TypedEntry {
  place: string;
  number: string;
  sentence: string;
  excerpt: Excerpt;
}

interface FindingEntry {
  place: string;
  severity: Diagnostic['severity'];
  message: string;
  hint?: string;
}

/** `placeOf`: the place of a finding, 二（三）2.第1段. */
export function reportOf(comparison: Comparison, placeOf: (finding: Diagnostic) => string): CompareReport {
  const { numbers, left, typed, lost, findings } = comparison;
  const note = unreadNote(comparison.unread);
  return {
    summary: summaryOf(comparison),
    ...(note !== undefined && { note }),
    numbers: numbers.map((each) => ({
      id: each.id,
      place: placeIn(each.after),
      ...saidIn(each),
      ...shown(each.after),
      source: sourceOf(each),
      acceptable: isAcceptable(each) && elsewhereOf(each, left).length === 0,
      remedy: remedyOf(each, comparison),
    })),
    left: leftIn(comparison),
    typed: typed.map(entryOf),
    lost: lost.map(entryOf),
    texts: textEntries(comparison),
    findings: findings.map((each) => ({
      place: placeOf(each),
      severity: each.severity,
      message: each.message,
      ...(each.hint !== undefined && { hint: each.hint }),
    })),
  };
}

/** Numbers, and clauses that say what follows from them, in the order of the text. */
function leftIn({ left, leftClauses }: Comparison): LeftEntry[] {
  const ofNumbers = left.map((each) => {
    const { before: drawn, after: typed } = saidIn(each);
    return { at: each.after, typed, drawn };
  });
  const ofClauses = leftClauses.map(({ before, after }) => {
    return { at: after, typed: spanText(after), drawn: before ? spanText(before) : '' };
  });
  return [...ofNumbers, ...ofClauses]
    .sort((a, b) => byPlace(a.at, b.at))
    .map(({ at, ...said }) => ({ place: placeIn(at), ...said, ...shown(at) }));
}

function spanText({ sentence, from, to }: Span): string {
  return sentence.block.text.slice(from, to);
}

/** What a person must look at, since it was not compared; undefined if there is nothing. */
export function unreadNote(unread: Unread | undefined): string | undefined {
  const { charts = 0, comments = 0 } = unread ?? {};
  const notes = [
    ...(charts > 0 ? [`改后稿里有${charts}张图，图里的数没有对照，请自己核对。`] : []),
    ...(comments > 0 ? [`改后稿里有${comments}条批注，批注没有读，请在Word里看。`] : []),
  ];
  return notes.length > 0 ? notes.join('') : undefined;
}

/** Characters shown on each side of a number. */
const AROUND = 20;
const LONGEST = 1000;

function shown({ sentence, from, to }: Span): { sentence: string; excerpt: Excerpt } {
  const { text } = sentence;
  const [start, end] = [from - sentence.from, to - sentence.from];
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  return {
    // Such a long line is not a sentence.
    sentence: text.length > LONGEST ? tail(before, AROUND) + text.slice(start, end) + head(behind, AROUND) : text,
    excerpt: {
      before: tail(before, AROUND),
      number: text.slice(start, end),
      behind: head(behind, AROUND),
    },
  };
}

function entryOf(stated: Stated): TypedEntry {
  return { place: placeIn(stated), number: numberText(stated), ...shown(stated) };
}

function sourceOf({ origin, edits }: ComparedNumber): string {
  if (!origin) return '';
  const places = edits.length > 0 ? edits.map(({ place }) => place) : origin.place ? [origin.place] : [];
  const where = places.map(placeText).join('、');
  return where === '' ? origin.label : `${origin.label}，${where}`;
}

/** How many different numbers these are: one used in several places is typed or computed only once. */
function countOf(numbers: readonly ComparedNumber[]): number {
  const keys = numbers.map(({ id, edits, origin, before, after }) => {
    const texts = [before, after].map(numberText);
    if (edits.length > 0) return JSON.stringify([edits.map(({ place }) => [place.file, place.start.offset])]);
    return JSON.stringify(origin ? [origin.label, ...texts] : id);
  });
  return new Set(keys).size;
}

function summaryOf({ numbers, typed, lost, findings, ...texts }: Comparison): string {
  const words = textEntries(texts).length;
  const count = countOf(numbers);
  const accepted = countOf(numbers.filter(isAcceptable));
  const told = [
    numbers.length === 0
      ? ''
      : `改了${count}个数${count < numbers.length ? `（${numbers.length}处）` : ''}${accepted > 0 ? `，其中${accepted}个可以写进数据` : ''}`,
    typed.length === 0 ? '' : `新写了${typed.length}个数据里没有的数`,
    lost.length === 0 ? '' : `删去了${lost.length}个数`,
    words === 0 ? '' : `文字改动${words}处`,
    findings.length === 0 ? '' : `改动带来${findings.length}个问题`,
  ].filter((each) => each !== '');
  return told.length === 0
    ? '改后稿与数据一致，没有改动。'
    : `${numbers.length + typed.length + lost.length === 0 ? '数字都与数据一致；' : ''}${told.join('；')}。`;
}
