import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartMarkdown } from '../../src/markdown/charts.ts';
import { toTree, UnknownMarkdown } from '../../src/parse-tree.ts';
import type { Chart } from '../../src/tree.ts';
import { Desk } from '../commands/run.ts';

const HEAD = `单位: 某市科学技术局
年度: 2013
指标:
  专利: {单位: 件, 历年: {2011: 5, 2012: 7, 2013: 9}}
  平台: {单位: 个, 数值: 12, 其中: {省级: 3, 市级: 5}}
  企业: {单位: 家, 数值: 34, 上年: 29}
`;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

/** What is drafted of the lines, a block each. */
async function blocksOf(lines: string, ...args: string[]): Promise<string[]> {
  await desk.write('report.yaml', `${HEAD}${lines}\n`);
  const { out, err, code } = await desk.run(['report.yaml', ...args]);
  if (code !== 0) throw new Error(err);
  return out.trim().split('\n\n');
}

test('a table stands for a chart, under its caption', async () => {
  const blocks = await blocksOf(`主要工作:
  - 标题: 强化保护
    要点:
      - {标题: 抓申请, 数据: [专利]}
      - {标题: 建平台, 数据: [平台]}
图表:
  - {标题: 平台构成, 类型: 饼图, 数据: [平台]}
  - {标题: 历年专利, 类型: 折线, 数据: [专利]}`);
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot(`${import.meta.dirname}/charts.md`);
});

describe('a chart stands', () => {
  /** The block above each chart. */
  const above = async (lines: string) => {
    const blocks = await blocksOf(lines);
    return blocks.flatMap((block, index) => (/^图\d/u.test(block) ? [`${blocks[index - 1]}`.slice(0, 8)] : []));
  };
  const CHART = '图表: [{标题: 图, 数据: [专利]}]';

  test.each([
    ['亮点: [【专利】]\n主要工作: [{标题: 一, 要点: [甲, 【专利.数值】, 丙]}]', '2.9件。'],
    ['主要工作: [{标题: 一, 概述: 有【专利】。, 要点: [甲, 【专利】]}]', '有专利由2011'],
    ['主要工作:\n  - 标题: 一\n    要点:\n      - 内容: |\n          【专利】。\n\n          乙。\n      - 丙', '乙。'],
    ['主要工作: [{标题: 一, 要点: [{内容: 起, 分述: [有【专利】, 终]}, 丙]}]', '1.起。一是有专'],
    ['主要工作: [{标题: 【专利.2013】, 要点: [乙]}]\n下一步思路: [继续]', '乙。'],
    ['主要工作: [{标题: 一, 要点: [乙]}]\n章节: [{标题: 党建, 内容: 【专利】}]', '专利9件，比上年'],
    ['主要工作: [{标题: 一, 要点: [乙]}]\n下一步思路: [继续]', '乙。'],
  ])('behind what first tells of it in the main work: %j', async (lines, block) => {
    expect(await above(`${lines}\n${CHART}`)).toEqual([block]);
  });

  test('by its first figure, before any other’s; two of one place in their order', async () => {
    const lines = '主要工作: [{标题: 一, 要点: [【企业】, 【专利】]}]';
    const charts = '图表: [{标题: 丙, 数据: [企业]}, {标题: 甲, 数据: [专利]}, {标题: 乙, 数据: [专利]}]';
    const blocks = await blocksOf(`${lines}\n${charts}`);
    expect(blocks.filter((block) => /^图\d/u.test(block))).toEqual([
      '图1　丙（单位：家）',
      '图2　甲（单位：件）',
      '图3　乙（单位：件）',
    ]);
    const sets = '指标组: {全部: [专利, 企业]}\n图表: [{标题: 甲, 类型: 柱形, 数据: [专利]}]';
    expect(await above(`主要工作: [{标题: 一, 要点: [甲, {数据: [全部]}, 丙]}]\n${sets}`)).toEqual(['2.专利由201']);
  });

  test('by itself behind the main work, with the tables, where nothing tells of it', async () => {
    const blocks = await blocksOf(
      `主要工作: [{标题: 一, 要点: [乙]}]\n附表: [{标题: 表, 位置: 正文, 数据: [企业]}]\n${CHART}`,
    );
    expect(blocks.filter((block) => /^[图表]\d/u.test(block))).toEqual(['表1　表', '图1　图（单位：件）']);
  });

  test('in an attachment, where it is asked for, and where a template leaves out what tells of it', async () => {
    const lines = '主要工作: [{标题: 一, 要点: [【专利】]}]\n结语: 完。';
    const attached = await blocksOf(`${lines}\n图表: [{标题: 历年专利, 数据: [专利], 位置: 附件}]`);
    expect(attached.slice(-5, -1)).toEqual(['附件：历年专利', '## 附件', '### 历年专利', '单位：件']);
    await desk.write('own.hbs', '# 总结\n\n{{#each 结语}}{{this}}{{/each}}\n');
    expect((await blocksOf(`${lines}\n${CHART}`, '-t', 'own.hbs')).slice(0, 3)).toEqual(['# 总结', '完。', '附件：图']);
  });
});

