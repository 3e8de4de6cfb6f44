import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/source/csv.ts';

/** 指标,单位 / 专利,件 in GB18030, which Node decodes and cannot encode. */
const GB18030 = Buffer.from('d6b8b1ea2cb5a5cebb0d0ad7a8c0fb2cbcfe0d0a', 'hex');

const bytes = (text: string) => new TextEncoder().encode(text);

/** Each cell with what stands in the file at its place. */
function cells(text: string): [text: string, at: string][][] {
  const { rows, source } = readTable('表.csv', bytes(text));
  return rows.map((row) =>
    row.map(({ text, place }) => [text, source.text.slice(place.start.offset, place.end.offset)]),
  );
}

test('every cell knows its place, whatever Excel has put round it', () => {
  expect(cells('指标, 单位 ,"备注，""引"""\r\n甲,"1,200",\r\n')).toEqual([
    [
      ['指标', '指标'],
      ['单位', '单位'],
      ['备注，"引"', '备注，""引""'],
    ],
    [
      ['甲', '甲'],
      ['1,200', '1,200'],
      ['', ''],
    ],
  ]);
});

test('rows and columns are counted in the file, blank rows and lines within a cell too', () => {
  const { rows } = readTable('表.csv', bytes('指标,本年\r\n,\r\n\r\n"甲\n乙",7\r\n'));
  expect(rows.map((row) => row.map(({ place: { start } }) => [start.line, start.column]))).toEqual([
    [
      [1, 1],
      [1, 4],
    ],
    [
      [4, 2],
      [5, 4],
    ],
  ]);
});

test.each([
  [
    'UTF-8 with a byte-order mark',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('指标,单位\r\n专利,件\r\n')]),
  ],
  [
    'UTF-16, as Excel saves “Unicode text”',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('指标\t单位\r\n专利\t件\r\n', 'utf16le')]),
  ],
  ['GB18030', GB18030],
  ['lines that end as on an old Mac', Buffer.from('指标,单位\r专利,件\r')],
])('%s is read', (_name, file) => {
  const { rows, diagnostics } = readTable('表.csv', file);
  expect([rows.map((row) => row.map(({ text }) => text)), diagnostics]).toEqual([
    [
      ['指标', '单位'],
      ['专利', '件'],
    ],
    [],
  ]);
});

test('quotation marks within a cell are its own; after one that opens it, text is told, and all else is read', () => {
  const { rows, diagnostics } = readTable('表.csv', bytes('指标,来源\n甲,=H("x")\n乙,"丙"丁\n戊,己\n'));
  expect(rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual([
    ['甲', '=H("x")'],
    ['乙', '"丙"丁'],
    ['戊', '己'],
  ]);
  expect(diagnostics.map(({ rule, place: { start } }) => [rule, start.line, start.column])).toEqual([
    ['csv-quotes', 3, 3],
  ]);
});

test('twenty thousand rows are read, and blank ones without number are none', () => {
  const { rows, diagnostics } = readTable(
    '表.csv',
    bytes(`指标,单位,本年${'\n专利,件,3'.repeat(20_000)}${'\n'.repeat(1_000_000)}`),
  );
  expect([rows.length, diagnostics]).toEqual([20_001, []]);
});

test('any table is read as another reader reads it, each cell at its place', () => {
  const plain = fc.constantFrom('甲', '乙 丙', '', '5"', '=H("x")', '\ud83d\ude00', '"甲"乙');
  const quoted = fc
    .array(fc.constantFrom('甲', '"', ',', '\n', '\r\n', '\t', ' '), { maxLength: 4 })
    .map((all) => `"${all.join('').replaceAll('"', '""')}"`);
  const row = fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
  const table = fc.tuple(fc.array(row, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean());
  fc.assert(
    fc.property(table, ([lines, end, isEnded]) => {
      const text = `指标,单位${end}${lines.join(end)}${isEnded ? end : ''}`;
      const read: string[][] = parse(text, {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
      });
      const expected = read
        .map((all) => all.map((value) => value.trim().replaceAll('\r\n', '\n')))
        .filter((all) => all.some((value) => value !== ''));
      const found = cells(text);
      expect(found.map((all) => all.map(([value]) => value))).toEqual(expected);
      for (const [value, at] of found.flat()) {
        const typed = at.replaceAll('\r\n', '\n').trim();
        expect([typed, typed.replaceAll('""', '"')]).toContain(value);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

describe('what is no table', () => {
  test.each([
    ['a quotation mark that is not closed', bytes('指标,单位\n甲,"乙\n丙,丁\n'), 'csv-quotes', [2, 3]],
    ['a workbook under another name', Buffer.from('PK\u0003\u0004xlsx'), 'not-text', [1, 1]],
    [
      'a byte of no character',
      Buffer.concat([bytes('指标,单位\n专利'), Buffer.of(0xff), bytes(',件\n')]),
      'not-text',
      [2, 3],
    ],
    ['an empty file', bytes(' \n,,\n'), 'file-empty', [1, 1]],
    ['a row of more columns than any table has', bytes(`指标,单位\n${'甲,'.repeat(600)}`), 'file-too-large', [2, 1001]],
    ['more rows than any table has', bytes(`指标\n${'甲\n'.repeat(200_000)}`), 'file-too-large', [200_001, 1]],
    ['a file beyond the limit', Buffer.alloc(4 * 1024 * 1024 + 1, 'a,'), 'file-too-large', [1, 1]],
  ])('%s is told where it is', (_name, file, rule, at) => {
    const { rows, diagnostics } = readTable('表.csv', file);
    expect(rows).toEqual([]);
    expect(diagnostics.map(({ rule, place: { start } }) => [rule, [start.line, start.column]])).toEqual([[rule, at]]);
  });
});
