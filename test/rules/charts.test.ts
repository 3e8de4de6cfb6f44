import { describe, expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';
import { found } from './found.ts';

describe('a number that a chart shows', () => {
  const figure = '甲: {单位: 家, 新增: 3, 总数: 34, 历年: {2011: 20, 2012: 29}}';
  const chart = (more: string) => `图表: [{标题: 图, 数据: [甲]${more}}]`;
  const rules = (lines: string) => found(lines).map(({ rule, at }) => `${rule} ${at}`);

  test('is said', () => {
    expect(rules(`指标: {${figure}}`)).toEqual(['fields-are-said 历年']);
    expect(rules(`指标: {${figure}}\n${chart('')}`)).toEqual([]);
    const parts = '甲: {单位: 件, 历年: {2011: 20, 2012: 29, 2013: 34}, 其中: {乙: 8}}';
    expect(rules(`指标: {${parts}}\n${chart('')}`)).toEqual(['fields-are-said 其中']);
    expect(rules(`指标: {${parts}}\n${chart(', 类型: 饼图')}`)).toEqual([]);
  });

  test('of a year that the chart leaves out is not', () => {
    const wider = figure.replace('2011: 20', '2010: 18, 2011: 20');
    expect(rules(`指标: {${wider}}\n${chart(', 年份: 2011—2013')}`)).toEqual(['fields-are-said 历年']);
  });

  test('and that is awaited, is printed as a gap', () => {
    const told = (lines: string) =>
      inspect('test.yaml', new TextEncoder().encode(withHead(lines))).diagnostics.map(({ message }) => message);
    const history = '指标: {甲: {单位: 家, 历年: {2011: 20, 2012: 待补, 2013: 34}}}';
    expect(told(history)).toEqual(['“甲”的“历年”里的“2012年”还没有数，句子只说首尾两年，应填上或删去。']);
    expect(told(`${history}\n${chart('')}`)).toEqual(['“甲”还没有数，印作【待补】。']);
  });

  test('or a table', () => {
    const parts = '甲: {单位: 件, 上年: 30, 历年: {2011: 20, 2012: 29, 2013: 34}, 其中: {乙: 8}}';
    const table = (more: string) => `附表: [{标题: 表, 数据: [甲]${more}}]`;
    const isSilent = (lines: string) => rules(lines).every((each) => !each.startsWith('fields-are-said'));
    expect(isSilent(`指标: {${parts}}`)).toBe(false);
    expect(isSilent(`指标: {${parts}}\n${table('')}`)).toBe(true);
    const changed = '甲: {单位: 件, 数值: 34, 上年: 约30, 其中: {乙: 8}}';
    expect(isSilent(`指标: {${changed}}`)).toBe(false);
    expect(isSilent(`指标: {${changed}}\n${table('')}`)).toBe(true);
    expect(isSilent(`指标: {${changed}}\n${table(', 列: [本年]')}`)).toBe(false);
    const stated = '甲: {单位: 件, 数值: 34, 同比: 13.3%, 历年: {2011: 20, 2012: 30}}';
    expect(isSilent(`指标: {${stated}}`)).toBe(false);
    expect(isSilent(`指标: {${stated}}\n${table('')}`)).toBe(true);
  });
});

test.each([
  ['类型: 折线, 数据: [甲]', '折线只有两个点，看不出走势，应画成柱形。'],
  ['类型: 折线, 数据: [乙]', '折线连的是各个部分，它们没有先后，连起来没有意思，应画成条形或柱形。'],
  ['类型: 饼图, 数据: [丙]', '饼图分成7块，印成黑白分不清，应不超过6块。'],
  ['类型: 圆环, 数据: [戊]', '圆环里有3块不到3%，太薄，名称会挤在一起，应画成条形。'],
  ['数据: [丁]', '“丁”2012年的数是约数、范围，图里空着，应为准确的数。'],
  ['数据: [甲, 子, 丑, 寅, 卯, 辰]', '一张图里画了6个指标，印成黑白分不清，应不超过5个。'],
])('a chart of %s is no good one', (chart, message) => {
  const like = ['子', '丑', '寅', '卯', '辰'].map((name) => `${name}: {单位: 件, 数值: 20, 上年: 15}`).join(', ');
  const figures = `甲: {单位: 件, 数值: 20, 上年: 15}, 乙: {单位: 件, 包括: {a: 1, b: 2, c: 3}},
    丙: {单位: 件, 数值: 40, 其中: {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6}},
    丁: {单位: 件, 历年: {2011: 20, 2012: 近30, 2013: 34}}, 戊: {单位: 件, 包括: {a: 97, b: 1, c: 2, d: 0}},
    ${like}`;
  const text = withHead(`指标: {${figures}}\n图表: [{标题: 图, ${chart}}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.filter(({ rule }) => rule === 'charts-fit-their-data').map((each) => each.message)).toEqual([
    message,
  ]);
});
