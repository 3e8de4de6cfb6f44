import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataRules } from '../../src/rules/index.ts';
import { findings, found } from './found.ts';

test('every file of the folder is a rule in the list, under its own name', () => {
  const files = readdirSync('src/rules/data').map((file) => file.replace('.ts', ''));
  expect(dataRules.map(({ name }) => name).sort()).toEqual(files.sort());
});

describe.each(dataRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('says what should be, why, and on what ground, in a sentence each', () => {
    expect(rule.description).toMatch(/^[^。]+。$/u);
    expect(rule.why).toMatch(/^[^。]+。$/u);
    expect(rule.basis).toMatch(/^[^。]+$/u);
  });

  test('finds fault with its bad case, and nothing else does', () => {
    expect(found(rule.bad, rule).map((finding) => [finding.rule, finding.severity])).toEqual([[name, rule.severity]]);
  });

  test('lets its good case pass, as all rules do', () => {
    expect(found(rule.good, rule)).toEqual([]);
  });
});

test.each([
  ['创新型企业: {单位: 家, 数值: 36, 包括: {国家级: 1, 省级: 11, 市级: 27}}', '36'],
  ['甲: {单位: 件, 数值: 30, 其中: {乙: 31}}', '31'],
  ['甲: {单位: 件, 数值: 20, 上年: 10, 同比: 90%}', '90%'],
  ['甲: {单位: 件, 数值: 20, 其中: {乙: {数值: 12, 上年: 10, 同比: 90%}}}', '90%'],
  ['甲: {单位: 家, 新增: {数值: 1, 名单: [子, 丑]}}', '名单'],
  ['甲: {单位: 家, 数值: 待补}', '待补'],
  ['甲: {单位: 家}', '甲'],
  ['研发投入强度: {单位: "%", 数值: 3.21, 上年: 2.91, 同比: 10.3%}', '10.3%'],
])('%s is found at “%s”', (line, at) => {
  expect(findings(line).map((finding) => finding.at)).toEqual([at]);
});

test.each([
  [
    'a figure at comparable prices is not recomputed',
    '甲: {单位: 亿元, 数值: 126.30, 上年: 100, 同比: 9.8%, 口径: 可比价}',
  ],
  ['a stated growth is held to its own precision', '甲: {单位: 件, 数值: 2924, 上年: 2063, 同比: 42%}'],
  ['fewer names than the number are an excerpt', '甲: {单位: 家, 数值: 7, 名单: [子]}'],
  ['parts in their own scales add up', '甲: {单位: 万元, 数值: 12000, 包括: {乙: 1亿元, 丙: 2000}}'],
  ['approximate parts are not added up', '甲: {单位: 家, 数值: 100, 包括: {乙: 近60, 丙: 50}}'],
  ['a total under another name may be smaller', '甲: {单位: 家, 新增: 9, 总数: {数值: 8, 名称: 省级}}'],
])('%s', (_name, line) => {
  expect(findings(line)).toEqual([]);
});
