import type { Edit } from '../diagnostic.ts';
import { numbersOf } from '../passages/written-numbers.ts';
import type { Proof } from '../proof/proof.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Stated } from './changes.ts';
import { blocksOf } from './text.ts';

/** Whether what is typed there is what a sentence states; undefined where that is printed from none of the places asked for. */
export type IsPrinted = (origin: Origin, stated: Stated) => boolean | undefined;

/** No report counts as many; each mark is one more. */
const FIRST_MARK = 700_000_001;

/**
 * Which of many places in running text each number is printed from, by one drawing: every place says a number of its own
 * in it. Undefined where nothing can be drawn so.
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

/** A figure's number is told apart by its name, and bound to others. */
function markFor({ typed, figure }: Origin, mark: string): Edit | undefined {
  if (!typed || figure !== undefined || typed.number.kind !== 'quantity') return undefined;
  const { text } = typed.number;
  const marked = text.replace(/\d[\d,，.]*/u, mark);
  return marked === text ? undefined : { place: typed.place, text: marked };
}

function keyOf({ typed }: Origin): string {
  return typed ? `${typed.place.file} ${typed.place.start.offset}` : '';
}
