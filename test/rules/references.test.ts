import { expect, test } from 'vitest';
import { found } from './found.ts';

test('what 列举 of a text says of a figure is said', () => {
  const figure = '指标: {来源院校: {单位: 所, 数值: 10, 对象: 高校, 名单: [子大学, 丑大学]}}';
  const rules = (closing: string) => found(`${figure}\n结语: ${closing}`).map(({ rule }) => rule);
  expect(rules('从【来源院校.列举】聘请专家。')).toEqual([]);
  expect(rules('从【来源院校.数值】院校聘请专家。')).toEqual(['fields-are-said']);
});

test.each([
  ['【强度.数值】，低于全市平均水平。', ['【强度.数值】，低于全市平均水平。']],
  ['投入不足。【强度.数值】，低于全市平均水平。', ['投入不足。【强度.数值】，低于全市平均水平。']],
  ['【专利.发明.占比】，有所提高。', ['【专利.发明.占比】，有所提高。']],
  ['【新率=2.06%】，低于全市平均水平。', ['【新率=2.06%】，低于全市平均水平。']],
  ['【强度】，低于全市平均水平。', []],
  ['研发投入强度【强度.数值】，低于全市平均水平。', []],
  ['投入不足，【强度.数值】，低于全市平均水平。', []],
  ['【强度.数值】的投入强度低于全市平均水平。', []],
  ['【强度.位次】，稳中有进。', []],
  ['【强度.期间】，研发投入强度【强度.数值】。', []],
  ['【年度】，研发投入强度【强度.数值】。', []],
])('a number that opens a sentence has its name: %s %j', (text, expected) => {
  const figure =
    '强度: {单位: "%", 期间: 1—11月, 数值: 2.06, 位次: 全市第2}, 专利: {单位: 件, 数值: 20, 其中: {发明: 8}}';
  const own = found(`指标: {${figure}}\n结语: "${text}"`).filter(({ rule }) => rule === 'names-said-once');
  expect(own.map(({ at }) => at.replaceAll('"', ''))).toEqual(expected);
});

test.each([
  ['论文数量下降，【论文.同比】。', 1],
  ['论文增长【论文.同比】。', 0],
  ['产出减少，【论文.同比】。', 0],
  ['专利连年增长，【专利.同比】。', 1],
  ['专利、论文双增长，【专利.同比】。', 0],
])('a change before the reference that tells it: %s', (text, count) => {
  const figures = '论文: {单位: 篇, 数值: 132, 上年: 140}, 专利: {单位: 件, 数值: 41, 上年: 27}';
  const own = found(`指标: {${figures}}\n结语: "${text}"`).filter(({ rule }) => rule === 'names-said-once');
  expect(own).toHaveLength(count);
});

const SAID = '指标: {甲: {单位: 家, 数值: 320}, 乙: {单位: 亿元, 数值: 38.60}, 丙: {单位: 百分比, 数值: 3.2, 上年: 3}}';

test.each([
  ['达【甲.数值】家。', ['家']],
  ['达【甲.数值】 家，增长较快', ['家']],
  ['达【甲.数值】家以上，共【甲】家', ['家', '家']],
  ['达【乙.数值】亿元、【乙.数值】元。', ['亿元', '元']],
  ['达【乙.数值】亿元投资', ['亿元']],
  ['达【丙.数值】％，提高【丙.增量】百分点', ['％', '百分点']],
  ['检查【丁=近万件】件。', ['件']],
  ['达【甲.数值】家庭农场，【甲.数值】家家户户满意', []],
  ['达【甲.数值】，家家满意，【甲.名称】家数不少', []],
  ['达【乙.数值】的元器件，【乙】', []],
])('the units in %s that are said again: %j', (closing, expected) => {
  expect(
    found(`${SAID}\n结语: ${closing}`).flatMap(({ rule, at }) => (rule === 'units-said-once' ? [at] : [])),
  ).toEqual(expected);
});

const PATENTS = '指标: {专利: {单位: 件, 数值: 645, 上年: 702, 包括: {发明专利: {数值: 118, 上年: 95}, 其他: 527}}}';

test.each([
  ['发明专利授权稳步增长', '内容: 【专利.发明专利】。', []],
  ['发明专利授权稳步增长', '数据: [专利]', []],
  ['专利授权稳步增长', '内容: 【专利】。', ['专利授权稳步增长']],
  ['专利授权稳步增长', '内容: 【专利.数值】。', ['专利授权稳步增长']],
])('titles-match-figures holds %s against what it cites and names: %s', (title, fields, at) => {
  const part = fields.startsWith('数据') ? '主要工作' : '亮点';
  const own = found(`${PATENTS}\n${part}: [{标题: ${title}, ${fields}}]`);
  expect(own.flatMap((each) => (each.rule === 'titles-match-figures' ? [each.at] : []))).toEqual(at);
});
