import type { Edit } from '../diagnostic.ts';
import { numbersOf } from '../passages/written-numbers.ts';
import type { Proof } from '../proof/proof.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Stated } from './changes.ts';
import { blocksOf } from './text.ts';

/** Whether a stated number is printed from this origin; undefined if it is from none of those asked about. */
export type IsPrinted = (origin: Origin, stated: Stated) => boolean | undefined;

/** Larger than any number in a report; each further mark is one more. */
const FIRST_MARK = 700_000_001;

/**
 * Finds from which of several places in running text each number is printed, by drawing the report once with a unique
 * number typed at each place. Returns undefined if that is impossible.
 */
export function printedFrom(
  proof: Pick<Proof, 'lines'>,
  redraw: (edits: readonly Edit[]) => Pick<Proof, 'lines'> | undefined,
  origins: readonly Origin[],
): IsPrinted | undefined {
  const marks = new Map<string, string>();
  const edits = origins.flatMap((origin): Edit[] => {
    const edit = markFor(origin, String(FIRST_MARK + marks.size));
    if (!edit || marks.has(keyOf(origin))) return [];
    marks.set(keyOf(origin), String(FIRST_MARK + marks.size));
    return [edit];
  });
  const drawn = edits.length > 1 ? redraw(edits) : undefined;
  if (!drawn || drawn.lines.length !== proof.lines.length) return undefined;
  const known = new Set(marks.values());
  const markAt = new Map<string, string>();
  const blocks = blocksOf(drawn.lines);
  for (const [index, { text, line }] of blocksOf(proof.lines).entries()) {
    const [old, now] = [text, blocks[index]?.text ?? ''].map(numbersOf);
    if (!old || old.length !== now?.length) continue;
    for (const [place, { from }] of old.entries()) {
      const mark = /\d{9}/u.exec(now[place]?.text ?? '')?.[0] ?? '';
      if (known.has(mark)) markAt.set(`${line} ${from}`, mark);
    }
  }
  return (origin, { sentence, from }) => {
    const mark = markAt.get(`${sentence.block.line} ${from}`);
    return mark === undefined ? undefined : mark === marks.get(keyOf(origin));
  };
}

/** Marks only running text: a figure's number is identified by its name, and others depend on it. */
function markFor({ typed, figure }: Origin, mark: string): Edit | undefined {
  if (!typed || figure !== undefined || typed.number.kind !== 'quantity') return undefined;
  const { text } = typed.number;
  const marked = text.replace(/\d[\d,，.]*/u, mark);
  return marked === text ? undefined : { place: typed.place, text: marked };
}

function keyOf({ typed }: Origin): string {
  return typed ? `${typed.place.file} ${typed.place.start.offset}` : '';
}
