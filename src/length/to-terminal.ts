import type { Colour } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { Lengths } from './lengths.ts';
import { HEAD, notesOf, rowsOf } from './table.ts';

export function toTerminal(lengths: Lengths, colour: Colour): string {
  const [table = ''] = textTables(HEAD, [rowsOf(lengths)], colour);
  return `${[table, '', ...notesOf(lengths)].join('\n')}\n`;
}
