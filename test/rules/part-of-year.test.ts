import { expect, test } from 'vitest';
import { resolve } from '../../src/figures/references/resolve.ts';
import { inspect, reportOf } from '../report-of.ts';

/** What a half-year report is told of these lines: rule and message. */
function toldOfHalf(lines: string, period?: string): [rule: string, message: string][] {
  return diagnosticsOfHalf(lines, period).map(({ rule, message }) => [rule, message]);
}

function diagnosticsOfHalf(lines: string, period = '2026年上半年') {
  const text = `单位: 某县科学技术局\n年度: ${period}\n${lines}\n`;
  return inspect('test.yaml', new TextEncoder().encode(text)).diagnostics;
}

/** One figure, used. */
function withFigure(figure: string): string {
  return `指标: {甲: ${figure}}\n主要工作: [{标题: 乙, 数据: [甲]}]`;
}

test.each([
  ['期间: 1—8月', '', '“甲”是1—8月的，不在报告所说的2026年上半年之内。'],
  ['期间: 1—8月', '2026-07-08', '“甲”是1—8月的，晚于成文日期2026年7月8日，那时还没有到。'],
  ['期间: 三季度', '', '“甲”是三季度的，不在报告所说的2026年上半年之内。'],
  ['截至: 2026-11-30', '2026-07-08', '“甲”统计到2026年11月30日，晚于成文日期2026年7月8日，那时还没有到。'],
  ['截至: 2026-07-05', '2026-07-08', undefined],
  ['截至: 2026-07-31', '2026-08-05', '“甲”统计到2026年7月31日，不在报告所说的2026年上半年之内。'],
  ['截至: 2026-06-30', '2026-07-08', undefined],
  ['期间: 1—5月', '2026-07-08', undefined],
  ['期间: 2025年', '2026-07-08', undefined],
  ['期间: 1—6月, 预计: 是', '2026-06-20', undefined],
])('a figure is of no later time than the report and its signature: %s, %s', (time, issued, message) => {
  const signed = issued === '' ? '' : `成文日期: ${issued}\n`;
  const told = toldOfHalf(`${signed}${withFigure(`{单位: 家, 数值: 142, ${time}}`)}`);
  expect(told.filter(([rule]) => rule === 'dates-within-period').map(([, text]) => text)).toEqual(
    message === undefined ? [] : [message],
  );
});

test.each([
  ['2026-09-20', '“校企对接会”的时间是2026年9月20日，不在报告所说的2026年上半年之内。'],
  ['2026-07-02', '“校企对接会”的时间是2026年7月2日，不在报告所说的2026年上半年之内。'],
  ['2026-04-16', undefined],
  ['2026', undefined],
])('an event is of the half that the report is of: %s', (date, message) => {
  const event = `成果: [{编号: 甲, 类别: 活动, 名称: 校企对接会, 动词: 举办, 时间: ${date}}]`;
  const told = toldOfHalf(`${event}\n主要工作: [{标题: 乙, 成果: [甲]}]`);
  expect(told.map(([, text]) => text)).toEqual(message === undefined ? [] : [message]);
});

test.each([
  ['2026-07-31', '数字统计到2026年7月31日，不在报告所说的2026年上半年之内。'],
  ['2026-07-05', undefined],
  ['2026-06-30', undefined],
])('its numbers are of no later time either: %s', (date, message) => {
  const told = toldOfHalf(`截至: ${date}\n成文日期: 2026-08-05\n${withFigure('142家')}`);
  expect(told.map(([, text]) => text)).toEqual(message === undefined ? [] : [message]);
});

test('nothing of a whole year comes after its signature either', () => {
  const lines = `成文日期: 2025-12-10
指标: {甲: {单位: 家, 数值: 9, 截至: 2025-12-31}, 乙: {单位: 家, 数值: 9, 期间: 1—12月}, 丙: {单位: 家, 数值: 9, 期间: 1—11月}}
成果: [{编号: 丁, 类别: 活动, 名称: 对接会, 动词: 举办, 时间: 2025-12-20}]
主要工作: [{标题: 戊, 数据: [甲, 乙, 丙], 成果: [丁]}]`;
  expect(toldOfHalf(lines, '2025').map(([rule]) => rule)).toEqual(Array(3).fill('dates-within-period'));
});

