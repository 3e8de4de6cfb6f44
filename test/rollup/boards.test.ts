import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUntouchedJson } from '../../src/json-digest.ts';
import { columns } from '../../src/reporters/code-frame.ts';
import { PLAIN } from '../../src/reporters/colour.ts';
import { type Board, boardsOf } from '../../src/rollup/boards.ts';
import { headingOf, rowsOf, tablesOf, type UnitTable } from '../../src/rollup/table.ts';
import { toCsv } from '../../src/rollup/to-csv.ts';
import { toJson } from '../../src/rollup/to-json.ts';
import { toTerminal } from '../../src/rollup/to-terminal.ts';
import { toMarkdown } from '../../src/tables/to-markdown.ts';
import { rolled } from './rolled.ts';

const UNITS = {
  甲县: `专利: {单位: 件, 数值: 120, 上年: 100}
产值: {单位: 亿元, 数值: 2.38, 上年: 2.00}
高企: {单位: 家, 新增: 3, 总数: {数值: 34, 上年: 29}}
强度: {单位: 百分比, 数值: 1.21, 上年: 1.30}
能耗: {单位: 吨, 数值: 5, 上年: 6, 趋势: 越低越好}`,
  乙县: `专利: {单位: 件, 数值: 300, 上年: 300}
产值: {单位: 万元, 数值: 4158, 上年: 5000}
高企: {单位: 家, 新增: [子厂], 总数: {数值: 34, 上年: 30}}
强度: {单位: 百分比, 数值: 3.01, 上年: 2.91}
能耗: {单位: 吨, 数值: 4, 上年: 4, 趋势: 越低越好}`,
  丙县: `专利: {单位: 件, 数值: 待补}
产值: {单位: 亿元, 数值: 1.20, 同比: 9.8%, 口径: 可比价}
高企: {单位: 家, 新增: 1, 总数: {数值: 12, 上年: 0}}
强度: {单位: 百分比, 数值: 1.21, 上年: 1.21}
能耗: {单位: 吨, 数值: 8, 上年: 4, 趋势: 越低越好}`,
  丁县: '专利: 500多件',
};

function boards(units: Record<string, string> = UNITS): Map<string, Board> {
  return new Map([...boardsOf(rolled(units).whole)].map((board) => [board.name, board]));
}

function table(): UnitTable {
  return { title: '2024年各单位主要指标', remarks: ['有的没有加齐。'], boards: boardsOf(rolled(UNITS).whole) };
}

function shown(board: Board | undefined): string[] {
  return board ? [headingOf(board), ...rowsOf(board).map((row) => row.join(' '))] : [];
}

test('units are ranked by their numbers; who has none comes last, and says what there is', () => {
  expect(shown(boards().get('专利'))).toEqual([
    '专利（件）',
    ' 2个单位合计 420 400 5.0% ',
    '1 乙县 300 300 0.0% 2',
    '2 甲县 120 100 20.0% 1',
    '— 丙县 待补 — — —',
    '— 丁县 500多件 — — —',
  ]);
});

test('a number of another measure stands as typed, without a place', () => {
  const all = boards({ 甲县: '活动: 12场', 乙县: '活动: 9场', 丙县: '活动: 5场次' });
  expect(shown(all.get('活动'))).toEqual([
    '活动（场）',
    ' 2个单位合计 21 — — ',
    '1 甲县 12 — — —',
    '2 乙县 9 — — —',
    '— 丙县 5场次 — — —',
  ]);
});

test('千克 is 公斤', () => {
  const all = boards({
    甲县: '亩产: {单位: 公斤, 数值: 612}',
    乙县: '亩产: {单位: 公斤, 数值: 598}',
    丙县: '亩产: {单位: 千克, 数值: 602}',
  });
  expect(shown(all.get('亩产')).map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
    '亩产（公斤）',
    '1 甲县 612',
    '2 丙县 602',
    '3 乙县 598',
  ]);
});

test('who are alike share a place, and the next is as many behind', () => {
  expect(shown(boards().get('高企'))).toEqual([
    '高企（总数，家）',
    ' 3个单位合计 80 59 35.6% ',
    '1 甲县 34 29 17.2% 1',
    '1 乙县 34 30 13.3% 2',
    '3 丙县 12 0 — —',
    '— 丁县 — — — —',
  ]);
});

test('numbers stand in one measure, with no more decimals than are read; a stated growth goes before a computed one', () => {
  const board = boards().get('产值');
  expect(shown(board)).toEqual([
    '产值（亿元）',
    ' 3个单位合计 4.00 — — ',
    '1 甲县 2.38 2.00 19.0% 1',
    '2 丙县 1.20 — 9.8% 2',
    '3 乙县 0.42 0.50 −16.8% 3',
    '— 丁县 — — — —',
  ]);
  expect(board?.rows[2]?.value).toBe('0.4158');
  expect(board?.total?.value).toBe('3.9958');
});

