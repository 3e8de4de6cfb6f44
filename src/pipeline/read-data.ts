import type { Diagnostic } from '../diagnostic.ts';
import { dataKeys } from '../report/fields.ts';
import { normalise } from '../report/normalise.ts';
import { type Part, partOf } from '../report/part.ts';
import { part as partSchema } from '../report/schema.ts';
import { tablePart } from '../report/table-part.ts';
import { readTable } from '../source/csv.ts';
import type { Source } from '../source/node.ts';
import { parse } from '../source/parse.ts';

/** A data file as a tree that follows its schema. */
export interface DataFile {
  source: Source;
  /** About syntax. */
  slips: Diagnostic[];
  /** About keys and short forms. */
  diagnostics: Diagnostic[];
}

/** Bytes → tree. The files that it names can then be read, before it is inspected. */
export function readData(file: string, bytes: Uint8Array): DataFile {
  const parsed = parse(file, bytes, dataKeys());
  return { slips: parsed.diagnostics, ...normalise(parsed.source) };
}

/** A department's part, bytes → tree; of a workbook the sheet of that name, by default the first visible one. */
export async function readPartFile(file: string, bytes: Uint8Array, sheet?: string): Promise<Part> {
  // The reader of workbooks is only loaded for one.
  if (isWorkbook(file)) return tablePart(await (await import('../xlsx/read-sheet.ts')).readSheet(file, bytes, sheet));
  return readPart(file, bytes);
}

/** The same for a text: YAML, or a table of figures (a workbook's as CSV) whose department is the file's name. */
export function readPart(file: string, bytes: Uint8Array): Part {
  if (isTable(file)) return tablePart(readTable(file, bytes));
  const { source, diagnostics } = parse(file, bytes, dataKeys(partSchema));
  return partOf(source, diagnostics);
}

/** By the name alone: .csv, .xlsx, in letters of either case. */
export function isTable(file: string): boolean {
  return /\.csv$/iu.test(file) || isWorkbook(file);
}

/** The same of .xlsx. */
export function isWorkbook(file: string): boolean {
  return /\.xlsx$/iu.test(file);
}