test.each([
  ['历年: {2024: 3.2, 2025: 3.8, 2026: 4.5}', '“甲”是上半年的数，“历年”里2025年是全年的数，不应相比。'],
  ['数值: 4.5, 历年: {2025: 7.6}', '“甲”是上半年的数，“历年”里2025年是全年的数，不应相比。'],
  ['期间: 1—5月, 数值: 3.9, 历年: {2024: 7.1, 2025: 7.6}', '“甲”是1—5月的数，“历年”里2025年是全年的数，不应相比。'],
  ['数值: 4.5, 上年: 3.7, 历年: {2023: 6.9, 2024: 7.1}', '“甲”是上半年的数，“历年”里2024年是全年的数，不应相比。'],
  ['历年: {2023: 6.9, 2024: 7.1, 2025: 7.6}', undefined],
  ['期间: 2025年, 历年: {2024: 7.1, 2025: 7.6}', undefined],
  ['数值: 4.5, 上年: 3.7', undefined],
])('half a year is not joined to whole years: %s', (fields, message) => {
  const told = toldOfHalf(withFigure(`{单位: 亿元, ${fields}}`));
  expect(told.filter(([rule]) => rule === 'part-year-not-annual').map(([, text]) => text)).toEqual(
    message === undefined ? [] : [message],
  );
});

test.each([
  ['数值: 30, 历年: {2025: 20}', '“甲”是2025—2026学年的数，“历年”里2025年是全年的数，不应相比。'],
  ['数值: 30, 历年: {2023: 18, 2025: 20}', '“甲”是2025—2026学年的数，“历年”里2025年是全年的数，不应相比。'],
  ['历年: {2025: 20, 2026: 30}', undefined],
  ['历年: {2023: 18, 2025: 20}', undefined],
  ['数值: 30, 上年: 20', undefined],
  ['数值: 30, 口径: 各年均为学年, 历年: {2025: 20}', undefined],
])('a school year is not joined to years that do not reach it: %s', (fields, message) => {
  const told = toldOfHalf(withFigure(`{单位: 项, ${fields}}`), '2025—2026学年');
  expect(told.map(([, text]) => text)).toEqual(message === undefined ? [] : [message]);
});

test('上年 of half a year is another number than the whole year in 历年', () => {
  const told = toldOfHalf(withFigure('{单位: 亿元, 数值: 4.5, 上年: 3.7, 历年: {2024: 7.1, 2025: 7.6}}'));
  expect(told.map(([rule]) => rule)).not.toContain('series-matches-value');
  const annual = toldOfHalf(withFigure('{单位: 亿元, 数值: 4.5, 上年: 3.7, 历年: {2024: 7.1, 2025: 7.6}}'), '2026');
  expect(annual.map(([rule]) => rule)).toContain('series-matches-value');
});

test.each(['三季度', '1—11月'])('nor is %s in the report of a year, which is told once', (period) => {
  const told = toldOfHalf(withFigure(`{单位: 亿元, 期间: ${period}, 数值: 4.5, 历年: {2025: 7.6}}`), '2026');
  const message = `“甲”是${period}的数，“历年”里2025年是全年的数，不应相比。`;
  expect(told).toEqual([['part-year-not-annual', message]]);
});

test.each([
  ['数值: 4.5, 历年: {2022: 3, 2024: 4}', 2024],
  ['数值: 4.5, 历年: {2022: 3, 2026: 4.5}', 2022],
  ['数值: 4.5, 上年: 4, 历年: {2023: 3, 2024: 4}', 2024],
])('nor are eleven months at the end of whole years, without the year before: %s', (fields, year) => {
  const told = toldOfHalf(withFigure(`{单位: 亿元, 期间: 1—11月, ${fields}}`), '2026');
  const own = told.filter(([rule]) => rule === 'part-year-not-annual').map(([, message]) => message);
  expect(own).toEqual([`“甲”是1—11月的数，“历年”里${year}年是全年的数，不应相比。`]);
});

