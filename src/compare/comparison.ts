import type { Diagnostic, Edit } from '../diagnostic.ts';
import { isSameNumber, numbersOf, type WrittenNumber } from '../passages/written-numbers.ts';
import type { Proof } from '../proof/proof.ts';
import type { Data, Origin } from '../provenance/origin.ts';
import { originsOf } from '../provenance/origins.ts';
import { typedNumbers } from '../provenance/typed-numbers.ts';
import { editFor } from './acceptance.ts';
import { type Changes, changesOf, type NumberChange, type Stated } from './changes.ts';
import { blocksOf, type Line, type Sentence, sentencesOf } from './text.ts';

/** The report drawn from the data beside the one that a person edited. */
export interface Comparison extends Omit<Changes, 'numbers'> {
  /** In the order of the edited text, each known by its place here, from 1. */
  numbers: ComparedNumber[];
  /** Numbers of the edited text that no longer agree once all that can be accepted is. */
  left: NumberChange[];
  /** What the edits brought that the rules object to. */
  findings: Diagnostic[];
}

export interface ComparedNumber extends NumberChange {
  id: number;
  origin: Origin | undefined;
  /** What writes the new number into the data; none where that is for a person to do. */
  edits: readonly Edit[];
  /** It is typed, but bound to others that would contradict it if it were changed alone. */
  isBound: boolean;
  /** It agrees by itself once the others are accepted. */
  isSettled: boolean;
}

/** The report drawn anew with other numbers in its data; undefined where it cannot be. */
export type Redraw = (edits: readonly Edit[]) => Proof | undefined;

export function compare(
  proof: Proof,
  data: Data,
  edited: readonly Line[],
  redraw: Redraw,
): Omit<Comparison, 'findings'> {
  const after = sentencesOf(blocksOf(edited));
  const changes = changesOf(sentencesOf(blocksOf(proof.lines)), after);
  const still = differencesOf(redraw, after);
  const traced = traceAll(data, changes.numbers, still);
  const edits = onceEach(traced.flatMap((each) => each.edits));
  const left = edits.length === 0 ? changes.numbers : (still(edits) ?? changes.numbers);
  const isLeft = (change: NumberChange) => left.some((each) => isAtSamePlace(each, change));
  const numbers = traced.map((change, index) => ({
    ...change,
    id: index + 1,
    isSettled: change.edits.length === 0 && !isLeft(change),
  }));
  const isKnown = knowing(data, proof);
  return {
    ...changes,
    numbers,
    typed: changes.typed.filter(({ number }) => number.kind === 'quantity' && !isKnown(number)),
    left: left.filter((change) => !numbers.some((each) => isAtSamePlace(each, change))),
  };
}

/** The numbers in which two texts differ, and those that the first has and the second has not. */
export function numbersBetween(proof: Proof, edited: readonly Line[]): Pick<Changes, 'numbers' | 'lost'> {
  return changesOf(sentencesOf(blocksOf(proof.lines)), sentencesOf(blocksOf(edited)));
}

/** The numbers in which the edited text differs from a report drawn with these edits, which contradict nothing. */
type Differences = (edits: readonly Edit[]) => NumberChange[] | undefined;

function differencesOf(redraw: Redraw, after: readonly Sentence[]): Differences {
  const most = conflictsIn(redraw([]));
  return (edits) => {
    const drawn = redraw(edits);
    if (!drawn || conflictsIn(drawn) > most) return undefined;
    return changesOf(sentencesOf(blocksOf(drawn.lines)), after).numbers;
  };
}

/** Numbers that contradict each other, or that cannot be told. */
function conflictsIn(proof: Proof | undefined): number {
  return (proof?.lines ?? []).reduce((sum, { text }) => sum + text.split(/【待[核补]/u).length - 1, 0);
}

type Trace = Pick<ComparedNumber, 'origin' | 'edits' | 'isBound'>;

interface Suspect {
  change: NumberChange;
  origins: readonly Origin[];
  possible: readonly { origin: Origin; edit: Edit }[];
}

