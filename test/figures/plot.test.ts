import { describe, expect, test } from 'vitest';
import { plot } from '../../src/figures/tables/plot.ts';
import type { Chart } from '../../src/tree.ts';
import { reportOf, withHead } from '../report-of.ts';

/** The first chart of 图表, over figures given in YAML, of a report of 2013. */
function chartOf(figures: string, chart: string, more = ''): Chart {
  const { report, figures: registered } = reportOf(
    withHead(`${more}\n指标:\n  ${figures.trim()}\n图表: [{标题: 图, ${chart}}]`),
  );
  const [data] = report.charts ?? [];
  if (!data) throw new Error('no chart');
  return plot(registered, data, 1);
}

/** A row for each category, cells parted by |, the names of the series first. */
function rowsOf({ categories, series }: Chart): string[] {
  const values = (index: number) => series.map((each) => each.values[index] ?? '—');
  return [
    ['', ...series.map(({ name }) => name)].join('|'),
    ...categories.map((category, index) => [category, ...values(index)].join('|')),
  ];
}

const rows = (figures: string, chart: string, more?: string) => rowsOf(chartOf(figures, chart, more));

describe('a chart over the years', () => {
  test('tells series of one label apart', () => {
    const patents =
      '专利申请: {名称: 专利, 单位: 件, 数值: 5, 上年: 3}\n  专利授权: {名称: 专利, 单位: 件, 数值: 4, 上年: 2}';
    expect(rows(patents, '数据: [专利申请, 专利授权]')[0]).toBe('|专利申请|专利授权');
  });

  test('has 历年, with this year’s number and 上年 where 历年 has none', () => {
    expect(rows('甲: {单位: 件, 历年: {2010: 7, 2009: 5}, 数值: 20, 上年: 12}', '数据: [甲]')).toEqual([
      '|甲',
      '2009年|5',
      '2010年|7',
      '2012年|12',
      '2013年|20',
    ]);
    expect(rows('甲: {单位: 件, 数值: 20, 上年: 12}', '数据: 甲').slice(1)).toEqual(['2012年|12', '2013年|20']);
    expect(rows('甲: {单位: 家, 总数: {数值: 34, 上年: 29}}', '数据: 甲')).toEqual([
      '|甲总数',
      '2012年|29',
      '2013年|34',
    ]);
  });

  test('has a series for each figure, a set’s in its place, with gaps where one has no number', () => {
    const figures = '甲: {单位: 件, 历年: {2011: 1, 2013: 3}}\n  乙: {单位: 件, 历年: {2012: 4, 2013: 6}}';
    expect(rows(figures, '数据: [全部, 甲]', '指标组: {全部: [乙, 甲]}')).toEqual([
      '|乙|甲',
      '2011年|—|1',
      '2012年|4|—',
      '2013年|6|3',
    ]);
  });

  test('has every year between as a line, so that far years are not made near', () => {
    const figures = '甲: {单位: 件, 历年: {2009: 1, 2010: 2, 2013: 3}}';
    const years = (type: string) =>
      chartOf(figures, `类型: ${type}, 数据: 甲`).categories.map((year) => year.slice(2, 4));
    expect(years('折线')).toEqual(['09', '10', '11', '12', '13']);
    expect(years('柱形')).toEqual(['09', '10', '13']);
    expect(years('条形')).toEqual(['09', '10', '13']);
  });

  test('keeps the digits typed, and tells others exactly in the one unit', () => {
    const figures = '甲: {单位: 亿元, 历年: {2008: 4158万元, 2011: 2.50, 2013: 12345678901234567.89}}';
    const chart = chartOf(figures, '数据: 甲');
    expect(rowsOf(chart).slice(1)).toEqual(['2008年|0.4158', '2011年|2.50', '2013年|12345678901234567.89']);
    expect([chart.unit, chart.caption]).toEqual(['亿元', '图1　图（单位：亿元）']);
    const shown = '甲: {单位: 万元, 显示单位: 亿元, 历年: {2012: 4158, 2013: 23800}}';
    expect(rows(shown, '数据: 甲').slice(1)).toEqual(['2012年|0.4158', '2013年|2.38']);
    expect(rows('甲: {单位: 万元, 历年: {2012: -3.50, 2013: 2}}', '数据: 甲')[1]).toBe('2012年|-3.50');
  });

  test('has only the years asked for', () => {
    const figures = '甲: {单位: 件, 历年: {2009: 1, 2010: 2, 2011: 3, 2013: 4}}';
    const years = (range: string) => chartOf(figures, `数据: 甲, 年份: ${range}`).categories;
    expect(years('{起: 2010, 止: 2012}')).toEqual(['2010年', '2011年']);
    expect(years('2011—2013')).toEqual(['2011年', '2013年']);
  });

  test('marks where a number is awaited or in doubt, and draws nothing there, nor an approximate one', () => {
    expect(rows('甲: {单位: 件, 数值: 待补, 历年: {2011: 4, 2012: 近5}, 责任: 成果科}', '数据: 甲').slice(1)).toEqual([
      '2011年|4',
      '2012年|—',
      '2013年【待补】|—',
    ]);
    expect(rows('甲: {单位: 件, 数值: 20, 历年: {2012: 4, 2013: 21}}', '数据: 甲').slice(1)).toEqual([
      '2012年|4',
      '2013年【待核】|—',
    ]);
  });

  test('says which number is of a part of the year: one series at the year, several each in its name', () => {
    const figures = '甲: {单位: 件, 期间: 1—11月, 数值: 20, 上年: 12}\n  乙: {单位: 件, 数值: 9, 上年: 8}';
    expect(chartOf(figures, '数据: 甲').categories).toEqual(['2012年（1—11月）', '2013年（1—11月）']);
    expect(rows(figures, '数据: [甲, 乙]')[0]).toBe('|甲（2013年为1—11月）|乙');
    expect(chartOf('甲: {单位: 件, 期间: 2012年, 数值: 20, 上年: 12}', '数据: 甲').categories).toEqual([
      '2011年',
      '2012年',
    ]);
  });
});