test.each([
  ['12月28日，举办培训班3期。', 1],
  ['入库142家。2025年12月28日，举办培训班3期。', 1],
  ['截至12月底，入库142家。', 1],
  ['截至11月底，入库142家。', 0],
  ['12月5日，举办培训班3期。', 0],
  ['12月，举办培训班3期。', 0],
  ['12月28日，将举办培训班3期。', 0],
  ['2024年，入选试点。12月28日，通过验收。', 0],
  ['2024年12月28日，通过验收。', 0],
])('a text tells of nothing later than the signature: %s', (content, count) => {
  const lines = `成文日期: 2025-12-10\n主要工作: [{标题: 乙, 内容: ${content}}]`;
  expect(toldOfHalf(lines, '2025').filter(([rule]) => rule === 'dates-within-period')).toHaveLength(count);
});

test('the texts tell of no whole year, of no month to come, and plan for this year', () => {
  const lines = `主要工作: [{标题: 乙, 内容: 截至11月底解决难题36个。9月，举办培训班3期。2026年全年争取资金1286万元。}]
结语: 回顾一年来的工作，成绩来之不易。
下一步思路: [{标题: 丙, 内容: 2027年，力争入库200家。}]`;
  expect(toldOfHalf(lines).filter(([rule]) => rule === 'months-in-report')).toHaveLength(5);
  expect(toldOfHalf(lines, '2026').filter(([rule]) => rule === 'months-in-report')).toEqual([]);
});

test('a plan for the rest of the year wants the target of that year', () => {
  const plan = '下一步思路: [{标题: 丙, 目标: [甲]}]';
  expect(toldOfHalf(`${withFigure('{单位: 家, 数值: 142, 目标: 200}')}\n${plan}`)).toEqual([]);
  expect(toldOfHalf(`${withFigure('{单位: 家, 数值: 142}')}\n${plan}`)).toEqual([
    ['aims-have-targets', '“甲”没有“目标”，这里什么也不印，应写上。'],
  ]);
});

test.each([
  ['截至: 2026-10-31', '期间: 2026年', '上年'],
  ['截至: 2026-10-31', '', '上年同期'],
  ['截至: 2026-10-31', '预计: 是', '上年'],
  ['截至: 2026-12-31', '', '上年'],
  ['截至: 2026-12', '', '上年'],
  ['截至: 2026-12-01', '', '上年同期'],
  ['截至: 2027-01-15', '', '上年'],
  ['', '截至: 2026-10-31', '上年同期'],
  ['', '截至: 2025-12-31', '上年'],
])(
  'what is done up to a day before the end of the year is held against the same time: %s, %s',
  (ofReport, own, basis) => {
    const fields = ['单位: 篇, 动词: 发表, 数值: 8, 上年: 5', own].filter((each) => each !== '').join(', ');
    const { figures } = reportOf(`单位: 某局\n年度: 2026\n${ofReport}\n指标: {论文: {${fields}}}`);
    expect(resolve(figures, '【论文】', '全')).toContain(`比${basis}增加3篇`);
  },
);

test.each([
  ['2026-10-31', '2026-10-31', '发表论文8篇'],
  ['2026-10-31', '2026-10', '发表论文8篇'],
  ['2026-10-31', '2026-09-30', '截至9月底，发表论文8篇'],
  ['2026-12-31', '2026-12-31', '截至12月底，发表论文8篇'],
])('in a report up to %s, up to %s', (ofReport, own, text) => {
  const { figures } = reportOf(
    `单位: 某局\n年度: 2026\n截至: ${ofReport}\n指标: {论文: {单位: 篇, 动词: 发表, 数值: 8, 截至: ${own}}}`,
  );
  expect(resolve(figures, '【论文】', '全')).toBe(text);
});

test('a whole year is not beside the number up to a day that it has of its own', () => {
  const told = toldOfHalf(withFigure('{单位: 亿元, 截至: 2026-10-31, 数值: 4.5, 历年: {2025: 7.6}}'), '2026');
  const message = '“甲”是截至10月底的数，“历年”里2025年是全年的数，不应相比。';
  expect(told).toEqual([['part-year-not-annual', message]]);
});

