import { eastAsianWidth } from 'get-east-asian-width';
import type { Place } from '../diagnostic.ts';
import { visible } from '../zh/visible.ts';
import type { Colour } from './colour.ts';

/** Columns of source shown; of a longer line, only the part around the fault. */
const WIDTH = 96;

/** The faulty line and the line before it, with carets under the place: a Chinese character is two columns wide. */
export function codeFrame(lines: readonly string[], place: Place, colour: Colour): string {
  const { line, column } = place.start;
  const current = lines[line - 1];
  if (current === undefined || (current === '' && lines.length === 1)) return '';
  const gutter = String(line).length;
  const endColumn = place.end.line === line ? place.end.column : current.trimEnd().length + 1;
  const { shown, offset } = clip(current, column - 1);
  const from = Math.max(0, column - 1 - offset);
  const to = Math.max(from + 1, Math.min(endColumn - 1 - offset, shown.length));
  const before = lines[line - 2];
  const row = (number: number | '', content: string) =>
    `  ${colour.dim(`${String(number).padStart(gutter)} │`)}${content === '' ? '' : ` ${content}`}`;
  const carets = `${' '.repeat(columns(shown.slice(0, from)))}${'^'.repeat(Math.max(1, columns(shown.slice(from, to))))}`;
  return [
    ...(before !== undefined && before.trim() !== '' ? [row(line - 1, clip(before, 0).shown)] : []),
    row(line, shown),
    row('', colour.red(carets)),
  ].join('\n');
}

/** Columns that a text takes up in a terminal. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (!/\p{Mark}|\p{Cf}/u.test(character)) sum += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return sum;
}

/**
 * The part of a line shown around a position, and its offset in the line. Of a very long line, only that part is
 * examined.
 */
function clip(line: string, focus: number): { shown: string; offset: number } {
  if (line.length <= WIDTH && columns(visible(line)) <= WIDTH) return { shown: visible(line), offset: 0 };
  const base = Math.max(0, Math.min(focus, line.length) - WIDTH);
  const near = visible(line.slice(base, base + 3 * WIDTH));
  let from = Math.min(focus, line.length) - base;
  for (let left = WIDTH / 2; from > 0; from--) {
    left -= columns(near[from - 1] ?? '');
    if (left < 0) break;
  }
  let to = from;
  for (let left = WIDTH; to < near.length; to++) {
    left -= columns(near[to] ?? '');
    if (left < 0) break;
  }
  // Never cuts a surrogate pair.
  if (/^[\udc00-\udfff]/u.test(near.slice(from, from + 2))) from--;
  const lead = base + from > 0 ? '…' : '';
  const tail = base + to < line.length ? '…' : '';
  return { shown: `${lead}${near.slice(from, to)}${tail}`, offset: base + from - lead.length };
}
