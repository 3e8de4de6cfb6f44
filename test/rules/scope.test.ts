import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';
import { found } from './found.ts';

const ABOVE = '指标: {嘉兴市级示范企业: {单位: 家, 数值: 7}';

test.each([
  [`${ABOVE}, 市级示范企业: {单位: 家, 数值: 9}}`, ['市级示范企业']],
  [`称谓: {辖区: 全市}\n${ABOVE}, 市级示范企业: {单位: 家, 数值: 9}}`, []],
  [`称谓: {辖区: 全市}\n${ABOVE}, 甲: {单位: 家, 数值: 9, 位次: 全市第2}}`, ['全市']],
  [`${ABOVE}, 甲: {单位: 家, 数值: 9, 对比: {全市平均: 8}}}`, ['8']],
  ['指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}, 市级示范企业: {单位: 家, 数值: 9}}', []],
  ['称谓: {辖区: 本市}', []],
  ['称谓: {辖区: 本县}', ['本县']],
  ['称谓: {辖区: 我区}', ['我区']],
  ['称谓: {主语: 我县}', ['我县']],
  ['称谓: {主语: 我市}', []],
  ['称谓: {主语: 我校}', ['我校']],
  ['称谓: {主语: 本院}', ['本院']],
  ['称谓: {主语: 我局}', []],
  ['指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}, 某市级示范企业: {单位: 家, 数值: 9}}', []],
])('titles-scoped: %s', (lines, at) => {
  const own = found(lines).filter(({ rule }) => rule === 'titles-scoped');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  ['嘉兴市桐乡市科学技术局', 1],
  ['浙江省嘉兴市桐乡市科学技术局', 1],
  ['浙江省嘉兴市科学技术局', 0],
  ['嘉兴市南湖区科学技术局', 0],
  ['嘉兴市第一医院', 0],
])('of %s the city above it is known, or not', (name, times) => {
  const text = `单位: ${name}\n年度: 2013\n指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}}\n`;
  const rules = inspect('test.yaml', new TextEncoder().encode(text)).diagnostics.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'titles-scoped')).toHaveLength(times);
});
