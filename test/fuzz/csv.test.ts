import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { Alone } from './alone.ts';
import { tryPart } from './part.ts';
import { search } from './search.ts';

/** Tables as nobody's Excel saves them, beside a report that includes them. */

const HEADS = [
  '指标',
  '单位',
  '本年',
  '上年',
  '目标',
  '位次',
  '同比',
  '来源',
  '责任',
  '备注',
  '期间',
  '2024',
  '数值',
  '分项',
  '其中',
];
const CELLS = [
  ...[
    '',
    '专利',
    '专利：发明',
    '件',
    '亿元',
    '3',
    '-3',
    '1e400',
    '12,480',
    '增长8%',
    '全市第2',
    '待补',
    '—',
    '-',
    '近百',
    '#REF!',
  ],
  ...[
    '=1+1',
    '=cmd|" /C calc"!A0',
    '@SUM(A1)',
    '+3',
    '\t3',
    '"',
    '""',
    '5"',
    '甲\n乙',
    '甲\r乙',
    '【专利】',
    '{{甲}}',
    '__proto__',
  ],
  ...[
    'constructor',
    '\u0000',
    '\u0007',
    '\u202e',
    '\ufeff',
    '\ud800',
    '１２',
    '٣',
    '2024年',
    '合计',
    '合计：',
    '甲'.repeat(3000),
  ],
];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const head = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...HEADS) }, { weight: 1, arbitrary: cell }), {
  minLength: 1,
  maxLength: 9,
});
/** Quoted as it should be, or as it is. */
const table = fc
  .record({
    head: fc.oneof(fc.constant<string[]>(['指标', '单位', '本年', '上年', '备注']), head),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
    mark: fc.constantFrom(',', ',', ',', '\t', ';', '，'),
    end: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    quoted: fc.boolean(),
    start: fc.constantFrom('', '\ufeff', '\n', 'sep=,\n'),
  })
  .map(({ head: names, rows, mark, end, quoted, start }) => {
    const typed = (text: string) => (quoted && /["\n\r,\t;]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return start + [names, ...rows].map((row) => row.map(typed).join(mark)).join(end);
  });
const bytes = fc.oneof(
  { weight: 6, arbitrary: table.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: table.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

search('any table as a part', 70, bytes, (content) => tryPart('规划科.csv', content));

let alone: Alone;
beforeAll(async () => {
  alone = await Alone.built();
}, 120_000);
afterAll(() => alone.close());

test.each([
  ['blank lines', '\n', 2_000_000],
  ['blank rows', ',\n', 1_300_000],
  ['empty cells', ',', 300_000],
  ['columns', '列,', 20_000],
  ['rows of one cell', '甲\n', 1_000_000],
  ['quotation marks', '"', 1_000_000],
  ['cells with text behind quotation marks', '"甲"乙,\n', 300_000],
])(
  'a table of many %s',
  (_, piece, times) => {
    const main = '单位: 某局\n年度: 2026\n引入: [表.csv]\n主要工作: [{标题: 甲}]\n';
    const files = { '总结.yaml': main, '表.csv': `指标,单位,本年\n${piece.repeat(times)}` };
    alone.try(files, ['lint', '总结.yaml'], ['next', '总结.yaml', '-o', '新/']);
  },
  120_000,
);