/** An aim of so many more is of the year, from its start; twelve months up to now are none of it. */
test.each([
  ['2026年上半年', '{单位: 家, 新增: 5, 总数: {数值: 76, 上年: 60}, 目标: {净增: 17}}', '', ['fields-are-said']],
  ['2026年上半年', '{单位: 家, 新增: 5, 总数: {数值: 76, 上年: 60}, 目标: {净增: 17}}', '目标: [甲]', []],
  ['2026年上半年', '{单位: 家, 新增: 5, 总数: {数值: 76, 上年: 60}, 目标: 85}', '', []],
  ['2026', '{单位: 家, 期间: 1—11月, 新增: 5, 总数: {数值: 76, 上年: 60}}', '', []],
  ['2026', '{单位: 家, 新增: 5, 总数: {数值: 76, 上年: 60}, 目标: {净增: 17}}', '', ['net-within-new']],
])('a net against the same time last year is not the net of this year: %s, %s, %s', (period, figure, aims, rules) => {
  const plans = aims === '' ? '' : `\n下一步思路: [{标题: 丙, ${aims}}]`;
  expect(toldOfHalf(`${withFigure(figure)}${plans}`, period).map(([rule]) => rule)).toEqual(rules);
});

test.each([
  [
    '期间: 2025年, 数值: 3.21, 目标: 3.3',
    '“甲”的“目标”是2025年的，打算要用2026年的，应写在“明年目标”里。',
    '在指标“甲”里写上“明年目标”，或从这里删去它。',
  ],
  [
    '期间: 2025年, 数值: 3.21',
    '“甲”没有“明年目标”，这里什么也不印，应写上。',
    '在指标“甲”里写上“明年目标”，或从这里删去它。',
  ],
  ['数值: 3.21', '“甲”没有“目标”，这里什么也不印，应写上。', '在指标“甲”里写上“目标”，或从这里删去它。'],
  ['期间: 2025年, 数值: 3.21, 目标: 3.3, 明年目标: 3.4', undefined, undefined],
  ['数值: 3.21, 目标: 3.3', undefined, undefined],
])('a plan of a half-year report asks for the target of its own year: %s', (fields, message, hint) => {
  const lines = `${withFigure(`{单位: 百分比, ${fields}}`)}\n下一步思路: [{标题: 丙, 目标: [甲]}]`;
  const told = diagnosticsOfHalf(lines).filter(({ rule }) => rule === 'aims-have-targets');
  expect(told.map((each) => [each.message, each.hint])).toEqual(message === undefined ? [] : [[message, hint]]);
});

test.each([
  ['总数: {数值: 76, 上年: 70}', '上年同期的70家'],
  ['新增: 5, 总数: 76', '期初已有的数'],
])('a target below what there was says of when that was: %s', (fields, what) => {
  const told = toldOfHalf(withFigure(`{单位: 家, ${fields}, 目标: 60}`));
  expect(told).toEqual([['targets-above-start', `“甲”的目标60家和总数比，而它比${what}还少，不应是总数的目标。`]]);
});

test.each([
  ['导语: 各项工作进展顺利。', '在“导语”里说一次，如“【截至】，……”', '导语: 【截至】，各项工作进展顺利。'],
  ['导语: {评价: 各项工作进展顺利}', '在“结语”里说一次，如“以上数据【截至】。”', '结语: 以上数据【截至】。'],
  [
    '导语: {评价: 各项工作进展顺利, 数据: [甲]}',
    '在“导语”的“数据”里说一次，第一组写上“期间”：{期间: 截至11月底, 指标: [甲, ……]}',
    '导语: {评价: 各项工作进展顺利, 数据: [{期间: 截至11月底, 指标: [甲]}]}',
  ],
])('the date of all numbers is to be said where there is a place for it: %s', (lead, remedy, mended) => {
  const lines = (text: string) => `截至: 2026-11-30\n${text}\n${withFigure('{单位: 件, 数值: 4}')}`;
  const hints = diagnosticsOfHalf(lines(lead), '2026').map(({ hint }) => hint);
  expect(hints).toEqual([`${remedy}；统计到年底的，删去“截至”。`]);
  expect(diagnosticsOfHalf(lines(mended), '2026')).toEqual([]);
});
