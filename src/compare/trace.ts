import type { Edit } from '../diagnostic.ts';
import { isSameNumber, numbersOf, type WrittenNumber } from '../passages/written-numbers.ts';
import { COMPUTED, type Origin, type SearchedData } from '../provenance/origin.ts';
import { originsOf } from '../provenance/origins.ts';
import { BEHIND } from '../zh/approximation.ts';
import { TO } from '../zh/range-mark.ts';
import { editFor } from './acceptance.ts';
import type { NumberChange, Stated } from './changes.ts';
import type { ClauseChange } from './clauses.ts';
import type { IsPrinted } from './marks.ts';
import { reasonOf } from './remedy.ts';

/** Where a changed number comes from. */
export interface Trace {
  origin: Origin | undefined;
  /** The edits that write the new number into the data; empty if that must be done by hand. */
  edits: readonly Edit[];
  /** Typed, but tied to other numbers: changing it alone would contradict them. */
  isBound: boolean;
  /** A computed number with the same value that may be the one printed there: only a person can tell which it is. */
  rival?: Origin;
}

/** A number of the edited text for which the report has another, or none, at that place. */
interface Difference {
  before?: Stated;
  after: Stated;
}

/** How a report drawn with edits differs from the edited text. */
export interface Differences {
  numbers: readonly Difference[];
  /** Numbers that only the report has, and only because of these edits: 甲2家、乙3家 instead of 甲、乙各3家. */
  lost: readonly Stated[];
  /** Clauses that agree no longer, only because of these edits. */
  clauses: readonly ClauseChange[];
  /** Whether the edits cause no new error in the data. */
  isSound: () => boolean;
}

/** The differences after these edits; undefined if the report cannot be drawn, or gets contradictions or gaps. */
export type Still = (edits: readonly Edit[]) => Differences | undefined;

interface Suspect {
  change: NumberChange;
  /** Where it may be typed. */
  possible: readonly Candidate[];
  /** If it is typed in none of these: how it is computed, or where else it comes from. */
  other: Origin | undefined;
  /** The most likely origin. */
  first: Origin | undefined;
}

interface Candidate {
  origin: Origin;
  edit: Edit;
}

/**
 * Traces changes; those with a single possible place are tried together, by drawing the report once. `printed`: tells
 * which of several origins is printed where.
 */
export function traceAll(
  data: SearchedData,
  changes: readonly NumberChange[],
  still: Still,
  printed: (origins: readonly Origin[]) => IsPrinted | undefined,
): (NumberChange & Trace)[] {
  const suspects = narrowed(
    changes.map((change) => suspectOf(data, change)),
    printed,
  );
  const certain = suspects.flatMap(({ possible: [first, ...others] }) =>
    first && others.length === 0 ? [first.edit] : [],
  );
  const edits = onceEach(certain);
  const groups = edits.length > 1 ? soundGroups(edits, still) : [];
  const groupOf = new Map(groups.flatMap((group) => group.edits.map((edit) => [keyOf(edit), group])));
  return suspects.map((suspect) => {
    const { change, possible } = suspect;
    const [only] = possible;
    const group = possible.length === 1 && only ? groupOf.get(keyOf(only.edit)) : undefined;
    if (!group || !only || !isSettledIn(group.left, change)) return { ...change, ...traceOf(suspect, changes, still) };
    const strays = straysOf(change, group.left, changes);
    // 净增 is computed from 总数, and 复审 may be equal: if it agrees without this edit, it was not typed there.
    const agrees = () => {
      const others = still(group.edits.filter((edit) => keyOf(edit) !== keyOf(only.edit)));
      return others !== undefined && isSettledIn(others, change);
    };
    if ((isComputable(suspect) || strays) && agrees()) return { ...change, ...asOther(suspect) };
    return { ...change, ...asTyped(suspect, only, strays) };
  });
}

function keyOf({ place, text }: Edit): string {
  return `${place.file} ${place.start.offset} ${text}`;
}

interface Group {
  edits: readonly Edit[];
  left: Differences;
}

