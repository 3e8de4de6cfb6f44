import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';

/** 位次 as typed, in the long form. */
function ranksOf(typed: string) {
  const file = `单位: 某局\n年度: 2025\n指标:\n  甲: {单位: 件, 数值: 9, 位次: ${typed}}\n主要工作: [{标题: 乙, 数据: [甲]}]\n`;
  const { sound, diagnostics } = inspect('总结.yaml', new TextEncoder().encode(file));
  return sound?.figures.byName.get('甲')?.data.ranks ?? diagnostics.map(({ message }) => message);
}

test.each([
  [
    '全市第2、全省第3位',
    [
      ['全市', 2],
      ['全省', 3],
    ],
  ],
  [
    '"全市首位，全省第二十"',
    [
      ['全市', 1],
      ['全省', 20],
    ],
  ],
  ['省会、计划单列市第3', [['省会、计划单列市', 3]]],
  [
    '居全市第2、位居全省第3',
    [
      ['全市', 2],
      ['全省', 3],
    ],
  ],
])('%s', (typed, expected) => {
  expect(ranksOf(typed)).toEqual(expected.map(([scope, place]) => ({ scope, place })));
});

test('保持 and 继续 say last year’s place as well, of every rank behind them', () => {
  const kept = [
    { scope: '全省', place: 2, prior: 2 },
    { scope: '全市', place: 1, prior: 1 },
  ];
  expect(ranksOf('保持全省第二、全市第1')).toEqual(kept);
  expect(ranksOf('[保持全省第2, 继续居全市首位]')).toEqual(kept);
});

test.each([
  ['增速全市第1', { of: '同比', scope: '全市', place: 1 }],
  ['总量居全市首位', { of: '数值', scope: '全市', place: 1 }],
  ['由全市第5升至第3', { scope: '全市', place: 3, prior: 5 }],
  ['增速由全市第2位下降到第3位', { of: '同比', scope: '全市', place: 3, prior: 2 }],
  ['连续三年居全市第2', { scope: '全市', place: 2, streak: 3 }],
  ['连续2年保持全省首位', { scope: '全省', place: 1, streak: 2 }],
])('%s', (typed, rank) => {
  expect(ranksOf(typed)).toEqual([rank]);
});

test('a number and its growth may be ranked in one text', () => {
  expect(ranksOf('总量全市第2、增速全市第1')).toEqual([
    { of: '数值', scope: '全市', place: 2 },
    { of: '同比', scope: '全市', place: 1 },
  ]);
});

test.each(['比上年上升两位居全市第3', '由第5升至全市第3', '并列全市第3'])('%s is refused', (typed) => {
  expect(ranksOf(typed)).toEqual([expect.stringContaining('里没有名次')]);
});

test('a place not in yet is not kept', () => {
  expect(ranksOf('保持全省待补')).toMatchObject([{ scope: '全省', place: { pending: true } }]);
});
