import { mkdir } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvText } from '../../src/csv-text.ts';
import { strFromU8, unzipSync } from '../../src/ooxml/zip.ts';
import { readTable } from '../../src/source/csv.ts';
import { Desk } from '../commands/run.ts';

/** What begins like a formula is text in every table that is written, and the same text when that is read back. */

const FORMULAS = [
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("http://evil.example","甲")',
  '+1+cmd|x!A1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠甲',
];
const NUMBERS = ['-3', '-3.50', '-3%', '0', '12'];

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const data = (typed: string, year = 2013) =>
  JSON.stringify({
    单位: typed,
    年度: year,
    指标: {
      甲: { 名称: typed, 单位: '件', 数值: 12, 上年: 15, 来源: typed, 责任: typed, 其中: { 乙: 3 } },
      丙: { 单位: '万元', 数值: -3, 责任: typed },
    },
    主要工作: [{ 标题: typed, 内容: `${typed}【甲】【丙】` }],
  });

/** Cells of any workbook: with a formula, or with a link that leads out. */
function activeIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    (
      strFromU8(part).match(/<f[ >]|TargetMode="External"|<hyperlink|<oleObject|<ddeLink|<externalReference/gu) ?? []
    ).map((found) => `${name}: ${found}`),
  );
}

function textsIn(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a spreadsheet would run: cells that begin with a mark of a formula. */
function runIn(csv: string): string[] {
  const cells = (parse(csv, { bom: true, relax_column_count: true }) as string[][]).flat();
  return cells.filter((cell) => /^[=+\-@＝＋－＠\t\r]/u.test(cell) && !/^-\d[\d.]*%?$/u.test(cell));
}

describe.each(FORMULAS)('%s', (typed) => {
  test('is text in the check sheet', async () => {
    await desk.write('x.yaml', data(typed));
    for (const form of ['csv', 'xlsx', 'docx']) await desk.run(['figures', 'x.yaml', '-o', `表.${form}`]);
    expect(runIn(`${await desk.read('表.csv')}`)).toEqual([]);
    expect(`${await desk.read('表.csv')}`.replaceAll('""', '"')).toContain(typed);
    expect(activeIn(await desk.read('表.xlsx'))).toEqual([]);
    expect(textsIn(await desk.read('表.xlsx'))).toContain(typed);
    expect(activeIn(await desk.read('表.docx'))).toEqual([]);
  });

  test('is text in the table of the units', async () => {
    await mkdir(desk.path('县'));
    await desk.write('县/a.yaml', data(typed));
    await desk.write('县/b.yaml', data('某局'));
    for (const form of ['csv', 'xlsx']) {
      const { code, err } = await desk.run(['rollup', '县', '-o', '全.yaml', '--table', `表.${form}`, '--force']);
      expect([code, err]).toEqual([0, err]);
    }
    expect(runIn(`${await desk.read('表.csv')}`)).toEqual([]);
    expect(activeIn(await desk.read('表.xlsx'))).toEqual([]);
    expect(textsIn(await desk.read('表.xlsx'))).toContain(typed);
  });

  test('is text in the tables of the next year', async () => {
    const rows = [
      ['指标', '单位', '本年', '备注'],
      ['甲', '件', '12', typed],
    ];
    await mkdir(desk.path('旧'));
    await desk.write('旧/科.csv', csvText(rows));
    await desk.write('旧/总结.yaml', '单位: 某局\n年度: 2013\n引入: [科.csv]\n');
    const { code, err } = await desk.run(['next', '旧/总结.yaml', '-o', '新/总结.yaml']);
    expect([code, err]).toEqual([0, err]);
    const next = await desk.read('新/科.csv');
    expect(runIn(`${next}`)).toEqual([]);
    expect(
      readTable('科.csv', next)
        .rows.flat()
        .some(({ text }) => text.includes(typed)),
    ).toBe(true);
  });

  test('written to CSV and read back is the same text, its place behind the apostrophe', () => {
    const bytes = Buffer.from(
      csvText([
        ['指标', '备注'],
        ['甲', typed],
      ]),
    );
    const { rows, source } = readTable('x.csv', bytes);
    const cell = rows[1]?.[1];
    expect(cell?.text).toBe(typed);
    if (!typed.includes('"')) expect(source.text.slice(cell?.place.start.offset, cell?.place.end.offset)).toBe(typed);
  });
});

test('a number below zero stays a number', () => {
  const csv = csvText([NUMBERS]);
  expect(csv).toBe(`\ufeff${NUMBERS.join(',')}\r\n`);
});

test.each(["'甲'", "'95后", "''", "'"])('an apostrophe of one’s own, %j, stays', (typed) => {
  expect(readTable('x.csv', Buffer.from(csvText([['甲', typed]]))).rows[0]?.[1]?.text).toBe(typed);
});
