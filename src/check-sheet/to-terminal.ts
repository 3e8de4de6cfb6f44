import { columns } from '../reporters/code-frame.ts';
import type { Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { Sheet } from './sheet.ts';
import { countsText, SIGNATURE, tablesOf } from './table.ts';

/** Longer cells are cut, in columns; the other formats have the whole text. */
const MOST = 160;

/** The sheet for the terminal: no column to sign, cells wrapped by display width. */
export function toTerminal(sheet: Sheet, screen: Screen): string {
  const { title, parts } = tablesOf(sheet);
  const shown = (parts[0]?.head ?? []).filter((name) => name !== SIGNATURE);
  const rowsOf = (rows: readonly string[][]) => rows.map((row) => row.slice(0, shown.length).map(cut));
  const all = parts.map(({ rows }) => rowsOf(rows));
  const tables = textTables(shown, all, screen).map((table, index) =>
    [screen.bold(parts[index]?.heading ?? ''), table, ''].join('\n'),
  );
  return `${[screen.bold(title), '', ...tables, countsText(sheet)].join('\n')}\n`;
}

function cut(text: string): string {
  if (columns(text) <= MOST) return text;
  let short = text;
  while (columns(short) > MOST - 4) short = [...short].slice(0, -1).join('');
  return `${short}……`;
}
