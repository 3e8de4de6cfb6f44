import type { Cell, CellValue, Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { cellName, columnName } from '../source/cell-name.ts';
import type { Table } from '../source/csv.ts';
import { newSource } from '../source/new-source.ts';
import { startOf } from '../source/node.ts';
import { oneLine } from '../zh/text.ts';
import { asText } from './as-text.ts';
import { displayed, displayedDate } from './displayed.ts';
import { opened } from './open.ts';
import {
  emptySheet,
  errorInCell,
  hiddenCells,
  missingSheet,
  otherSheets,
  REFUSALS,
  type Told,
  WITHOUT_VALUE,
} from './words.ts';

/** Rows of a vertically merged cell are filled with its text; at most this many cells in all. */
const MOST_FILLED = 100_000;

/** Nobody reads more at once; the rest is reported once these are fixed. */
const MOST_FAULTS = 100;
/** Rows are padded up to this width, so that their empty cells are shown (as commas) and have places. */
const WIDEST = 60;

/**
 * A sheet of a workbook → its cells as displayed, with their places: the sheet of this name, by default the first
 * visible one.
 */
export async function readSheet(file: string, bytes: Uint8Array, wanted?: string): Promise<Table> {
  const sheets = await sheetsIn(file, bytes);
  if (!Array.isArray(sheets)) return failed(file, sheets);
  const visible = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const sheet = wanted === undefined ? (visible[0] ?? sheets[0]) : sheets.find(({ name }) => name.trim() === wanted);
  const names = visible.map(({ name }) => name);
  if (!sheet) return failed(file, missingSheet(file, wanted ?? '', names));
  const read = textsOf(sheet);
  if (!read) return failed(file, REFUSALS['too-large']);
  const table = asText(file, sheet.name, read.texts);
  if (table.rows.length === 0) return failed(file, emptySheet(sheet.name, names));
  return {
    ...table,
    diagnostics: [
      ...cellFaults(table, read),
      ...hiddenFaults(table, sheet, read),
      ...(wanted === undefined ? otherFaults(table, sheet, sheets) : []),
    ],
  };
}

/** At least one sheet, or why there is none to read. */
async function sheetsIn(file: string, bytes: Uint8Array): Promise<Sheet[] | Told> {
  const book = opened(file, bytes);
  if (typeof book === 'string') return REFUSALS[book];
  try {
    const { sheets } = await readXlsx(book, { readStyles: true });
    return sheets.length === 0 ? REFUSALS.broken : sheets;
  } catch (error) {
    // Whatever the library throws about someone else's file, the file is at fault.
    return /over the \d+ limit/u.test(String(error)) ? REFUSALS['too-large'] : REFUSALS.broken;
  }
}

function cellFaults({ source, rows }: Table, { faults }: Read): Diagnostic[] {
  if (faults.length === 0) return [];
  const places = new Map(rows.flat().map(({ place }) => [place.cell ?? '', place]));
  return faults
    .slice(0, MOST_FAULTS)
    .map(({ row, column, told }) => diagnosed(told, places.get(cellName(row, column)) ?? startOf(source)));
}

/** Rows and columns that have content and are hidden. */
function hiddenFaults(table: Table, { rowDefs, columns: widths }: Sheet, { texts }: Read): Diagnostic[] {
  const filled = texts.flatMap((line, row) => (line.length > 0 ? [row] : []));
  const rows = filled.filter((row) => rowDefs?.get(row)?.hidden).map((row) => row + 1);
  const columns = (widths ?? []).flatMap(({ hidden }, at) =>
    hidden && texts.some((line) => (line[at] ?? '') !== '') ? [columnName(at)] : [],
  );
  if (rows.length + columns.length === 0) return [];
  const [first] = table.rows.find(([cell]) => cell?.place.start.line === rows[0]) ?? [];
  return [diagnosed(hiddenCells(rows, columns), first?.place ?? startOf(table.source))];
}

/** Sheets with content that were not asked for. A “very hidden” sheet is in no menu: it belongs to a program. */
function otherFaults({ source }: Table, sheet: Sheet, sheets: readonly Sheet[]): Diagnostic[] {
  const others = sheets.filter((other) => other !== sheet && !other.veryHidden && hasContent(other));
  if (others.length === 0) return [];
  const told = others.map(({ name, hidden }) => ({ name, isHidden: hidden === true }));
  return [diagnosed(otherSheets(sheet.name, told), startOf(source))];
}

function failed(file: string, told: Told): Table {
  const source = newSource(file, '');
  return { source, rows: [], diagnostics: [diagnosed(told, startOf(source))] };
}

function diagnosed(told: Told, place: Place): Diagnostic {
  return { severity: 'error', ...told, place, related: [] };
}

function hasContent({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((value) => value !== null && value !== ''));
}

interface Read {
  texts: string[][];
  faults: { row: number; column: number; told: Told }[];
}

/** Undefined if the merged cells have too many rows. */
function textsOf(sheet: Sheet): Read | undefined {
  const faults: Read['faults'] = [];
  const texts = sheet.rows.map((values, row) => {
    let filled = 0;
    const line = values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const text = textOf(value, cell);
      const told = faultOf(value, cell);
      if (told) faults.push({ row, column, told });
      if (told || text !== '') filled = column + 1;
      return text;
    });
    return line.slice(0, filled);
  });
  texts.length = texts.findLastIndex((line) => line.length > 0) + 1;
  let left = MOST_FILLED;
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const text = texts[startRow]?.[startCol] ?? '';
    if (text === '') continue;
    for (const line of texts.slice(startRow + 1, endRow + 1)) {
      if (left-- <= 0) return undefined;
      while (line.length <= startCol) line.push('');
      line[startCol] = text;
    }
  }
  const width = Math.min(WIDEST, Math.max(0, ...texts.map(({ length }) => length)));
  for (const line of texts) while (line.length > 0 && line.length < width) line.push('');
  return { texts, faults };
}

function faultOf(value: CellValue, cell: Cell | undefined): Told | undefined {
  if (cell?.type === 'error') return errorInCell(String(value));
  return value === null && cell?.formula !== undefined ? WITHOUT_VALUE : undefined;
}

function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number') return displayed(value, cell?.style?.numFmt);
  if (value instanceof Date) return displayedDate(value, cell?.style?.numFmt);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return oneLine(value.replaceAll(/\r\n?/gu, '\n')).trim();
}
