import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RawCell, rawBook, rawParts, XML } from '../xlsx/raw-book.ts';
import { Alone } from './alone.ts';
import { tryPart } from './part.ts';
import { search } from './search.ts';

/** Workbooks that no Excel has written, and such as were torn on their way. */

const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell>(
    '专利',
    '件',
    '指标',
    '',
    '待补',
    '增长8%',
    '__proto__',
    '\u0007\u202e',
    '=1+1',
    '甲'.repeat(3000),
    null,
  ),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.record(
    {
      v: fc.oneof(
        fc.constantFrom('1e400', '-0', '', '99999', '1', 'abc', '2958466', '#REF!'),
        fc.double({ noNaN: true }),
      ),
      f: fc.constantFrom('1+1', 'SUM(A1:XFD1048576)', 'A1', '"'),
      t: fc.constantFrom('s', 'str', 'b', 'e', 'd', 'n', 'inlineStr', 'x'),
      s: fc.constantFrom(0, 1, 2, 3, 99, -1),
      xml: fc.constantFrom('<is><r><t>甲</t></r><r><t>乙</t></r></is>', '<is/>', '<is><t>&#x7;</t></is>'),
    },
    { requiredKeys: [] },
  ),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });
const book = fc
  .record({
    head: fc.constantFrom<RawCell[]>(['指标', '单位', '本年', '上年', '备注'], [], ['指标']),
    rows,
    name: fc.constantFrom('报数', '', '&<>"', '__proto__', '甲'.repeat(60)),
    state: fc.constantFrom('hidden' as const, 'veryHidden' as const),
    isHidden: fc.boolean(),
    merges: fc.array(fc.constantFrom('A1:B2', 'A1:XFD1048576', 'B2:A1', 'A0:A0', '', 'A1', 'A1:B2:C3'), {
      maxLength: 2,
    }),
    formats: fc.array(
      fc.constantFrom(
        '0.00',
        '0%',
        '@',
        'yyyy"年"m"月"',
        '[>=1e9]0',
        '0.'.repeat(50),
        '"',
        '[h]:mm',
        ';;;',
        '_(* #,##0_)',
      ),
      { minLength: 3, maxLength: 3 },
    ),
    shared: fc.constantFrom<string[] | undefined>(undefined, [], ['<si><t>专利</t></si>'], ['<si/>']),
  })
  .map(({ head, rows: body, name, state, isHidden, merges, formats, shared }) =>
    rawBook(
      { [name]: { rows: [head, ...body], merges, ...(isHidden && { state }) } },
      { formats, ...(shared && { shared }) },
    ),
  );
/** Its parts changed as texts, or the package as bytes. */
const torn = fc
  .tuple(
    book,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('', '<', '&', '"', '</row>', '<c r="ZZZ99999"/>', '\u0000', '&#0;', '1e99'),
  )
  .map(([bytes, which, at, put]) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[which % names.length] ?? '';
    const text = strFromU8(parts[name] ?? new Uint8Array());
    const from = at % (text.length || 1);
    parts[name] = strToU8(text.slice(0, from) + put + text.slice(from + (at % 9)));
    return zipSync(parts);
  });
const cut = fc.tuple(book, fc.nat(), fc.nat(), fc.nat(255)).map(([bytes, at, length, byte]) => {
  const copy = Uint8Array.from(bytes);
  copy[at % copy.length] = byte;
  return length % 3 === 0 ? copy.subarray(0, length % copy.length) : copy;
});

search('any workbook as a part', 40, fc.oneof(book, torn, cut), (bytes) => tryPart('规划科.xlsx', bytes));

let alone: Alone;
beforeAll(async () => {
  alone = await Alone.built();
}, 120_000);
afterAll(() => alone.close());

const SHEET = 'xl/worksheets/sheet1.xml';
const packed = (change: (parts: Record<string, string>) => void, rows: RawCell[][] = [['指标', '单位', '本年']]) => {
  const parts = rawParts({ 报数: rows });
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
};
const cells = (xml: string) => (parts: Record<string, string>) => {
  parts[SHEET] = (parts[SHEET] ?? '').replace('</sheetData>', `${xml}</sheetData>`);
};
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const BOMBS: Record<string, () => Uint8Array> = {
  'two hundred megabytes of nothing': () => packed(cells(' '.repeat(200_000_000))),
  'a million empty cells': () => packed(cells(`<row r="2">${'<c/>'.repeat(1_000_000)}</row>`)),
  'a cell at the end of the sheet': () => packed(cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  'entities of entities': () =>
    packed((parts) => {
      parts[SHEET] = (parts[SHEET] ?? '')
        .replace(XML, `${XML}<!DOCTYPE worksheet [<!ENTITY l0 "哈">${laughs}]>`)
        .replace('</sheetData>', '<row r="2"><c r="A2" t="inlineStr"><is><t>&l10;</t></is></c></row></sheetData>');
    }),
  'a file of the machine as an entity': () =>
    packed((parts) => {
      parts[SHEET] = (parts[SHEET] ?? '')
        .replace(XML, `${XML}<!DOCTYPE worksheet [<!ENTITY f SYSTEM "file:///etc/passwd">]>`)
        .replace('</sheetData>', '<row r="2"><c r="A2" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData>');
    }),
  'elements in elements': () => packed(cells('<a>'.repeat(100_000))),
  'the same part ten thousand times': () =>
    zipSync(
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, strToU8('<a/>')])),
    ),
  'a format of a hundred thousand marks': () =>
    rawBook(
      {
        报数: [
          ['指标', '单位', '本年'],
          ['专利', '件', { v: 36.5, s: 1 }],
        ],
      },
      { formats: ['0'.repeat(100_000)] },
    ),
  'a format of more decimals than there are': () =>
    rawBook(
      {
        报数: [
          ['指标', '单位', '本年'],
          ['专利', '件', { v: 36.5, s: 1 }],
        ],
      },
      { formats: [`0.${'0'.repeat(101)}%`] },
    ),
  'names that lead out of the package': () =>
    zipSync({ '../../xl/workbook.xml': strToU8('<a/>'), '/etc/passwd': strToU8('x') }),
};

test.each(Object.entries(BOMBS))(
  'a workbook with %s',
  (_, make) => {
    const main = '单位: 某局\n年度: 2026\n引入: [表.xlsx]\n主要工作: [{标题: 甲}]\n';
    const files = { '总结.yaml': main, '表.xlsx': make() };
    const all = alone.try(files, ['lint', '总结.yaml'], ['next', '总结.yaml', '-o', '新/']);
    expect(all).toHaveLength(2);
    for (const { out } of all) expect(out).not.toContain('root:');
  },
  120_000,
);
