import type { Table } from '../tree.ts';
import { visible } from '../zh/visible.ts';
import { columns } from './code-frame.ts';
import type { Screen } from './colour.ts';
import { wrap } from './wrap.ts';

type Align = Table['align'];

const GAP = '  ';
/**
 * Tables with one head for a terminal, all with the same column widths and not wider than it; cells are wrapped by
 * their display width. `align`: by column, left unless given.
 */
export function textTables(
  head: readonly string[],
  typed: readonly string[][][],
  screen: Screen,
  align: Align = [],
): string[] {
  const tables = typed.map((rows) => rows.map((cells) => cells.map(visible)));
  const rows = tables.flat();
  const widths = share(
    head.map((name, column) => Math.max(columns(name), ...rows.map((row) => columns(row[column] ?? '')))),
    screen.width - GAP.length * (head.length - 1),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)));
  const linesOf = (cells: readonly string[]) => lines(cells, widths, align);
  return tables.map((own) => [screen.dim(linesOf(head)), screen.dim(rule), ...own.map(linesOf)].join('\n'));
}

/** One row of cells side by side, as many lines as its longest cell needs. */
function lines(cells: readonly string[], widths: readonly number[], align: Align): string {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 0, columns));
  const height = Math.max(1, ...wrapped.map((each) => each.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((each, column) => pad(each[line] ?? '', widths[column] ?? 0, align[column] === 'right'))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function pad(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return isRight ? space + text : text + space;
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
