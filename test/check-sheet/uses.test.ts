import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usesText } from '../../src/check-sheet/table.ts';
import { marker, unmarked } from '../../src/figures/mark.ts';
import { render } from '../../src/markdown/render.ts';
import { viewOf } from '../../src/markdown/view.ts';
import { reportOf } from '../report-of.ts';
import { sheet, template, traced } from './sample.ts';

const FIGURES =
  '指标: {甲: 1家, 乙: 2家, 丙: 3家, 丁: {单位: 家, 新增: 4, 总数: 40}, 戊: {单位: 家, 明年目标: 9, 数值: 8}, 己: {单位: 家, 历年: {2012: 7, 2013: 9}}, 庚: {单位: 家, 包括: {子: 1, 丑: 2}}}';

async function placesOf(lines: string): Promise<string[]> {
  return (await traced(`${FIGURES}\n${lines}`)).uses.map(({ name, place }) => `${name} ${place}`);
}

describe('where a figure stands is read off the finished report', () => {
  test.each([
    ['导语: |\n  有【甲】。\n\n  又有【乙】。\n亮点: [一件事]', ['甲 导语第1段', '乙 导语第2段']],
    ['亮点: [有【甲】, 有【乙】]', ['甲 一、工作亮点第2段', '乙 一、工作亮点第3段']],
    ['亮点: [有【甲】]', ['甲 一、工作亮点第1段']],
    ['亮点: [一件事]\n主要工作: [{标题: 培育, 概述: 有【甲】。}]', ['甲 二（一）第1段']],
    ['主要工作: [{标题: 有【甲】}]', ['甲 一（一）标题']],
    [
      '主要工作:\n  - {标题: 一, 要点: [{标题: 甲, 内容: 有【甲】}]}\n  - 标题: 二\n    要点:\n      - {标题: 乙, 内容: 无}\n      - 标题: 丙\n        内容: |\n          一段。\n\n          有【乙】。',
      ['甲 一（一）第1段', '乙 一（二）2.第2段'],
    ],
    ['主要工作: [{标题: 一, 要点: [有【甲】]}]', ['甲 一（一）第1段']],
    [
      '主要工作: [{标题: 一, 要点: [{内容: 起, 分述: [有【甲】, 有【乙】]}]}]',
      ['甲 一（一）第1段', '乙 一（一）第1段'],
    ],
    ['存在问题: [{标题: 少, 内容: 仅【甲】}, {标题: 小, 内容: 仅【乙】}]', ['甲 一（一）第1段', '乙 一（二）第1段']],
    ['下一步思路: [{标题: 干, 目标: [戊]}]', ['戊.明年目标 一、下一步工作思路第1段']],
    ['主要工作: [{标题: 一, 数据: [丁]}]\n结语: 共【甲】。', ['丁 一（一）第1段', '甲 结语第1段']],
    ['章节: [{标题: 党建, 内容: 有【甲】}]', ['甲 一、党建第1段']],
    ['导语: 新【辛=5个】。\n亮点: [【辛】]', ['辛 导语第1段', '辛 一、工作亮点第1段']],
    ['附表: [{标题: 表, 数据: [甲, 丁]}]', ['甲.数值 附件', '丁.总数 附件']],
    [
      '主要工作: [{标题: 一, 概述: 有【甲】。}]\n附表: [{标题: 表, 位置: 正文, 数据: [乙]}]',
      ['甲 一（一）第1段', '乙.数值 表1'],
    ],
    [
      '主要工作: [{标题: 一, 概述: 有【己】。}]\n图表: [{标题: 图, 数据: [己]}]',
      ['己 一（一）第1段', '己.2012 图1', '己.2013 图1'],
    ],
    ['图表: [{标题: 图, 数据: [己], 位置: 附件}]', ['己.2012 附件', '己.2013 附件']],
    ['图表: [{标题: 有【甲】的图, 类型: 饼图, 数据: [庚]}]', ['甲 图1', '庚.子 图1', '庚.丑 图1']],
    ['导语: 又【丁.总数】、【丁.新增】。', ['丁.总数 正文第1段', '丁.新增 正文第1段']],
  ])('%j', async (lines, places) => {
    expect(await placesOf(lines)).toEqual(places);
  });
});

test('figures told in one breath all stand there', async () => {
  const lines = '指标: {甲: {单位: 家, 新增: 2, 总数: 10}, 乙: {单位: 家, 新增: 2, 总数: 10}}\n导语: {数据: [甲, 乙]}';
  expect((await traced(lines)).uses.map(({ name }) => name)).toEqual(['甲', '乙']);
});

test('a part, a year, a fact is used where its own number is printed', async () => {
  const lines = `指标:
  甲: {单位: 件, 数值: 2924, 其中: {发明专利: 307}}
  乙: {单位: 件, 历年: {2008: 390, 2010: 900, 2014: 3172}}
  园: {分项: {占地: 33亩, 面积: 7万平方米}}
导语: 全市【甲】。【园.占地】。
主要工作: [{标题: 一, 概述: 有【甲】。有【乙】。}]`;
  const rows = (await sheet(lines)).departments.flatMap((department) => department.rows);
  expect(rows.map(({ label, uses }) => [label.trim(), ...uses])).toEqual([
    ['甲', '导语第1段', '一（一）第1段'],
    ['其中：发明专利', '一（一）第1段'],
    ['乙', '一（一）第1段'],
    ['2008年', '一（一）第1段'],
    ['2010年'],
    ['2014年', '一（一）第1段'],
    ['园'],
    ['占地', '导语第1段'],
    ['面积'],
  ]);
});

