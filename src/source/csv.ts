import { type CsvError, parse } from 'csv-parse/sync';
import { guardOf } from '../csv-text.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { cellName } from './cell-name.ts';
import { clean } from './clean.ts';
import { decode } from './decode.ts';
import type { Scalar, Source } from './node.ts';
import { MAX_BYTES } from './parse.ts';
import { pointsOf } from './points.ts';

/** A table as Excel saves it: its rows, every cell as typed, with its place. Blank rows are left out. */
export interface Table {
  source: Source;
  rows: Scalar[][];
  diagnostics: Diagnostic[];
}

/** Bytes of a CSV file → cells. UTF-8 with or without a byte-order mark, UTF-16 and GB18030 are all read. */
export function readTable(file: string, bytes: Uint8Array): Table {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOld = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  const decoded = isPacked || isOld || bytes.length > MAX_BYTES ? undefined : decode(bytes)?.text;
  const text = decoded === undefined ? undefined : clean(decoded);
  const pointAt = pointsOf(decoded ?? '');
  const source: Source = { file, text: decoded ?? '', root: undefined, pointAt };
  const fail = (rule: string, message: string, hint: string, offset = 0): Table => {
    const place = { file, start: pointAt(offset), end: pointAt(offset) };
    return { source, rows: [], diagnostics: [{ rule, severity: 'error', message, hint, place, related: [] }] };
  };
  if (bytes.length > MAX_BYTES) {
    return fail('file-too-large', '文件超过4MB，表格应在4MB以内。', '拆成几个文件，每个不超过4MB。');
  }
  if (text === undefined) {
    const is = isPacked || isOld ? '这是Excel文件，只是改了扩展名' : '文件不是文本';
    return fail('not-text', `${is}，应为CSV。`, '在Excel里“另存为”，类型选“CSV UTF-8（逗号分隔）”。');
  }
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A formula, or 5" for an inch: a mark within a cell is the cell's own.
      relax_quotes: true,
      raw: true,
      cast: (value, { quoting }) => ({ value, quoting }),
    }) as unknown as { raw: string; record: Cell[] }[];
    const rows: Scalar[][] = [];
    const diagnostics: Diagnostic[] = [];
    let at = 0;
    for (const [row, { raw, record }] of records.entries()) {
      const place = (start: number, end: number, column: number): Place => {
        return { file, start: pointAt(start), end: pointAt(end), cell: cellName(row, column) };
      };
      // What `raw` leaves out before a record is a line's end.
      at = text.indexOf(raw, at);
      const { cells, torn } = placed(record, text, at, delimiter, place);
      rows.push(cells);
      diagnostics.push(...torn.map((cell) => tornQuotes(cell)));
      at += raw.length;
    }
    const filled = rows.filter((row) => row.some((cell) => cell.text !== ''));
    if (filled.length > 0) return { source, rows: filled, diagnostics };
    return fail('file-empty', '表里没有内容，第一行应为表头：指标、单位、本年、上年等。', '一行一个指标，填好再保存。');
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const message = '这里的半角引号没有配对，后面的各行都读不到了。';
    return fail('csv-quotes', message, '删去这个引号，或在这一格的末尾补上一个。', text.lastIndexOf('"'));
  }
}

interface Cell {
  value: string;
  quoting: boolean;
}

/** Excel's “Unicode text” parts the cells by tabs. */
function delimiterOf(text: string): ',' | '\t' {
  const head = /^[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  return head.includes('\t') && !head.includes(',') ? '\t' : ',';
}

/** The reader tells the cells of a record, and this where each stands: quotes are doubled inside quotes. */
function placed(
  record: readonly Cell[],
  file: string,
  start: number,
  delimiter: string,
  place: (start: number, end: number, column: number) => Place,
): { cells: Scalar[]; torn: Scalar[] } {
  let at = start;
  const torn: Scalar[] = [];
  const cells = record.map(({ value, quoting }, column): Scalar => {
    // Of “甲”乙 with half-width marks the reader gives the marks too.
    const isTorn = quoting && file.startsWith(value, at) && value !== '';
    const isQuoted = quoting && !isTorn;
    const inner = isQuoted ? value.replaceAll('"', '""').length : value.length;
    const [from, to] = isQuoted ? [at + 1, at + 1 + inner] : [at, at + inner];
    at = to + (isQuoted ? 1 : 0) + delimiter.length;
    const typed = value.trim();
    const guard = guardOf(typed);
    const lead = value.length - value.trimStart().length + guard;
    const text = typed.slice(guard);
    const isAsTyped = inner === value.length;
    const cell: Scalar = {
      kind: 'scalar',
      text: text.replaceAll(/\r\n|\r/gu, '\n'),
      style: text === '' ? 'empty' : isQuoted ? 'quoted' : 'plain',
      place: isAsTyped ? place(from + lead, from + lead + text.length, column) : place(from, to, column),
      stretches: isAsTyped && !/[\r\n]/u.test(text) ? [{ from: 0, offset: from + lead }] : null,
    };
    if (isTorn) torn.push(cell);
    return cell;
  });
  return { cells, torn };
}

function tornQuotes({ place }: Scalar): Diagnostic {
  const message = '这一格以半角引号开头，引号后面又有文字，看不出引号是不是它的。';
  const hint = '文字里的引号用中文引号；在Excel里打开，改好再存一次。';
  return { rule: 'csv-quotes', severity: 'error', message, hint, place, related: [] };
}
