import type { Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { Lengths } from './lengths.ts';
import { ALIGN, notesOf, tableOf } from './table.ts';

/** For the terminal: the table, then the notes. */
export function toTerminal(lengths: Lengths, screen: Screen): string {
  const { head, rows } = tableOf(lengths);
  const [table = ''] = textTables(head, [rows], screen, ALIGN);
  return `${[table, '', ...notesOf(lengths)].join('\n')}\n`;
}
