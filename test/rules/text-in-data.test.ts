import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';
import { found } from './found.ts';

test.each([
  [2026, '下一步思路: [围绕“十四五”规划目标提升创新能力]', ['“十四五”']],
  [2026, '下一步思路: [推进十四五科技创新规划实施]', ['十四五']],
  [2026, '下一步思路: [落实《某市“十四五”科技创新规划》]', ['“十四五”']],
  [2026, '下一步思路: [围绕完成“十四五”规划目标提升创新能力]', ['“十四五”']],
  [2026, '下一步思路: [围绕“十五五”规划目标提升创新能力]', []],
  [2026, '主要工作: [{标题: 子, 内容: “十四五”规划重点任务加快推进。}]', ['“十四五”']],
  [2026, '主要工作: [{标题: 子, 内容: “十四五”规划实现良好开局。}]', []],
  [2026, '主要工作: [{标题: 子, 内容: 实现“十四五”良好开局、“十四五”开局见效。}]', ['“十四五”']],
  [2026, '主要工作: [{标题: 子, 内容: “十四五”以来，平台不断增加。}]', []],
  [2026, '主要工作: [{标题: 子, 内容: “十四五”期间落实规划任务36项。}]', []],
  [2026, '主要工作: [{标题: 子, 内容: “十四五”规划圆满收官，完成“十四五”规划总结评估。}]', []],
  [2026, '主要工作: [{标题: 子, 内容: 在完成“十四五”规划目标的基础上编制新规划。}]', []],
  [2026, '主要工作: [{标题: 子, 内容: 推进“十四五”国家重点研发计划项目实施。}]', []],
  [2025, '主要工作: [{标题: 子, 内容: 围绕“十四五”规划目标，提升创新能力。}]', []],
  [2025, '下一步思路: [围绕“十四五”规划目标提升创新能力]', ['“十四五”']],
  [2025, '下一步思路: [确保“十四五”规划圆满收官]', []],
  ['2022—2026', '主要工作: [{标题: 子, 内容: 围绕“十四五”规划目标，提升创新能力。}]', []],
  ['2025年上半年', '下一步思路: [围绕“十四五”规划目标提升创新能力]', []],
])('five-year-plans-in-force: %s, %s', (year, lines, expected) => {
  const text = withHead(lines, year);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const own = diagnostics.filter(({ rule }) => rule === 'five-year-plans-in-force');
  expect(own.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual(expected);
});

test.each([
  ['公文: {主送: "市委,市政府"}', [',']],
  ['公文: {抄送: "省科技厅;市委办"}', [';']],
  ['指标: {高企(总数): {单位: 家, 数值: 3}}', []],
])('half-width marks in what is printed as it is typed: %s %j', (lines, expected) => {
  expect(found(lines).flatMap(({ rule, at }) => (rule === 'marks-full-width' ? [at] : []))).toEqual(expected);
});

test.each([
  ['某科(2013)12号', ['(2013)12号']],
  ['某科〔2013〕第012号', ['〔2013〕第012号']],
  ['某科〔2013〕12', ['某科〔2013〕12']],
  ['某科2013年12号', ['某科2013年12号']],
  ['〔2013〕12号', ['〔2013〕12号']],
  ['某科〔2013〕12号', []],
  ['待补', []],
])('the form of 文号 %s is judged where it is typed: %j', (number, expected) => {
  const rules = found(`公文: {标志: 某局文件, 文号: "${number}"}`);
  expect(rules.flatMap(({ rule, at }) => (rule === 'document-numbers-in-brackets' ? [at] : []))).toEqual(expected);
});

test.each([
  ['评审标书【标书=约90余份】', ['approximation-once 约90余份']],
  ['标书【标书=90余份】和企业【企业=近20家左右】', ['approximation-once 近20家左右']],
  ['标书【标书=约5份左右】约5份左右', ['approximation-once 约5份左右', 'approximation-once 约5份左右']],
  ['评审标书【标书=90余份】', []],
])('the number defined in %s is read as one under 指标: %j', (text, expected) => {
  expect(
    found(`亮点: [${text}]`).flatMap(({ rule, at }) => (rule === 'approximation-once' ? [`${rule} ${at}`] : [])),
  ).toEqual(expected);
});

const SAID_BY_FIGURES =
  '指标: {高新技术企业: {单位: 家, 动词: 新认定, 数值: 19}, 技术合同成交额: {单位: 亿元, 数值: 38.60, 上年: 30},' +
  '科技贷余额: {单位: 亿元, 期间: 1—11月, 数值: 24}, 子: {名称: 发明专利, 动词: 申请, 单位: 件, 数值: 8}, 丑: {名称: 发明专利, 动词: 申请, 单位: 件, 数值: 20},' +
  '研发经费: {单位: 万元, 动词: 投入, 数值: 38642.7}, 研发投入强度: {单位: "%", 期间: 2012年, 数值: 2.06},' +
  '省级平台: {单位: 个, 动词: 新建, 新增: 2, 总数: 21}}';

test.each([
  ['新认定高新技术企业20家。', ['20家']],
  ['服务加强，全年技术合同成交额达40亿元。', ['40亿元']],
  ['全年举办培训活动12场。|今年举办培训活动15场。', ['15场']],
  ['新认定高新技术企业19家，技术合同成交额达386000万元。', []],
  ['全年研发经费36842.7万元。', ['36842.7万元']],
  ['2012年，研发投入强度2.60%。', ['2.60%']],
  ['2012年，研发投入强度2.1%，研发经费3.86427亿元。', []],
  ['1—11月，科技贷余额达26亿元。', ['26亿元']],
  ['上年技术合同成交额30亿元。', []],
  ['技术合同成交额近40亿元。', []],
  ['力争技术合同成交额达45亿元。', []],
  ['全年科技贷余额达26亿元，全年申请发明专利20件。', []],
  ['2012年，研发投入强度不足2%。', ['2%']],
  ['2012年，研发投入强度不足2.1%。', []],
  ['2012年，研发投入强度提高到2.60%。', ['2.60%']],
  ['2012年，研发投入强度提高到2.06%。', []],
  ['2012年，研发投入强度由2.02%提高到2.06%。', []],
  ['省级平台总数仅12个。', ['12个']],
  ['高水平平台不多，省级平台仅12个。', ['12个']],
  ['省级平台总数21个，省级平台仅21个。', []],
  ['研发投入不足，技术合同成交额达38.60亿元，省级平台仅12个。', ['12个']],
  ['新建省级平台2个。', []],
])('a number typed in a text against the figures: %s %j', (texts, expected) => {
  const lines = `${SAID_BY_FIGURES}\n亮点: [${texts
    .split('|')
    .map((text) => `"${text}"`)
    .join(', ')}]`;
  expect(found(lines).flatMap(({ rule, at }) => (rule === 'figure-said-one-way' ? [at] : []))).toEqual(expected);
});

test.each([
  ['青澜县科学技术局', []],
  ['青澜市科学技术局', ['236.4亿元']],
])('全市 in the report of %s is its own or another’s: %j', (unit, at) => {
  const text = `单位: ${unit}\n年度: 2012\n指标: {技术合同成交额: 9.23亿元}\n亮点: [全市技术合同成交额236.4亿元]\n`;
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'figure-said-one-way');
  expect(told.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual(at);
});

test('what contradicts a figure is told to be its reference', () => {
  const text = withHead(`${SAID_BY_FIGURES}\n亮点: [新认定高新技术企业20家]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.find(({ rule }) => rule === 'figure-said-one-way')).toMatchObject({
    message: '“新认定高新技术企业”这里写20家，指标里是19家。',
    hint: '核对哪个对；数已登记的，引用【高新技术企业】，不再打一遍；确是两个数的，写清各指什么。',
  });
});

test('a bound is told with its word, and a total by its name', () => {
  const text = withHead(`${SAID_BY_FIGURES}\n存在问题: [技术合同成交额不足30亿元, 省级平台仅12个]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.flatMap(({ rule, message }) => (rule === 'figure-said-one-way' ? [message] : []))).toEqual([
    '“技术合同成交额”这里写不足30亿元，指标里是38.60亿元。',
    '“省级平台总数”这里写12个，指标里是21个。',
  ]);
});
