import { eastAsianWidth } from 'get-east-asian-width';
import type { Place } from '../diagnostic.ts';
import type { Colour } from './colour.ts';
import { visible } from './visible.ts';

/** Columns of source shown; of a longer line, a stretch round the fault. */
const WIDTH = 96;

/** Of a source's lines, the faulty one with the one before it, and carets under the place: a Chinese character is two columns wide. */
export function codeFrame(lines: readonly string[], place: Place, colour: Colour): string {
  const { line, column } = place.start;
  const current = lines[line - 1];
  if (current === undefined || (current === '' && lines.length === 1)) return '';
  const gutter = String(line).length;
  const endColumn = place.end.line === line ? place.end.column : current.trimEnd().length + 1;
  const { shown, offset } = clip(visible(current), column - 1);
  const from = Math.max(0, column - 1 - offset);
  const to = Math.max(from + 1, Math.min(endColumn - 1 - offset, shown.length));
  const before = lines[line - 2];
  const row = (number: number | '', content: string) =>
    `  ${colour.dim(`${String(number).padStart(gutter)} │`)}${content === '' ? '' : ` ${content}`}`;
  const carets = `${' '.repeat(columns(shown.slice(0, from)))}${'^'.repeat(Math.max(1, columns(shown.slice(from, to))))}`;
  return [
    ...(before !== undefined && before.trim() !== '' ? [row(line - 1, clip(visible(before), 0).shown)] : []),
    row(line, shown),
    row('', colour.red(carets)),
  ].join('\n');
}

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (!/\p{Mark}|\p{Cf}/u.test(character)) sum += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return sum;
}

function clip(line: string, focus: number): { shown: string; offset: number } {
  if (columns(line) <= WIDTH) return { shown: line, offset: 0 };
  let from = focus;
  while (from > 0 && columns(line.slice(from - 1, focus)) <= WIDTH / 2) from--;
  let to = from;
  while (to < line.length && columns(line.slice(from, to + 1)) <= WIDTH) to++;
  // A surrogate pair is never cut.
  if (/^[\udc00-\udfff]/u.test(line.slice(from))) from--;
  const lead = from > 0 ? '…' : '';
  return { shown: `${lead}${line.slice(from, to)}${to < line.length ? '…' : ''}`, offset: from - lead.length };
}