/** All edits together if they cause no error; otherwise by bisection, so that a bad one costs only a few drawings. */
function soundGroups(edits: readonly Edit[], still: Still): Group[] {
  const left = still(edits);
  if (left?.isSound()) return [{ edits, left }];
  if (edits.length < 2) return [];
  const half = Math.ceil(edits.length / 2);
  return [...soundGroups(edits.slice(0, half), still), ...soundGroups(edits.slice(half), still)];
}

/** Reduces several possible places with equal values to those printed there, to try fewer of them. */
function narrowed(
  suspects: readonly Suspect[],
  printed: (origins: readonly Origin[]) => IsPrinted | undefined,
): readonly Suspect[] {
  const open = suspects.filter(({ possible }) => possible.length > 1);
  const isPrinted = printed(open.flatMap(({ possible }) => possible.map(({ origin }) => origin)));
  return suspects.map((suspect) => {
    const likely = suspect.possible.filter(({ origin }) => !origin.isUnlikely);
    const own = suspect.possible.filter(
      ({ origin }) => isPrinted?.(origin, suspect.change.before) ?? !origin.isUnlikely,
    );
    const possible = own.length > 0 ? own : likely;
    if (possible.length === suspect.possible.length) return suspect;
    return { ...suspect, possible, first: possible[0]?.origin ?? suspect.first };
  });
}

function suspectOf(data: SearchedData, change: NumberChange): Suspect {
  const { number, names, after } = asSaid(change);
  const { sentence, from } = change.before;
  const origins = originsOf(data, { number, names, text: sentence.block.text, from });
  const isForPeople = reasonOf(change) !== undefined || isSignInWords(change) || isPartOfMore(change.after);
  const possible = (isForPeople ? [] : origins).flatMap((origin) => {
    const edit = editFor(origin, number, after, data);
    return edit ? [{ origin, edit }] : [];
  });
  const likely = origins.filter(({ isUnlikely }) => !isUnlikely);
  const other = likely.find((origin) => possible.every((each) => each.origin !== origin));
  return { change, possible, other, first: likely[0] };
}

/** 亏损120万元 for 利润−120万元: the sign is now in the words before it, so the number is not simply 120. */
function isSignInWords({ before, after }: NumberChange): boolean {
  const [was, is] = [before.number.value, after.number.value];
  const opening = ({ sentence, from }: Stated) => sentence.block.text.slice(0, from).slice(-2);
  return was?.lt('0') === true && is?.lt('0') === false && opening(before) !== opening(after);
}

/** 11月 in 1多—11月, 50 in 50+项, 2 in 2千9百件: the text next to it belongs to the same number, in an unknown notation. */
function isPartOfMore({ sentence, from, to }: Stated): boolean {
  const { text } = sentence.block;
  return MORE_BEFORE.test(text.slice(0, from)) || MORE_BEHIND.test(text.slice(to));
}

const MORE_BEFORE = new RegExp(`(?:[\\d几多余十百千万亿]${TO}?|[零〇一二两三四五六七八九]${TO})$`, 'u');
const MORE_BEHIND = new RegExp(
  `^(?:[ \\u3000]?\\d|[几多余+＋百千万亿]|${TO}[\\d几零〇一二两三四五六七八九十百千万])`,
  'u',
);

/** Where the number comes from, and the edits that make the data agree; each possible place is tried. */
function traceOf(suspect: Suspect, changes: readonly NumberChange[], still: Still): Trace {
  const { change, possible, first } = suspect;
  const agrees = (edits: readonly Edit[]) => {
    const left = still(edits);
    return left !== undefined && isSettledIn(left, change);
  };
  let second: Candidate | undefined;
  let isOpen = false;
  for (const each of possible) {
    const left = still([each.edit]);
    const isSettled = left !== undefined && isSettledIn(left, change);
    if (isSettled && !straysOf(change, left, changes)) return asTyped(suspect, each, false);
    if (isSettled) second ??= each;
    // If the report still has the old number there, it is printed from another place.
    const other = left?.numbers.find((one) => isAtSamePlace(one, change));
    const isSame = other?.before && isSameNumber(other.before.number, change.before.number);
    if (!isSettled && !isSame) isOpen = true;
  }
  if (second) return asTyped(suspect, second, true);
  // It may be typed twice: by two departments, or in 历年 too.
  const all = possible.map(({ edit }) => edit);
  if (all.length > 1 && agrees(all)) return { origin: first, edits: needed(all, agrees), isBound: false };
  if (possible.length > 0 && !isOpen) return asOther(suspect);
  return { origin: first, edits: [], isBound: all.length > 0 };
}

