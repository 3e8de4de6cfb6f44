import type { Colour } from '../reporters/colour.ts';
import type { Changes } from './changes.ts';
import { head, tail } from './excerpt.ts';
import type { Stretch } from './stretches.ts';
import type { Sentence } from './text.ts';

/** How a sentence changed, apart from its numbers. */
export interface TextEntry {
  kind: '改写' | '新增' | '删去' | '移动';
  /** In the edited text; for a deleted sentence, in the draft. */
  place: string;
  stretches: Stretch[];
  /** For a moved sentence: where it was. */
  from?: string;
}

/** In the order of the new text; deleted sentences come last. */
export function textEntries({
  reworded,
  fresh,
  gone,
  moved,
}: Pick<Changes, 'reworded' | 'fresh' | 'gone' | 'moved'>): TextEntry[] {
  const entry = (kind: TextEntry['kind'], { block }: Sentence, stretches: Stretch[]): TextEntry & { line: number } => ({
    kind,
    place: block.place,
    stretches,
    line: block.line,
  });
  const all = [
    ...reworded.flatMap(({ after: [first], stretches }) => (first ? [entry('改写', first, stretches)] : [])),
    ...fresh.map((each) => entry('新增', each, [{ kind: 'fresh', text: each.text }])),
    ...together(moved).map(({ before, after, text }) => ({
      ...entry('移动', after, [{ kind: 'same', text }]),
      ...(before.block.place !== after.block.place && { from: before.block.place }),
    })),
  ].sort((a, b) => a.line - b.line);
  return [...all, ...gone.map((each) => entry('删去', each, [{ kind: 'gone', text: each.text }]))].map(
    ({ line: _, ...each }) => each,
  );
}

/** Consecutive sentences moved from one paragraph to another are one move. */
function together(moved: Changes['moved']): (Changes['moved'][number] & { text: string })[] {
  const all: (Changes['moved'][number] & { text: string })[] = [];
  for (const { before, after } of moved) {
    const last = all.at(-1);
    if (last?.before.block === before.block && last.after.block === after.block) last.text += after.text;
    else all.push({ before, after, text: after.text });
  }
  return all;
}

/** Rows of the table 位置, 改动, 原稿, 改后稿. */
export function textRows(entries: readonly TextEntry[]): string[][] {
  return entries.map((each) => [each.place, kindText(each), sideOf(each, 'gone'), sideOf(each, 'fresh')]);
}

/** For a terminal: kind and place, and the words on the line below. */
export function textLines(entry: TextEntry, colour: Colour): string {
  return [`${kindText(entry)}  ${entry.place}`, `   ${markedText(entry, colour)}`].join('\n');
}

/** 移动（原在二（一）第1段）. */
function kindText({ kind, from }: Pick<TextEntry, 'kind' | 'from'>): string {
  return from === undefined ? kind : `${kind}（原在${from}）`;
}

function sideOf({ kind: what, stretches }: TextEntry, side: 'gone' | 'fresh'): string {
  if (what === (side === 'gone' ? '新增' : '删去')) return '';
  return shortened(stretches)
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
}

/** Unchanged text is cut to what shows where the change is. */
function shortened(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.every(({ kind }) => kind === 'same')) {
    return stretches.map(({ kind, text }) => ({ kind, text: head(text, 2 * AROUND) }));
  }
  return stretches.map(({ kind, text }, index) => {
    if (kind !== 'same' || text.length <= 2 * AROUND + 2) return { kind, text };
    const behind = index > 0 ? head(text, AROUND) : '……';
    const before = index < stretches.length - 1 ? tail(text, AROUND) : '……';
    return { kind, text: `${behind}${before}`.replace('…………', '……') };
  });
}

/** Characters shown on each side of a change. */
const AROUND = 12;

/** The brackets show what was deleted or inserted even without colours. */
function markedText({ stretches }: TextEntry, colour: Colour): string {
  return shortened(stretches)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'gone' ? colour.red(`［删：${text}］`) : colour.cyan(`［增：${text}］`);
    })
    .join('');
}
