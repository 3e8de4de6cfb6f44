import type { Diagnostic, Edit, Place } from '../diagnostic.ts';
import type { Unread } from '../passages/passage.ts';
import { isSameNumber, withoutDirection } from '../passages/written-numbers.ts';
import { COMPUTED } from '../provenance/origin.ts';
import { byPlace, isTurned, type NumberChange, type Span, type Stated } from './changes.ts';
import type { ComparedNumber, Comparison } from './comparison.ts';
import { head, tail } from './excerpt.ts';
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

/** 增长3.5% and 下降3.5%, 全市第3位 and 全省第3位: with the words, if these changed. */
export function saidIn({ before, after, scopes }: NumberChange): { before: string; after: string } {
  if (scopes) return { before: scopes.before + before.number.text, after: scopes.after + after.number.text };
  const isOther = isTurned(before.number, after.number);
  const said = (stated: Stated) => (isOther ? `${verbIn(openingOf(stated))}${stated.number.text}` : numberText(stated));
  return { before: said(before), after: said(after) };
}

/** 第3位: without 第 a rank would read as a count. */
export function numberText(stated: Stated): string {
  return `${openingOf(stated).endsWith('第') ? '第' : ''}${stated.number.text}`;
}

/** 下降了 in 同比下降了. */
function verbIn(opening: string): string {
  return opening.slice(withoutDirection(opening).length);
}

/** The part of the sentence before the number. */
function openingOf({ sentence, from }: Stated): string {
  return sentence.text.slice(0, from - sentence.from);
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

function placeIn({ sentence }: Span): string {
  return sentence.block.place;
}

function sourceOf({ origin, edits }: ComparedNumber): string {
  if (!origin) return '';
  const places = edits.length > 0 ? edits.map(({ place }) => place) : origin.place ? [origin.place] : [];
  const where = places.map(placeText).join('、');
  return where === '' ? origin.label : `${origin.label}，${where}`;
}

/** 2026年.yaml第12行第11列; for a table the cell, as Excel names it. */
export function placeText({ file, start, cell, sheet }: Place): string {
  if (sheet !== undefined) return `${file}，表“${sheet}”${cell ?? ''}`;
  return cell === undefined ? `${file}第${start.line}行第${start.column}列` : `${file}第${start.line}行（${cell}）`;
}

/** Whether --accept can write it: workbooks, and text files that are not UTF-8, must be edited by hand. */
export function isAcceptable({ edits, foreign }: Pick<ComparedNumber, 'edits' | 'foreign'>): boolean {
  return edits.length > 0 && foreign.length === 0 && edits.every(({ place }) => place.sheet === undefined);
}

/** What to do by hand if it cannot be written: 科室/成果科.csv不是UTF-8编码，……. */
export function manually({ edits, foreign }: Pick<ComparedNumber, 'edits' | 'foreign'>): string {
  const saved = foreign.length === 0 ? '' : `${foreign.join('、')}不是UTF-8编码，写不进去，另存为UTF-8后再采纳，或`;
  return `${saved}请自己打开${byHand(edits)}`;
}

/** 科室/规划科.xlsx，表“报数”C2改为38.2. */
function byHand(edits: readonly Edit[]): string {
  return edits.map(({ place, text }) => `${placeText(place)}改为${text}`).join('、');
}

/** Where the edited text still has the old value of the same number. */
function elsewhereOf({ before, after, edits }: ComparedNumber, left: Comparison['left']): string[] {
  // 待补 is nothing to choose instead.
  if (edits.length === 0 || before.number.kind === 'gap') return [];
  const same = left.filter(
    (each) => isSameNumber(each.after.number, before.number) && isSameNumber(each.before.number, after.number),
  );
  return [...new Set(same.map((each) => placeIn(each.after)))];
}

function remedyOf(change: ComparedNumber, { numbers, left }: Comparison): string {
  const { id, before, after, origin, edits, isSettled, isBound, rival } = change;
  if (edits.length > 0) {
    const other = numbers.find((each) => isAgainst(each, change));
    if (other) return `与第${other.id}处改得不一样，先定下用哪一个。`;
    const accept = isAcceptable(change) ? `加--accept ${id}写进数据` : manually(change);
    const places = elsewhereOf(change, left);
    if (places.length === 0) return `${accept}。`;
    const { before: was, after: is } = saidIn({ before, after });
    return `改后稿别处（${places.join('、')}）写的是${was}，与数据一样。用${is}的，${accept}，别处也要改；用${was}的，改这里。`;
  }
  if (change.isDoubtful) return `${DOUBTFUL}，请自己改。`;
  if (change.scopes) return `${RESCOPED}，请自己改数据。`;
  if (isSettled) return '上面的数写进数据以后，这里由程序算出，就一致了。';
  if (rival) return `${rivalText(change)}，请自己改。`;
  if (origin?.how !== undefined) {
    const how = origin.how === COMPUTED ? '' : `（${origin.how}）`;
    return `由程序算出${how}，不能直接改：改它用到的数，或把这里改回来。`;
  }
  if (isBound) return '只改这一个数，别的数会与它矛盾（如分项合计不等），或算不出来，请连同有关的数一起改。';
  if (origin?.isLastYear) return '取自上年的数据文件，请核对后改那里。';
  if (origin?.place) return `${OTHER_FORM}。`;
  return '没有找到它写在数据的哪里，请自己改。';
}

export const DOUBTFUL = '数前面的词与它的次序对不上，看不出改的是哪一个数';

export const OTHER_FORM = '数据里的写法与这里不同，请对照着自己改';
export const RESCOPED = '名次的范围也改了';

/** 数据里写着的和算出的（34−29）都是5家，分不清这里是哪一个. */
export function rivalText({ before, rival }: Pick<ComparedNumber, 'before' | 'rival'>): string {
  return `数据里写着的和算出的（${rival?.how}）都是${numberText(before)}，分不清这里是哪一个`;
}

/** Whether the two would write different numbers into the same place. */
function isAgainst(a: ComparedNumber, b: ComparedNumber): boolean {
  return a.edits.some((one) =>
    b.edits.some(
      (other) =>
        one.place.file === other.place.file &&
        one.place.start.offset === other.place.start.offset &&
        one.text !== other.text,
    ),
  );
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
