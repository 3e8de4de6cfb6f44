import { visible } from '../zh/visible.ts';
import { columns } from './code-frame.ts';
import type { Colour } from './colour.ts';

/** The maximum width of a table, in terminal columns. */
const WIDTH = 100;
const GAP = '  ';
/** A line must not begin with one of the former, nor end with one of the latter. */
const CLOSING = /^[，。；：、）》”’】％%]/u;
const OPENING = /[（《“‘【]$/u;

/** Tables with one head for a terminal, all with the same column widths; cells are wrapped by their display width. */
export function textTables(head: readonly string[], typed: readonly string[][][], colour: Colour): string[] {
  const tables = typed.map((rows) => rows.map((cells) => cells.map(visible)));
  const rows = tables.flat();
  const widths = share(
    head.map((name, column) => Math.max(columns(name), ...rows.map((row) => columns(row[column] ?? '')))),
    WIDTH - GAP.length * (head.length - 1),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)));
  return tables.map((own) =>
    [colour.dim(lines(head, widths)), colour.dim(rule), ...own.map((row) => lines(row, widths))].join('\n'),
  );
}

/** One row of cells side by side, as many lines as its longest cell needs. */
function lines(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 0));
  const height = Math.max(1, ...wrapped.map((each) => each.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((each, column) => pad(each[line] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/**
 * Numbers and Latin words are not broken if they fit; closing marks stay with what they close. Wrapped lines keep the
 * indent.
 */
function wrap(text: string, width: number): string[] {
  const indent = /^　*/u.exec(text)?.[0] ?? '';
  const pieces: string[] = [];
  for (const [piece] of text.slice(indent.length).matchAll(/[\d.()+−÷=≤^/]*[\d)]%?|[A-Za-z]+|./gsu)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  const found: string[] = [];
  let line = indent;
  const put = (piece: string) => {
    if (columns(line) + columns(piece) > width && line !== indent) {
      found.push(line);
      line = indent;
    }
    line += piece;
  };
  for (const piece of pieces) {
    if (columns(piece) + columns(indent) <= width) put(piece);
    else for (const character of piece) put(character);
  }
  return [...found, line];
}

/** The widths that the columns want, if there is room; else the widest are reduced. */
function share(wanted: readonly number[], total: number): number[] {
  const widths = [...wanted];
  let over = widths.reduce((sum, width) => sum + width, 0) - total;
  for (; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