test('the number of a stage is used in the table and the chart that print it', async () => {
  const lines = `指标: {新平台: {单位: 家, 申报: 9, 立项: {数值: 4, 上年: 3}}}
附表: [{标题: 表, 数据: [新平台]}]
图表: [{标题: 图, 数据: [新平台]}]`;
  const rows = (await sheet(lines)).departments.flatMap((department) => department.rows);
  expect(rows.map((row) => `${row.label.trim()}: ${usesText(row)}`)).toEqual([
    '新平台: ',
    '申报: 未使用',
    '立项: 图1；附件',
  ]);
});

describe('the numbers of a figure told as a whole are used where the sentence tells them', () => {
  test.each([
    // 2家 is 乙's; the numbers of a part are never told in the sentence of its figure.
    [
      '{单位: 家, 数值: 20, 其中: {乙: 2, 丁: {申报: 3, 立项: 2}}}',
      '【甲.全】',
      ['甲: 一、工作亮点第1段', '其中：乙: 一、工作亮点第1段', '其中：丁: ', '申报: 未使用', '立项: 未使用'],
    ],
    // 专利3件 is the end of 发明专利3件.
    [
      '{单位: 件, 数值: 20, 其中: {发明专利: 3, 丁: {单位: 件, 数值: 4, 其中: {专利: 3}}}}',
      '【甲.发明专利】',
      ['甲: 未使用', '其中：发明专利: 一、工作亮点第1段', '其中：丁: 未使用', '其中：专利: 未使用'],
    ],
    ['{单位: 项, 推荐: 5, 申报: 5}', '【甲】', ['甲: ', '推荐: 一、工作亮点第1段', '申报: 未使用']],
    ['{单位: 家, 总数: {数值: 34, 上年: 29}}', '净增【甲.净增】', ['甲: ', '总数: 一、工作亮点第1段']],
    [
      '{单位: 项, 申报: 20, 立项: 10}',
      '立项率【甲.立项率】',
      ['甲: ', '申报: 一、工作亮点第1段', '立项: 一、工作亮点第1段'],
    ],
    [
      '{单位: 件, 历年: {2008: 390, 2012: 900, 2013: 3172}}',
      '由【甲.上年】到【甲.数值】',
      ['甲: ', '2008年: 未使用', '2012年: 一、工作亮点第1段', '2013年: 一、工作亮点第1段'],
    ],
    [
      '{单位: 亿元, 句式: 年均, 历年: {2010: 4.16, 2012: 6.92, 2013: 7.83}}',
      '【甲】',
      ['甲: 一、工作亮点第1段', '2010年: 未使用', '2012年: 未使用', '2013年: 一、工作亮点第1段'],
    ],
    [
      '{分项: {批次: 18批, 人次: 39人次}}',
      '接待【甲】',
      ['甲: ', '批次: 一、工作亮点第1段', '人次: 一、工作亮点第1段'],
    ],
    // The kinds are printed, and not what they add up to.
    [
      '{名称: 示范企业, 单位: 家, 新增: {省专利示范企业: 3, 市专利示范企业: 7}}',
      '【甲】',
      ['示范企业: ', '新增: ', '省专利示范企业: 一、工作亮点第1段', '市专利示范企业: 一、工作亮点第1段'],
    ],
    [
      '{单位: 家, 总数: {分级: {省级: 3, 市级: 7}}}',
      '【甲】',
      ['甲: ', '总数: 一、工作亮点第1段', '省级: 未使用', '市级: 未使用'],
    ],
  ])('%s %s', async (figure, text, told) => {
    const rows = (await sheet(`指标:\n  甲: ${figure}\n亮点: ["${text}"]`)).departments.flatMap((each) => each.rows);
    expect(rows.map((row) => `${row.label.trim()}: ${usesText(row)}`)).toEqual(told);
  });
});

test('a sentence that counts a set tells no number of its members', async () => {
  const lines = `指标:
  甲: {单位: 项, 数值: 9, 目标: 9, 分项: {会议: 3项}}
  乙: {单位: 项, 数值: 8, 目标: 8}
  丙: {单位: 项, 数值: 3, 目标: 9}
指标组: {核心: [甲, 乙, 丙]}
导语: {数据: [核心]}`;
  const rows = (await sheet(lines)).departments.flatMap((each) => each.rows);
  expect(rows.map((row) => `${row.label.trim()}: ${usesText(row)}`)).toContain('会议: 未使用');
});

test('an achievement without 编号 is a row; nobody can say where it stands', async () => {
  const lines = '成果: [{类别: 奖励, 名称: 省科学技术奖, 等级: {一等奖: 1}}]\n亮点: [一件事]';
  const { departments, counts } = await sheet(lines);
  const [row] = departments.flatMap((each) => each.rows);
  expect(row).toMatchObject({ kind: 'achievement', figure: '成果', label: '省科学技术奖', uses: [], unused: false });
  expect(row && usesText(row)).toBe('未编号');
  expect(counts).toMatchObject({ figures: 1, unused: 0 });
});

test.each(['annual-city', 'briefing-multi-year'])('the marks leave the words of %s as they are', async (name) => {
  const { report, figures } = reportOf(readFileSync(`examples/${name}.yaml`, 'utf8'));
  const templates = await template(report.template ?? '年度总结');
  const { markdown } = render(viewOf(report, { ...figures, mark: marker().mark }), templates);
  expect(unmarked(markdown)).toBe(render(viewOf(report, figures), templates).markdown);
});
