import type { Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { PageSheet } from './sheet.ts';
import { tablesOf } from './table.ts';

/** The tables as wide as the screen allows, then the effects. */
export function toTerminal(sheet: PageSheet, screen: Screen): string {
  const { values, fonts, legend } = tablesOf(sheet);
  const [valueTable = ''] = textTables(values.head, [values.rows], screen);
  const [fontTable = ''] = textTables(fonts.head, [fonts.rows], screen);
  return [
    screen.bold('版面的值'),
    valueTable,
    ...(legend === undefined ? [] : [legend]),
    '',
    screen.bold('排出来的效果'),
    ...sheet.effects,
    '',
    screen.bold('用到的字体'),
    fontTable,
    '',
  ].join('\n');
}