/** Drops the edits that are not needed for agreement. */
function needed(all: readonly Edit[], agrees: (edits: readonly Edit[]) => boolean): readonly Edit[] {
  return all.reduce((kept, edit) => {
    const others = kept.filter((each) => each !== edit);
    return others.length > 0 && agrees(others) ? others : kept;
  }, all);
}

/** Whether the texts agree there, and the report no longer has the old number of a part: 各2家 covers two numbers. */
function isSettledIn({ numbers, lost, isSound }: Differences, change: NumberChange): boolean {
  const isLeft = lost.some(({ number }) => isSameNumber(number, change.before.number));
  return !isLeft && !numbers.some((each) => isAtSamePlace(each, change)) && isSound();
}

/** Whether the number was printed elsewhere too, where the edited text keeps the old value. */
function straysOf(
  { before, after }: NumberChange,
  { numbers }: Differences,
  changes: readonly NumberChange[],
): boolean {
  return numbers.some(
    (each) =>
      (each.before === undefined || isSameNumber(each.before.number, after.number)) &&
      isSameNumber(each.after.number, before.number) &&
      !changes.some((other) => isAtSamePlace(other, each)),
  );
}

function asTyped(suspect: Suspect, { origin, edit }: Candidate, strays: boolean): Trace {
  const { other } = suspect;
  if (strays && other && isComputable(suspect)) return { origin, edits: [], isBound: false, rival: other };
  return { origin, edits: [edit], isBound: false };
}

function asOther({ other }: Suspect): Trace {
  return { origin: other, edits: [], isBound: false };
}

/** Whether a formula gives the same number. */
function isComputable({ other }: Suspect): boolean {
  return other?.how !== undefined && other.how !== COMPUTED;
}

interface AsSaid {
  number: WrittenNumber;
  after: WrittenNumber;
  /** Names of the phrases that contain it, innermost first. */
  names: readonly string[];
}

const ABOUT = new RegExp(`^(\\D*).*?((?:${BEHIND})?)$`, 'u');

/** In 不少于【甲.数值】 the word 不少于 is typed outside the phrase, so it is not part of the phrase's number. */
function asSaid({ before, after }: NumberChange): AsSaid {
  const { said, text, kind } = before.sentence.block;
  const [, opening = '', closing = ''] = ABOUT.exec(before.number.text) ?? [];
  const [from, to] = [before.from + opening.length, before.to - closing.length];
  const covering = said.filter((span) => span.from <= from && to <= span.to);
  // In a table row the phrase in front of the number tells which figure it belongs to.
  const spans =
    covering.length === 0 && kind === 'cell' ? said : covering.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const names = spans.flatMap((span) => span.names);
  const [inner] = covering.length > 0 ? spans : [];
  const outside = {
    before: inner && inner.from > before.from ? text.slice(before.from, inner.from) : '',
    behind: inner && inner.to < before.to ? text.slice(inner.to, before.to) : '',
  };
  if (outside.before + outside.behind === '') return { number: before.number, after: after.number, names };
  const within = ({ text: whole }: WrittenNumber) => {
    const start = whole.startsWith(outside.before) ? outside.before.length : 0;
    const end = whole.length - (whole.endsWith(outside.behind) ? outside.behind.length : 0);
    return numbersOf(whole.slice(start, end))[0];
  };
  return { number: within(before.number) ?? before.number, after: within(after.number) ?? after.number, names };
}

/** Whether both concern the same number of the edited text. */
export function isAtSamePlace(a: { after: Stated }, b: { after: Stated }): boolean {
  return a.after.sentence.block.line === b.after.sentence.block.line && a.after.from === b.after.from;
}

/** One edit per place, as a number printed several times is typed once; none if the edits of a place differ. */
export function onceEach(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = `${edit.place.file} ${edit.place.start.offset}`;
    const known = byPlace.get(key);
    if (known) known.push(edit);
    else byPlace.set(key, [edit]);
  }
  return [...byPlace.values()].flatMap(([first, ...others]) =>
    first && others.every(({ text }) => text === first.text) ? [first] : [],
  );
}
