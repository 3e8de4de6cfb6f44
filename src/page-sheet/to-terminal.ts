import type { Colour } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { PageSheet } from './sheet.ts';
import { tablesOf } from './table.ts';

export function toTerminal(sheet: PageSheet, colour: Colour): string {
  const { values, fonts, legend } = tablesOf(sheet);
  const [valueTable = ''] = textTables(values.head, [values.rows], colour);
  const [fontTable = ''] = textTables(fonts.head, [fonts.rows], colour);
  return [
    colour.bold('版面的值'),
    valueTable,
    ...(legend === undefined ? [] : [legend]),
    '',
    colour.bold('排出来的效果'),
    ...sheet.effects,
    '',
    colour.bold('用到的字体'),
    fontTable,
    '',
  ].join('\n');
}
