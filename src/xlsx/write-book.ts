import type { Cell, CellStyle, CellValue, ColumnDef, DataValidation, NamedRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { fixedDecimals } from '../ooxml/fixed-decimals.ts';
import { sealed } from '../ooxml/seal.ts';
import { strFromU8, strToU8, unzipSync } from '../ooxml/zip.ts';
import { cellName } from '../source/cell-name.ts';
import { cleanText } from '../typeset/clean.ts';
import { cellText } from './cell-text.ts';
import { sheetNames } from './sheet-names.ts';

/** A workbook formatted for printing: A4 landscape, one table per sheet, its head repeated on every page. */
export interface Book {
  title: string;
  sheets: BookSheet[];
}

interface BookSheet {
  name: string;
  /** Above the head, across all columns; the first is the title. */
  titles: string[];
  columns: BookColumn[];
  rows: BookCell[][];
  /** Blank rows below that may be filled in. */
  spare?: number;
}

export interface BookColumn {
  head: string;
  /** In half-width characters: a Chinese one counts as two. */
  width: number;
  align?: 'left' | 'center' | 'right';
  /** What is typed stays as typed: 1/2 does not become a date, nor 2.50 become 2.5. */
  isTyped?: boolean;
  /** Shown beside the cell being filled in. */
  note?: string;
}

/** The most digits of a number that Excel keeps. */
const MOST_DIGITS = 15;

/** Whether Excel keeps all digits of this number. */
export function isKeptWhole(digits: string): boolean {
  return digits.replaceAll(/\D/gu, '').length <= MOST_DIGITS;
}

/** Text is never read as a formula; a number is shown with this many decimals. */
export type BookCell = string | { number: number; decimals: number };

const BODY = { name: '仿宋', size: 11 };
const HEAD = { name: '黑体', size: 11 };
const TITLE = { name: '黑体', size: 18 };
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
/** Inches. */
const MARGINS = { top: 0.8, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 };

const TITLES: Record<'first' | 'other', CellStyle> = {
  first: { font: TITLE, alignment: { horizontal: 'center', vertical: 'center' } },
  other: { font: BODY, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
};
const HEADS: CellStyle = {
  font: HEAD,
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** The same bytes for the same book. */
export async function toXlsx(book: Book): Promise<Uint8Array> {
  const names = sheetNames(book.sheets.map(({ name }) => name));
  const packed = await writeXlsx({
    sheets: book.sheets.map((sheet, index) => written(sheet, names[index] ?? '')),
    properties: { title: cleanText(book.title), modified: new Date(0), custom: { made: '' } },
    namedRanges: book.sheets.map(({ titles }, index) => repeated(names[index] ?? '', titles.length + 1)),
    defaultFont: BODY,
  });
  const parts = unzipSync(packed);
  // The time of creation is of no interest, and would make every file different.
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  parts['docProps/core.xml'] = strToU8(core.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/u, ''));
  return sealed(parts);
}

/** Repeats the head on every page. The library would omit the quotes, without which Excel rejects a name like 2013科. */
function repeated(sheet: string, row: number): NamedRange {
  const range = `'${sheet.replaceAll("'", "''")}'!$${row}:$${row}`;
  return { name: '_xlnm.Print_Titles', range, scope: sheet };
}

function written(sheet: BookSheet, name: string): WriteSheet {
  const { titles, columns } = sheet;
  const top = titles.length;
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
    cells.set(`${row},${column}`, { value, type: typeof value === 'number' ? 'number' : 'string', style });
  };
  for (const [row, text] of titles.entries()) put(row, 0, cellText(text), row === 0 ? TITLES.first : TITLES.other);
  for (const [at, { head }] of columns.entries()) put(top, at, cellText(head), HEADS);
  const spare = Array.from({ length: sheet.spare ?? 0 }, (): BookCell[] => []);
  for (const [index, line] of [...sheet.rows, ...spare].entries()) {
    for (const [at, column] of columns.entries()) {
      const cell = line[at] ?? '';
      const isNumber = typeof cell !== 'string';
      const style = bodyStyle(column, isNumber ? fixedDecimals(cell.decimals) : undefined);
      put(top + 1 + index, at, isNumber ? cell.number : cell === '' ? null : cellText(cell), style);
    }
  }
  const last = Math.max(0, columns.length - 1);
  return {
    name,
    rows,
    cells,
    columns: columns.map(
      ({ width, isTyped }): ColumnDef => ({ width, ...(isTyped && { style: { font: BODY, numFmt: '@' } }) }),
    ),
    merges: titles.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    rowDefs: new Map(heightsOf(sheet).map((height, row) => [row, { height }])),
    freezePane: { rows: top + 1, columns: 1 },
    dataValidations: notes(columns, top, rows.length),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: '&C第&P页，共&N页' },
  };
}

function bodyStyle({ align = 'left', isTyped }: BookColumn, numFmt: string | undefined): CellStyle {
  const format = numFmt ?? (isTyped ? '@' : undefined);
  return {
    font: BODY,
    border: BORDER,
    alignment: { horizontal: align, vertical: 'center', wrapText: true, ...(align === 'right' && { indent: 1 }) },
    ...(format !== undefined && { numFmt: format }),
  };
}

/** In points. A row is as high as its longest text needs, and high enough to sign in; `most` is Excel's maximum. */
const HEIGHTS = { title: 36, line: 15, room: 9, most: 409 };

function heightsOf({ titles, columns, rows, spare = 0 }: BookSheet): number[] {
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  const lines = (text: string, width: number) => Math.max(1, Math.ceil(widthOf(text) / (width - 1)));
  const high = (most: number) => Math.min(HEIGHTS.most, most * HEIGHTS.line + HEIGHTS.room);
  return [
    ...titles.map((text, row) => (row === 0 ? HEIGHTS.title : high(lines(text, across)))),
    high(Math.max(1, ...columns.map(({ head, width }) => lines(head, width)))),
    ...rows.map((row) =>
      high(
        Math.max(1, ...row.map((cell, at) => (typeof cell === 'string' ? lines(cell, columns[at]?.width ?? 2) : 1))),
      ),
    ),
    ...Array.from({ length: spare }, () => high(1)),
  ];
}

/** In half-width characters: a Chinese one counts as two. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 1 : 2), 0);
}

/** Hints only: any input is accepted. */
function notes(columns: readonly BookColumn[], top: number, end: number): DataValidation[] {
  return columns.flatMap(({ head, note }, at): DataValidation[] => {
    if (note === undefined) return [];
    const range = `${cellName(top + 1, at)}:${cellName(end - 1, at)}`;
    const told = { showInputMessage: true, inputTitle: head, inputMessage: note };
    return [{ type: 'custom', formula1: 'TRUE', allowBlank: true, showErrorMessage: false, range, ...told }];
  });
}
