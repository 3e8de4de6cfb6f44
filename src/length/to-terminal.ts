import type { Colour } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { Lengths } from './lengths.ts';
import { notesOf, tableOf } from './table.ts';

export function toTerminal(lengths: Lengths, colour: Colour): string {
  const { head, rows } = tableOf(lengths);
  const [table = ''] = textTables(head, [rows], colour);
  return `${[table, '', ...notesOf(lengths)].join('\n')}\n`;
}
