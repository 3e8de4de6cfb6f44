import { guardOf } from '../csv-text.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { cellName } from './cell-name.ts';
import { clean } from './clean.ts';
import { csvLine, type Span } from './csv-line.ts';
import { type Broken, textIn } from './decode.ts';
import { diagnosed } from './diagnosed.ts';
import type { Fault } from './faults/lines.ts';
import { newSource } from './new-source.ts';
import type { Scalar, Source } from './node.ts';
import { MAX_BYTES } from './parse.ts';

/** A table as saved by Excel: its rows, every cell as typed, with its place. Blank rows are omitted. */
export interface Table {
  source: Source;
  rows: Scalar[][];
  diagnostics: Diagnostic[];
}

/** Bytes of a CSV file → cells. UTF-8 with or without a byte-order mark, UTF-16 and GB18030 are all read. */
export function readTable(file: string, bytes: Uint8Array): Table {
  if (bytes.length > MAX_BYTES) return refused(newSource(file, ''), TOO_LARGE);
  const read = textIn(bytes);
  if (read.is === 'damaged') return refused(newSource(file, read.text), damaged(read));
  if (read.is !== 'text') return refused(newSource(file, ''), noText(read.is));
  const source = newSource(file, read.text, read.encoding);
  const table = rowsOf(source, clean(read.text));
  if ('rule' in table) return refused(source, table);
  return table.rows.length > 0 ? { source, ...table } : refused(source, EMPTY);
}

/** A table that is not read, with this as the only reason. */
function refused(source: Source, fault: Fault): Table {
  return { source, rows: [], diagnostics: [diagnosed(source, fault)] };
}

const TOO_LARGE = faultAt(0, 'file-too-large', '文件超过4MB，表格应在4MB以内。', '拆成几个文件，每个不超过4MB。');
const EMPTY = faultAt(
  0,
  'file-empty',
  '表里没有内容，第一行应为表头：指标、单位、本年、上年等。',
  '一行一个指标，填好再保存。',
);

function faultAt(at: number, rule: string, message: string, hint: string): Fault {
  return { rule, start: at, end: at, message, hint };
}

function damaged({ at, message, hint }: Broken): Fault {
  return faultAt(at, 'not-text', `这里的${message}`, hint);
}

function noText(is: 'ole' | 'zip' | 'binary'): Fault {
  const what = is === 'binary' ? '文件不是文本' : '这是Excel文件，只是改了扩展名';
  return faultAt(0, 'not-text', `${what}，应为CSV。`, '在Excel里“另存为”，类型选“CSV UTF-8（逗号分隔）”。');
}

/** The rows of a text, or why it cannot be read as a table. */
function rowsOf({ file, pointAt }: Source, text: string): Pick<Table, 'rows' | 'diagnostics'> | Fault {
  const delimiter = delimiterOf(text);
  const rows: Scalar[][] = [];
  const diagnostics: Diagnostic[] = [];
  let left = MOST.cells;
  for (let [row, at] = [0, 0]; at < text.length; row++) {
    const line = csvLine(text, at, delimiter, MOST.columns + 1);
    if (!line) return openQuotes(text);
    const { cells, next } = line;
    const beyond = cells[MOST.columns];
    if (beyond) return tooWide(beyond);
    at = next;
    if (cells.every(({ from, to }) => from === to)) continue;
    left -= cells.length;
    if (left < 0) return tooLong(cells);
    const read = cells.map((span, column) => {
      const cell = cellName(row, column);
      return scalarOf(text, span, (start, end) => ({ file, start: pointAt(start), end: pointAt(end), cell }));
    });
    diagnostics.push(...read.filter((_, column) => cells[column]?.is === 'torn').map(tornQuotes));
    if (read.some((cell) => cell.text !== '')) rows.push(read);
  }
  return { rows, diagnostics };
}

function openQuotes(text: string): Fault {
  const message = '这里的半角引号没有配对，后面的各行都读不到了。';
  return faultAt(text.lastIndexOf('"'), 'csv-quotes', message, '删去这个引号，或在这一格的末尾补上一个。');
}

function tooWide(beyond: Span): Fault {
  const message = `这一行超过${MOST.columns}列，应只有要报的几列、几十列。`;
  const hint = '选中表格右面空着的列，整列删除，再保存；别的数据另存一个文件。';
  return faultAt(beyond.from, 'file-too-large', message, hint);
}

function tooLong([first]: readonly Span[]): Fault {
  const message = `到这一行，表已超过${MOST.cells}格，应只有要报的几十行、几百行。`;
  const hint = '选中表格下面、右面空着的行和列，整行、整列删除，再保存；别的数据另存一个文件。';
  return faultAt(first?.from ?? 0, 'file-too-large', message, hint);
}

/** The most that is read, generously: a table of figures has a few columns and some hundred rows. */
const MOST = { columns: 500, cells: 200_000 };

/** Excel's “Unicode text” separates cells by tabs. */
function delimiterOf(text: string): ',' | '\t' {
  const head = /^[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  return head.includes('\t') && !head.includes(',') ? '\t' : ',';
}

/** A cell without surrounding space and without the apostrophe that protects from formulas; "" within quotes is ". */
function scalarOf(file: string, { from, to, is }: Span, place: (start: number, end: number) => Place): Scalar {
  const written = file.slice(from, to);
  const value = is === 'quoted' ? written.replaceAll('""', '"') : written;
  const typed = value.trim();
  const guard = guardOf(typed);
  const lead = value.length - value.trimStart().length + guard;
  const text = typed.slice(guard);
  const isAsTyped = value.length === written.length;
  return {
    kind: 'scalar',
    text: text.replaceAll(/\r\n|\r/gu, '\n'),
    style: text === '' ? 'empty' : is === 'quoted' ? 'quoted' : 'plain',
    place: isAsTyped ? place(from + lead, from + lead + text.length) : place(from, to),
    stretches: isAsTyped && !/[\r\n]/u.test(text) ? [{ from: 0, offset: from + lead }] : null,
  };
}

function tornQuotes({ place }: Scalar): Diagnostic {
  const message = '这一格以半角引号开头，引号后面又有文字，看不出引号是不是它的。';
  const hint = '文字里的引号用中文引号；在Excel里打开，改好再存一次。';
  return { rule: 'csv-quotes', severity: 'error', message, hint, place, related: [] };
}