test('percentages are ranked, and change by points; they have no sum', () => {
  expect(shown(boards().get('强度'))).toEqual([
    '强度（%，同比以百分点计）',
    '1 乙县 3.01 2.91 0.10 1',
    '2 甲县 1.21 1.30 −0.09 3',
    '2 丙县 1.21 1.21 0.00 2',
    '— 丁县 — — — —',
  ]);
});

test('where less is better the least is first', () => {
  expect(shown(boards().get('能耗'))).toEqual([
    '能耗（吨，越低越好）',
    ' 3个单位合计 17 14 21.4% ',
    '1 乙县 4 4 0.0% 2',
    '2 甲县 5 6 −16.7% 1',
    '3 丙县 8 4 100.0% 3',
    '— 丁县 — — — —',
  ]);
});

test('of places the first is first, without a sum', () => {
  expect(shown(boards({ 甲县: '排名: 9位', 乙县: '排名: 3位' }).get('排名'))).toEqual([
    '排名（位，越低越好）',
    '1 乙县 3 — — —',
    '2 甲县 9 — — —',
  ]);
});

test('a place is one more than there are units with more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), (numbers) => {
      const units = Object.fromEntries(numbers.map((number, index) => [`${index}县`, `专利: ${number}件`]));
      const rows = boards(units).get('专利')?.rows ?? [];
      expect(rows).toHaveLength(numbers.length);
      for (const { value, rank } of rows)
        expect(rank).toBe(1 + numbers.filter((number) => number > Number(value)).length);
    }),
    { seed: 3, numRuns: 40 },
  );
});

test('on a screen numbers end alike, within a hundred columns', async () => {
  const text = toTerminal(table(), PLAIN);
  await expect(text).toMatchFileSnapshot('table.txt');
  expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(100);
});

test('of many units a screen shows the first and the last', () => {
  const units = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}县`, `专利: ${index}件`]));
  const text = toTerminal({ title: '', remarks: [], boards: boardsOf(rolled(units).whole) }, PLAIN);
  expect(text).toContain('……中间66行没有显示，写成文件看全部：加--table 分单位表.csv\n');
  expect(text.split('\n').filter((line) => /县/u.test(line))).toHaveLength(24);
});

test('as Markdown', async () => {
  await expect(toMarkdown(tablesOf(table()))).toMatchFileSnapshot('table.md');
});

test('the CSV has all digits, a row a unit, and the sign that a spreadsheet knows', () => {
  const rows = toCsv(table()).split('\r\n');
  expect(rows[0]).toBe('\ufeff指标,项,计量单位,位次,单位,本年,上年,同比,增速位次');
  expect(rows).toContain('产值,,亿元,3,乙县,0.4158,0.5,-16.8%,3');
  expect(rows).toContain('高企,总数,家,,3个单位合计,80,59,35.6%,');
  expect(rows).toContain('专利,,件,,丁县,500多件,,,');
  expect(rows.join('').match(/\ufeff/gu)).toHaveLength(1);
});

test('JSON holds what programs need, and knows whether it was edited', () => {
  const json = toJson(table());
  const { figures } = JSON.parse(json);
  expect(figures[2]).toMatchObject({
    name: '高企',
    item: '总数',
    unit: '家',
    lowerIsBetter: false,
    total: { value: '80', prior: '59', growth: '35.6%', organizations: 3 },
  });
  expect(figures[2].rows[2]).toEqual({
    organization: '丙县',
    value: '12',
    prior: '0',
    growth: null,
    rank: 3,
    growthRank: null,
  });
  expect(isUntouchedJson(Buffer.from(json))).toBe(true);
  expect(isUntouchedJson(Buffer.from(json.replace('"80"', '"81"')))).toBe(false);
});

test('numbers of different periods are neither added nor ranked, and the heading says so', () => {
  const apart = boards({
    甲县: '成交额: {单位: 亿元, 数值: 1.2, 上年: 1, 期间: 1—11月}',
    乙县: '成交额: {单位: 亿元, 数值: 2.3, 上年: 2}',
  });
  expect(shown(apart.get('成交额'))).toEqual([
    '成交额（亿元，期间不同）',
    '— 甲县 1.2 1 20.0% —',
    '— 乙县 2.3 2 15.0% —',
  ]);
});

test.each([[['甲县', '乙县', '丙县']], [['乙县', '丙县', '甲县']], [['丙县', '乙县', '甲县']]])(
  'the unit is that of most organisations, in whatever order their files come: %s',
  (order) => {
    const typed: Record<string, string> = {
      甲县: '高企: {单位: 家, 新增: 3, 总数: 40}',
      乙县: '高企: {单位: 户, 新增: 7, 总数: 30}',
      丙县: '高企: {单位: 家, 新增: 待补, 总数: 30}',
    };
    const { text } = rolled(Object.fromEntries(order.map((unit) => [unit, typed[unit] ?? ''])));
    expect(text).toContain('单位: 家');
  },
);
