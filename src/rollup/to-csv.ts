import { csvText } from '../csv-text.ts';
import type { Board } from './boards.ts';
import { totalName, type UnitTable } from './table.ts';

export const COLUMNS = ['指标', '项', '计量单位', '位次', '单位', '本年', '上年', '同比', '增速位次'];

/** Each row is complete in itself, so that rows can be sorted, filtered and pivoted. */
export function toCsv({ boards }: UnitTable): string {
  // Board by board: all cells at once would need several times the memory. Only the first keeps its byte order mark.
  let text = csvText([COLUMNS]);
  for (const board of boards) text += csvText(cellsOf(board)).slice(1);
  return text;
}

/** A cell for each of COLUMNS. */
export type Cells = string[];

/** The row of the total, if there is one, and those of the units. */
export function cellsOf(board: Board): Cells[] {
  const { name, item, unit, rows, total } = board;
  const head = [name, item, unit];
  return [
    ...(total ? [[...head, '', totalName(board), ...[total.value, total.prior, total.growth].map(plain), '']] : []),
    ...rows.map((row) => [
      ...head,
      `${row.rank ?? ''}`,
      row.organization,
      ...[row.value, row.prior, row.growth].map(plain),
      `${row.growthRank ?? ''}`,
    ]),
  ];
}

/** For spreadsheets: empty instead of —, and an ASCII minus sign. */
function plain(text: string): string {
  return text === '—' ? '' : text.replace('−', '-');
}