describe('a chart of parts', () => {
  const figure = '专利: {单位: 件, 数值: 30, 其中: {发明专利: 10, 实用新型专利: {数值: 13, 简名: 实用新型}}}';

  test('has a category for each part, where the only figure has no history', () => {
    expect(rows(figure, '数据: 专利')).toEqual(['|专利', '发明专利|10', '实用新型|13']);
    expect(chartOf(figure, '数据: 专利').head).toBe('类别');
  });

  test('is a pie that is whole: what 其中 leaves is a slice, of 包括 nothing is left', () => {
    const pie = chartOf(figure, '类型: 饼图, 数据: 专利');
    expect(rowsOf(pie).slice(1)).toEqual(['发明专利|10', '实用新型|13', '其他|7']);
    expect(pie.series[0]?.shares).toEqual(['33.3%', '43.3%', '23.3%']);
    expect(rows('专利: {单位: 件, 包括: {发明: 10, 其他: 13}}', '类型: 圆环, 数据: 专利').slice(1)).toEqual([
      '发明|10',
      '其他|13',
    ]);
    expect(rows('专利: {单位: 件, 数值: 30, 其中: {发明: 10, 其他: 13}}', '类型: 饼图, 数据: 专利')[3]).toBe('其余|7');
  });

  test('notes that its shares do not add up to the whole, where they do not', () => {
    expect(chartOf(figure, '类型: 饼图, 数据: 专利').note).toBe('注：因四舍五入，各部分的占比合计不等于100%。');
    const even = '专利: {单位: 件, 小数: 2, 包括: {发明: 1, 实用新型: 3}}';
    expect(chartOf(even, '类型: 饼图, 数据: 专利').note).toBeUndefined();
    expect(chartOf(even, '类型: 饼图, 数据: 专利').series[0]?.shares).toEqual(['25.00%', '75.00%']);
  });

  test('marks a part that is awaited', () => {
    const pie = chartOf('专利: {单位: 件, 数值: 30, 其中: {发明: 10, 实用新型: 待补}}', '类型: 饼图, 数据: 专利');
    expect(rowsOf(pie).slice(1)).toEqual(['发明|10', '实用新型【待补】|—']);
  });
});

test.each([
  ['柱形图', 'column'],
  ['柱状', 'column'],
  ['折线图', 'line'],
  ['曲线图', 'line'],
  ['条形图', 'bar'],
  ['横条图', 'bar'],
  ['饼状图', 'pie'],
  ['扇形图', 'pie'],
  ['环形图', 'doughnut'],
  ['圆环图', 'doughnut'],
])('类型: %s is known by its other name', (type, kind) => {
  expect(chartOf('甲: {单位: 件, 包括: {子: 1, 丑: 2}}', `类型: ${type}, 数据: 甲`).kind).toBe(kind);
});

test('it is told in a sentence for those who cannot see it', () => {
  const years = chartOf('甲: {单位: 件, 历年: {2010: 2, 2012: -3.50, 2013: 待补}}', '类型: 折线, 数据: 甲');
  expect(years.description).toBe('折线图：图，单位：件。甲：2010年2，2012年−3.50，2013年【待补】。');
  const pie = chartOf('甲: {单位: 件, 包括: {子: 1, 丑: 3}}', '类型: 饼图, 数据: 甲');
  expect(pie.description).toBe('饼图：图，单位：件。甲：子1（占25.0%），丑3（占75.0%）。');
});

test('its title may refer to figures, and says the unit itself where it does', () => {
  const figures = '甲: {单位: 件, 数值: 20, 上年: 12}';
  const titled = (title: string) => {
    const report = reportOf(withHead(`指标: {${figures}}\n图表: [{标题: "${title}", 数据: 甲}]`));
    const [data] = report.report.charts ?? [];
    return data && plot(report.figures, data, 2).caption;
  };
  expect(titled('【年度】的甲（【甲.数值】）。')).toBe('图2　2013年的甲（20件）（单位：件）');
  expect(titled('甲，单位：件')).toBe('图2　甲，单位：件');
});
