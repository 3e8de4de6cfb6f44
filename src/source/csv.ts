import { type CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Place } from '../diagnostic.ts';
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
  const text = isPacked || isOld || bytes.length > MAX_BYTES ? undefined : decode(bytes)?.text;
  const pointAt = pointsOf(text ?? '');
  const source: Source = { file, text: text ?? '', root: undefined, pointAt };
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
      raw: true,
      cast: (value, { quoting }) => ({ value, quoting }),
    }) as unknown as { raw: string; record: Cell[] }[];
    const rows: Scalar[][] = [];
    let at = 0;
    for (const { raw, record } of records) {
      // What `raw` leaves out before a record is a line's end.
      at = text.indexOf(raw, at);
      rows.push(placed(record, at, delimiter, (start, end) => ({ file, start: pointAt(start), end: pointAt(end) })));
      at += raw.length;
    }
    const filled = rows.filter((row) => row.some((cell) => cell.text !== ''));
    if (filled.length > 0) return { source, rows: filled, diagnostics: [] };
    return fail('file-empty', '表里没有内容，第一行应为表头：指标、单位、本年、上年等。', '一行一个指标，填好再保存。');
  } catch (error) {
    return fail('csv-quotes', ...wordsOf(error as CsvError, text), offsetOf(error as CsvError, text));
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
  start: number,
  delimiter: string,
  place: (start: number, end: number) => Place,
): Scalar[] {
  let at = start;
  return record.map(({ value, quoting }): Scalar => {
    const inner = value.replaceAll('"', '""').length;
    const [from, to] = quoting ? [at + 1, at + 1 + inner] : [at, at + value.length];
    at = to + (quoting ? 1 : 0) + delimiter.length;
    const lead = value.length - value.trimStart().length;
    const text = value.trim();
    const isAsTyped = !quoting || inner === value.length;
    return {
      kind: 'scalar',
      text: text.replaceAll(/\r\n|\r/gu, '\n'),
      style: text === '' ? 'empty' : quoting ? 'quoted' : 'plain',
      place: isAsTyped ? place(from + lead, from + lead + text.length) : place(from, to),
      stretches: isAsTyped && !/[\r\n]/u.test(text) ? [{ from: 0, offset: from + lead }] : null,
    };
  });
}

function wordsOf({ code }: CsvError, text: string): [message: string, hint: string] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return ['这里的半角引号没有配对，后面的各行都读不到了。', '删去这个引号，或在这一格的末尾补上一个。'];
  }
  const wide = text.includes('“') ? '' : '，文字里的引号用中文引号';
  return ['这一格里的半角引号不成对，读不出各列。', `在Excel里打开再存一次${wide}。`];
}

/** Where the reader gave up: the line that it tells, and on it the quotation mark. */
function offsetOf({ code, lines }: CsvError & { lines?: number }, text: string): number {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return Math.max(0, text.lastIndexOf('"'));
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ index, 0: end }) => index + end.length)];
  const start = starts[Math.max(0, (lines ?? 1) - 1)] ?? 0;
  const mark = text.indexOf('"', start);
  return mark < 0 ? start : mark;
}