/** Those with one likely place are tried together: the report is drawn once for all of them. */
function traceAll(data: Data, changes: readonly NumberChange[], still: Differences): (NumberChange & Trace)[] {
  const suspects = changes.map((change) => suspectOf(data, change));
  const certain = suspects.flatMap(({ possible: [first, ...others] }) =>
    first && others.length === 0 ? [first.edit] : [],
  );
  const edits = onceEach(certain);
  const left = edits.length > 1 ? still(edits) : undefined;
  return suspects.map((suspect) => {
    const { change, possible } = suspect;
    const [only] = possible;
    const isSettled =
      possible.length === 1 &&
      only &&
      left &&
      edits.includes(only.edit) &&
      !left.some((each) => isAtSamePlace(each, change));
    return {
      ...change,
      ...(isSettled ? { origin: only.origin, edits: [only.edit], isBound: false } : traceOf(suspect, still)),
    };
  });
}

function suspectOf(data: Data, change: NumberChange): Suspect {
  const { number, names, after } = asSaid(change);
  const { sentence, from } = change.before;
  const origins = originsOf(data, { number, names, text: sentence.block.text, from });
  const possible = origins.flatMap((origin) => {
    const edit = editFor(origin, number, after, data);
    return edit ? [{ origin, edit }] : [];
  });
  return { change, origins, possible };
}

/** Where the number comes from, and what would make the data agree: found by trying, where several places are likely. */
function traceOf({ change, origins, possible }: Suspect, still: Differences): Trace {
  const agrees = (edits: readonly Edit[]) => still(edits)?.some((each) => isAtSamePlace(each, change)) === false;
  for (const { origin, edit } of possible) if (agrees([edit])) return { origin, edits: [edit], isBound: false };
  // Two departments gave it, or 历年 holds it too.
  const all = possible.map(({ edit }) => edit);
  if (all.length > 1 && agrees(all)) return { origin: origins[0], edits: all, isBound: false };
  return { origin: origins[0], edits: [], isBound: all.length > 0 };
}

interface AsSaid {
  number: WrittenNumber;
  after: WrittenNumber;
  /** Of the phrases that it stands in, the innermost first. */
  names: readonly string[];
}

/** Where 不少于【甲.数值】 was typed the word stands outside of the phrase, and is none of the number's. */
function asSaid({ before, after }: NumberChange): AsSaid {
  const { said, text, kind } = before.sentence.block;
  const [, opening = '', closing = ''] = /^(\D*).*?((?:左右|以上|以下|上下|以内)?)$/u.exec(before.number.text) ?? [];
  const [from, to] = [before.from + opening.length, before.to - closing.length];
  const covering = said.filter((span) => span.from <= from && to <= span.to);
  // Of a row, the name in front of it tells whose number it is.
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

/** Whether both are of the same number of the edited text. */
export function isAtSamePlace(a: { after: Stated }, b: { after: Stated }): boolean {
  return a.after.sentence.block.line === b.after.sentence.block.line && a.after.from === b.after.from;
}

/** A number that is stated in several places is typed once; where a person wrote two into them, neither is taken. */
function onceEach(edits: readonly Edit[]): Edit[] {
  const at = ({ place }: Edit) => `${place.file} ${place.start.offset}`;
  return edits.filter(
    (edit, index) =>
      edits.findIndex((each) => at(each) === at(edit)) === index &&
      edits.every((each) => at(each) !== at(edit) || each.text === edit.text),
  );
}

/** Their numbers are none of the report's. */
const SETTINGS = new Set(['length', 'page', 'period', 'include', 'lastYear']);

/** Tells whether the report or its data hold a number, wherever; both are read once, and only where there is one to ask. */
function knowing({ source, figures }: Data, { lines }: Proof): (number: WrittenNumber) => boolean {
  let known: Map<string, WrittenNumber[]> | undefined;
  const key = ({ kind, about = '', value, text }: WrittenNumber) => `${kind} ${about} ${value ?? text}`;
  const all = () => [
    ...lines.flatMap(({ text }) => numbersOf(text)),
    ...typedNumbers(source).flatMap(({ number: typed, path }) => {
      if (SETTINGS.has(String(path[0]))) return [];
      const unit = path[0] === 'figures' && typed.unit === '' ? figures.byName.get(String(path[1]))?.unit : undefined;
      return [unit === undefined ? typed : (numbersOf(`${typed.text}${unit}`)[0] ?? typed)];
    }),
  ];
  const read = () => {
    const byKey = new Map<string, WrittenNumber[]>();
    for (const each of all()) byKey.set(key(each), [...(byKey.get(key(each)) ?? []), each]);
    return byKey;
  };
  return (number) => {
    known ??= read();
    return known.get(key(number))?.some((each) => isSameNumber(each, number)) ?? false;
  };
}
