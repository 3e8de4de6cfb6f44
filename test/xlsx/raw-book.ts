import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../src/source/cell-name.ts';

/** A cell as Excel stores it: a number, a text in place, or raw: its type, its formula, its value. */
export type RawCell =
  | string
  | number
  | { v?: string | number; f?: string; t?: string; s?: number; xml?: string }
  | null;

export interface RawSheet {
  rows: RawCell[][];
  state?: 'hidden' | 'veryHidden';
  /** Rows, from 1, that are hidden. */
  hidden?: number[];
  merges?: string[];
  /** Before and behind the rows. */
  before?: string;
  behind?: string;
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook by hand, as nobody's library writes it: style 1, 2 … are the number formats. */
export function rawBook(
  sheets: Record<string, RawSheet | RawCell[][]>,
  { formats = [], shared }: { formats?: string[]; shared?: string[] } = {},
): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(rawParts(sheets, { formats, ...(shared && { shared }) })).map(packed)),
  );
}

export function rawParts(
  sheets: Record<string, RawSheet | RawCell[][]>,
  { formats = [], shared }: { formats?: string[]; shared?: string[] } = {},
): Record<string, string> {
  const all = Object.entries(sheets).map(([name, sheet]) => ({
    name,
    ...(Array.isArray(sheet) ? { rows: sheet } : sheet),
  }));
  const overrides = all.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const relations = all.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join('');
  const xfs = formats
    .map((_, at) => `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
    .join('');
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${all.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId98" Type="${REL}/styles" Target="styles.xml"/>${shared ? `<Relationship Id="rId99" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numFmts}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${xfs}</cellXfs></styleSheet>`,
    ...(shared && { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${shared.join('')}</sst>` }),
    ...Object.fromEntries(all.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
}

function sheetXml({ rows, hidden = [], merges = [], before = '', behind = '' }: RawSheet): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, cellName(row, column))).join('');
    return `<row r="${row + 1}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return `${XML}<worksheet xmlns="${MAIN}">${before}<sheetData>${lines.join('')}</sheetData>${merged}${behind}</worksheet>`;
}

function cellXml(cell: RawCell, name: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  const { v, f, t, s, xml = '' } = cell;
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
  const value = v === undefined ? '' : `<v>${escaped(String(v))}</v>`;
  return `<c r="${name}"${t === undefined ? '' : ` t="${t}"`}${s === undefined ? '' : ` s="${s}"`}>${formula}${value}${xml}</c>`;
}

function packed([name, text]: [string, string]): [string, Uint8Array] {
  return [name, strToU8(text)];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