test('more charts than anybody draws each have their place', async () => {
  const charts = Array.from({ length: 2100 }, (_, index) => `  - {标题: 专利${index}, 数据: [专利]}`);
  const blocks = await blocksOf(`主要工作: [{标题: 一, 要点: [【专利】]}]\n图表:\n${charts.join('\n')}`);
  expect(blocks.filter((block) => /^图2100　专利2099（/u.test(block))).toHaveLength(1);
  expect(blocks.join('')).not.toMatch(/\p{Co}/u);
});

test('a private-use character of the data is no place of a chart or table', async () => {
  const blocks = await blocksOf(
    '导语: 某\ue100某\ue013\ue0130\ue015\ue0140\ue015。\n主要工作: [{标题: 一, 要点: [【专利】]}]\n' +
      '附表: [{标题: 表, 位置: 正文, 数据: [企业]}]\n图表: [{标题: 图, 数据: [专利]}]',
  );
  expect(blocks[1]).toBe('某\ue100某\ufffd\ufffd0\ufffd\ufffd0\ufffd。');
  expect(blocks.filter((block) => /^[图表]1/u.test(block))).toHaveLength(2);
});

const chart: Chart = {
  type: 'chart',
  kind: 'column',
  title: '图',
  caption: '图1　a|b <i> **c** [d](e) 1.',
  unit: '',
  head: '年份',
  categories: ['<b>', 'a|b'],
  series: [{ name: '=cmd|"/c calc"', values: ['-1.50', null] }],
  description: '',
};

test('whatever stands in its words, a chart’s Markdown is a caption and a table', () => {
  const root = toTree(chartMarkdown(chart).join('\n\n'));
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'table']);
  expect(chartMarkdown(chart)[1]?.split('\n')).toEqual([
    '| 年份 | =cmd\\|"/c calc" |',
    '|---|---:|',
    '| \\<b> | −1.50 |',
    '| a\\|b | — |',
  ]);
});

test('an anchor typed in a title is no anchor', async () => {
  const title = (number: number) => `标题: "<!-- summarize:图表 ${number} -->"`;
  const charts = `图表: [{${title(2)}, 数据: [专利]}, {${title(1)}, 数据: [企业]}]`;
  await desk.write('report.yaml', `${HEAD}主要工作: [{标题: 一, 要点: [【专利】, 【企业】]}]\n${charts}\n`);
  const { out } = await desk.run(['report.yaml']);
  expect(out.match(/^(?:图\d.*|\| 201\d年 .*)$/gmu)).toEqual([
    '图1　\\<!-- summarize:图表 2 -->（单位：件）',
    ...['| 2011年 | 5 |', '| 2012年 | 7 |', '| 2013年 | 9 |'],
    '图2　\\<!-- summarize:图表 1 -->（单位：家）',
    ...['| 2012年 | 29 |', '| 2013年 | 34 |'],
  ]);
});

describe('an anchor and its chart belong together', () => {
  const anchor = (number: number) => `前。\n\n<!-- summarize:图表 ${number} -->\n\n后。\n`;

  test('in the tree the chart stands where its anchor was', () => {
    expect(toTree(anchor(1), [chart]).children.map(({ type }) => type)).toEqual(['paragraph', 'chart', 'paragraph']);
  });

  test('an anchor without a chart, or one said twice, is an error', () => {
    expect(() => toTree(anchor(2), [chart])).toThrow(UnknownMarkdown);
    expect(() => toTree(anchor(1))).toThrow(UnknownMarkdown);
    expect(() => toTree(anchor(1) + anchor(1), [chart])).toThrow(UnknownMarkdown);
  });

  test('a chart without an anchor is an error', () => {
    expect(() => toTree('前。\n', [chart])).toThrow('1 charts have no anchor.');
  });
});
