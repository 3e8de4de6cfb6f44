import { type BookCell, type BookColumn, isKeptWhole, toXlsx as written } from '../xlsx/write-book.ts';
import type { UnitTable } from './table.ts';
import { type Cells, COLUMNS, cellsOf } from './to-csv.ts';

/** By the heads of the CSV file's columns. */
const WIDTHS: Record<string, Omit<BookColumn, 'head'>> = {
  指标: { width: 26 },
  项: { width: 12 },
  计量单位: { width: 10, align: 'center' },
  位次: { width: 7, align: 'center' },
  单位: { width: 22 },
  本年: { width: 14, align: 'right' },
  上年: { width: 14, align: 'right' },
  同比: { width: 16, align: 'right' },
  增速位次: { width: 10, align: 'center' },
};

/** All figures on one sheet, for sorting, filtering and pivoting; numbers are numeric cells. */
export function toXlsx({ title, remarks, boards }: UnitTable): Promise<Uint8Array> {
  const rows = Array.from(boards, cellsOf).flat();
  return written({
    title,
    sheets: [
      {
        name: '分单位',
        titles: [title, ...remarks],
        columns: COLUMNS.map((head) => ({ head, ...(WIDTHS[head] ?? { width: 14 }) })),
        rows: rows.map((cells: Cells) => cells.map(numberOf)),
      },
    ],
  });
}

function numberOf(text: string): BookCell {
  const [, decimals = ''] = /^-?\d+(?:\.(\d+))?$/u.exec(text) ?? [];
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(text) && isKeptWhole(text);
  return isNumber ? { number: Number(text), decimals: decimals.length } : text;
}
