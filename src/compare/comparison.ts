import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { Unread } from '../passages/passage.ts';
import type { Proof } from '../proof/proof.ts';
import type { SearchedData } from '../provenance/origin.ts';
import { sourceOf } from '../source/node.ts';
import { broughtErrors } from './brought-errors.ts';
import { type Changes, changesOf, type NumberChange, type Span, type Stated, withoutSame } from './changes.ts';
import type { ClauseChange } from './clauses.ts';
import { printedFrom } from './marks.ts';
import { isCounted, lostIn, typedIn } from './one-sided.ts';
import { blocksOf, type Line, type Sentence, sentencesOf } from './text.ts';
import { type Differences, isAtSamePlace, onceEach, type Still, type Trace, traceAll } from './trace.ts';

/** The report drawn from the data, compared with the one that a person edited. */
export interface Comparison extends Omit<Changes, 'numbers' | 'clauses'> {
  /** In the order of the edited text; `id` is the position here, from 1. */
  numbers: ComparedNumber[];
  /** Numbers of the edited text that no longer agree once everything acceptable is accepted. */
  left: NumberChange[];
  /** The same for what is said of them: 与上年持平 where the report then says 同比增长12.0%. */
  leftClauses: readonly ClauseChange[];
  /** Violations of the rules that the edits introduced. */
  findings: Diagnostic[];
  /** What of the edited text is not compared. */
  unread: Unread | undefined;
}

export interface ComparedNumber extends NumberChange, Trace {
  id: number;
  /** It needs no edit: it agrees once the others are accepted. */
  isSettled: boolean;
  /** The files that the edits would change and that are not UTF-8. */
  foreign: readonly string[];
}

/** Draws the report again with edited data; returns undefined if that is impossible. */
export type Redraw = (edits: readonly Edit[]) => Redrawn | undefined;

export interface Redrawn extends Pick<Proof, 'lines'> {
  /** Errors found in its data. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Compares the report drawn from the data with the lines of an edited one. `redraw` shows which edits of the data make
 * both agree.
 */
export function compare(
  proof: Redrawn,
  data: SearchedData,
  edited: readonly Line[],
  redraw: Redraw,
): Omit<Comparison, 'findings' | 'unread'> {
  const after = sentencesOf(blocksOf(edited));
  const changes = changesOf(sentencesOf(blocksOf(proof.lines)), after);
  const still = differencesOf(proof, redraw, after, changes);
  const traced = traceAll(data, changes.numbers, still, (origins) => printedFrom(proof, redraw, origins));
  const edits = onceEach(traced.flatMap((each) => each.edits));
  const then = edits.length === 0 ? undefined : still(edits);
  const left = then?.numbers ?? changes.numbers;
  const isLeft = (change: NumberChange) => left.some((each) => isAtSamePlace(each, change));
  const numbers = traced.map((change, index) => ({
    ...change,
    id: index + 1,
    isSettled: change.edits.length === 0 && !isLeft(change),
    foreign: foreignIn(data, change),
  }));
  return {
    ...changes,
    numbers,
    typed: typedIn(changes, proof, data),
    lost: lostIn(changes, edited),
    left: left.flatMap(({ before, after: now }) =>
      before && !numbers.some((each) => isAtSamePlace(each, { after: now })) ? [{ before, after: now }] : [],
    ),
    leftClauses: then?.clauses ?? [],
  };
}

function foreignIn({ source }: SearchedData, { edits }: Trace): string[] {
  const files = new Set(edits.map(({ place }) => place.file));
  return [...files].filter((file) => sourceOf(source, file).isForeign);
}

/** The numbers that differ between the report and the edited text, and those that only one of them has. */
export function numbersBetween(
  proof: Pick<Proof, 'lines'>,
  data: SearchedData,
  edited: readonly Line[],
): Pick<Changes, 'numbers' | 'lost' | 'typed'> {
  const changes = changesOf(sentencesOf(blocksOf(proof.lines)), sentencesOf(blocksOf(edited)));
  return { numbers: changes.numbers, lost: lostIn(changes, edited), typed: typedIn(changes, proof, data) };
}

/** `known`: numbers that only one side states before any edit. */
function differencesOf(
  proof: Redrawn,
  redraw: Redraw,
  after: readonly Sentence[],
  known: Pick<Changes, 'typed' | 'lost'>,
): Still {
  const most = conflictsIn(proof);
  // The result for the longest list of edits is cached: it is asked for twice.
  let longest: { key: string; found: Differences | undefined } | undefined;
  return (edits) => {
    const key = JSON.stringify(edits.map(({ place, text }) => [place.file, place.start.offset, text]));
    if (longest?.key === key) return longest.found;
    const found = differences(edits);
    if (key.length >= (longest?.key.length ?? 0)) longest = { key, found };
    return found;
  };

  function differences(edits: readonly Edit[]): Differences | undefined {
    const drawn = redraw(edits);
    if (!drawn || conflictsIn(drawn) > most) return undefined;
    const changes = changesOf(sentencesOf(blocksOf(drawn.lines)), after);
    const isKnown = (each: Stated) => known.typed.some((other) => isAtSamePlace({ after: each }, { after: other }));
    const fresh = changes.typed.filter((each) => !isKnown(each));
    const lost = withoutSame(changes.lost, known.lost);
    return {
      numbers: [...changes.numbers, ...fresh.map((each) => ({ after: each }))],
      lost,
      clauses: changes.clauses.filter(
        ({ before, after: now }) => holdsAny(now, fresh) || (before !== undefined && holdsAny(before, lost)),
      ),
      isSound: () => broughtErrors(proof.errors, drawn.errors).length === 0,
    };
  }
}

/** Whether one of the numbers worth telling stands there. */
function holdsAny({ sentence, from, to }: Span, numbers: readonly Stated[]): boolean {
  return numbers.some((each) => each.sentence === sentence && from <= each.from && each.to <= to && isCounted(each));
}

/** Counts numbers that contradict each other (待核) or are missing (待补). */
function conflictsIn({ lines }: Redrawn): number {
  return lines.reduce((sum, { text }) => sum + text.split(/【待[核补]/u).length - 1, 0);
}
