import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';
import { findings, found, messages } from './found.ts';

test.each([
  ['甲: {单位: 家, 数值: 9, 上年: 待补}', '“甲”的“上年”还没有数，有了数才能算增长。'],
  ['甲: {单位: 家, 数值: 9, 目标: 待补}', '“甲”的“目标”还没有数，有了数才能说完成得怎样。'],
  ['甲: {单位: 家, 数值: 9, 目标: {同比: 待补}}', '“甲”的“目标”还没有数，有了数才能说完成得怎样。'],
  ['甲: {单位: 家, 数值: 9, 对比: {全市平均: 待补}}', '“甲”的“对比”还没有数，有了数才能说高出多少。'],
  ['甲: {单位: 家, 总数: {数值: 9, 上年: 待补}}', '“甲”的“总数的上年”还没有数，有了数才能算净增。'],
  ['甲: {单位: 亿元, 数值: 9, 占: {名称: 乙, 数值: 待补}}', '“甲”的“占”还没有数，有了数才能算比重。'],
  ['甲: {单位: 亿元, 数值: 9, 占: {名称: 乙, 比重: 待补}}', '“甲”还没有数，印作【待补】。'],
  [
    '甲: {单位: 家, 数值: 9, 位次: {范围: 全市, 名次: 3, 上年: 待补}}',
    '“甲”的“位次的上年”还没有数，有了数才能说前移、后移。',
  ],
  ['甲: {单位: 件, 历年: {2008: 390, 2013: 待补}}', '“甲”还没有数，印作【待补】。'],
  ['甲: {单位: 件, 数值: 待补, 历年: {2008: 390, 2010: 400}}', '“甲”还没有数，印作【待补】。'],
  [
    '甲: {单位: 件, 历年: {2008: 3, 2010: 待补, 2013: 9}}',
    '“甲”的“历年”里的“2010年”还没有数，句子只说首尾两年，应填上或删去。',
  ],
  ['甲: {单位: 件, 历年: {2012: 待补, 2013: 9}}', '“甲”的“历年”里的“2012年”还没有数，有了数才能算增长。'],
  ['甲: {单位: 件, 数值: 9, 上年: 待补, 句式: 由到}', '“甲”还没有数，印作【待补】。'],
])('%s: a gap that is not printed says what it would give', (line, message) => {
  expect(messages(line)).toEqual([message]);
});

test.each([
  ['名称: 省科技奖, 类别: 奖励, 等级: {一等奖: 待补}', '“省科技奖”的“一等奖”还没有数，印作【待补】。'],
  ['类别: 项目, 名称: 子项, 资金: 待补, 责任: 成果科', '“子项”的“资金”还没有数，印作【待补：成果科】。'],
  ['类别: 活动, 名称: 对接会, 分项: {征集需求: 待补}', '“对接会”的“征集需求”还没有数，印作【待补】。'],
  ['编号: 甲, 类别: 荣誉, 名称: 待补', '“甲”的“名称”还没有定，印作【待补】。'],
])('a gap of {%s} is told with the achievement', (fields, message) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(`成果: [{${fields}}]`)));
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
});

/** What figures-filled-in says of the lines. */
function gapsIn(lines: string): string[] {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(lines)));
  return diagnostics.flatMap(({ rule, message, hint }) => (rule === 'figures-filled-in' ? [message, hint ?? ''] : []));
}

test('of several numbers of a figure the gap says which', () => {
  expect(
    gapsIn('指标: {甲: {单位: 家, 新增: 待补, 总数: {数值: 待补}}}').filter((_, index) => index % 2 === 0),
  ).toEqual(['“甲”的“新增”还没有数，印作【待补】。', '“甲”的“总数”还没有数，印作【待补】。']);
});

test('a gap in a text is told as it is typed', () => {
  expect(gapsIn('亮点: [全市【待补：成果科】项, 走访【待补】家]')).toEqual([
    '这里还空着“【待补：成果科】”。',
    '填上数或文字，没有的连同所在的句子删去。',
    '这里还空着“【待补】”。',
    '填上数或文字，没有的连同所在的句子删去。',
  ]);
});

test('a figure that is printed nowhere may be the one that is missing', () => {
  const lines = (more: string) =>
    `指标: {技术合同成交额: {单位: 亿元, 数值: 待补}, 技术合同额: {单位: 亿元, 数值: 38}}\n结语: 【技术合同成交额】${more}。`;
  expect(gapsIn(lines(''))[1]).toBe(
    '另有一个“技术合同额”没有印出：是同一个数的，名称改成一样；不是的，填上数；由谁提供可写“责任”。',
  );
  expect(gapsIn(lines('、【技术合同额】'))[1]).toBe('填上数；由谁提供可写“责任”。');
});

test('a number still to be checked is told as that alone', () => {
  expect(findings('投入: {单位: 亿元, 数值: 【待核：12.1／12.5】, 上年: 10, 目标: 12}')).toEqual([
    { rule: 'figures-filled-in', severity: 'warning', at: '【待核：12.1／12.5】' },
  ]);
});

test.each([
  ['公文: {标志: 待填, 文号: 待补}', ['待填', '待补']],
  ['亮点: [待补]\n栏目名: {亮点: 待填}', ['待填', '待补']],
  ['章节: [{标题: 待填, 内容: 待补}]', ['待填', '待补']],
  ['指标: {甲: {单位: 家, 名称: 待填, 数值: 3, 位次: 待补}}', ['待填']],
  ['指标: {甲: {单位: 家, 数值: 待补, 责任: 待填, 来源: 待补}}', []],
  ['成果: [{编号: 待填, 类别: 荣誉, 名称: 待补}]', []],
  ['亮点: [有待填补的空白逐项列出, 待补充的材料另行报送]', []],
])('the texts still to be written in %s: %j', (lines, expected) => {
  expect(
    found(lines)
      .flatMap(({ rule, at }) => (rule === 'texts-filled-in' ? [at] : []))
      .sort(),
  ).toEqual(expected.sort());
});

test('a text still to be written is asked of who answers for it', () => {
  const { diagnostics } = inspect(
    'test.yaml',
    new TextEncoder().encode(withHead('存在问题: [{标题: 投入不足, 内容: 待补, 责任: 规划科}]')),
  );
  expect(diagnostics.map(({ message, hint }) => [message, hint])).toContainEqual([
    '“内容”还没有写，只有“待补”。',
    '向规划科要到后填上。',
  ]);
});
