import type { Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import { ALIGN, HEAD, headingOf, rowsOf, type UnitTable } from './table.ts';

/** With more units than this only the first and last are shown: nobody reads thousands of lines on a screen. */
const MOST = 40;
const FIRST = 20;
const LAST = 5;

/** For the terminal: a table a figure; of a long one only the first and last rows, with a line that says so. */
export function toTerminal({ title, remarks, boards: made }: UnitTable, screen: Screen): string {
  const boards = [...made];
  const tables = boards.map(rowsOf);
  const shown = tables.map((rows) => (rows.length <= MOST ? rows : [...rows.slice(0, FIRST), ...rows.slice(-LAST)]));
  const texts = textTables(HEAD, shown, screen, ALIGN).map((table, index) => {
    const [board, rows = []] = [boards[index], tables[index]];
    const heading = screen.bold(board ? headingOf(board) : '');
    return [heading, rows.length <= MOST ? table : cut(table, rows.length), ''].join('\n');
  });
  return `${[screen.bold(title), '', ...texts, ...remarks].join('\n')}\n`;
}

/** Inserts a line for the rows left out, before the last ones. */
function cut(table: string, count: number): string {
  const lines = table.split('\n');
  const left = count - FIRST - LAST;
  return [
    ...lines.slice(0, -LAST),
    `……中间${left}行没有显示，写成文件看全部：加--table 分单位表.csv`,
    ...lines.slice(-LAST),
  ].join('\n');
}
