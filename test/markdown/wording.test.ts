import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

const DATA = `单位: 某市科学技术局
年度: 2013
指标:
  技术合同成交额: {单位: 亿元, 数值: 22.9, 目标: 17}
主要工作:
  - {标题: 成果转化, 数据: [技术合同成交额]}
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': DATA });
  await mkdir(desk.path('own/短语'), { recursive: true });
});
afterEach(() => desk.close());

test('a phrase of one’s own stands in the place of the built-in one', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}的{{率}}\n');
  const { code, out } = await desk.run(['report.yaml', '-t', 'own']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('技术合同成交额22.9亿元，为年度目标的134.7%。'),
  });
});

test('an unknown phrase is told, with what was meant', async () => {
  await desk.write('own/短语/完成绿.hbs', '为{{目标}}的{{率}}');
  const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
  expect(code).toBe(1);
  expect(err).toContain('没有名为“完成绿”的短语');
  expect(err).toContain('您是不是要写“完成率.hbs”？');
});

test('an unknown slot is told in its place', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}的{{比率}}');
  const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
  expect(code).toBe(1);
  expect(err).toMatch(/完成率\.hbs:1:9 {2}错误 {2}短语“完成率”里没有“\{\{比率\}\}”这样的空位。/u);
});

test.each([
  ['{{序 "1."}}完成{{目标}}', '没有“{{序 "1."}}”这样的空位'],
  ['{{> 导语}}', '没有“{{> 导语}}”这样的空位'],
  ['完成{目标}', '没有“{目标}”这样的空位'],
  ['完成{{目标', '没有“{{目标”这样的空位'],
])('%s is no phrase: %s', async (text, message) => {
  await desk.write('own/短语/完成率.hbs', text);
  const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test('a line break in a phrase is no space in the sentence', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}\n的{{率}}\n');
  expect((await desk.run(['report.yaml', '-t', 'own'])).out).toContain('为年度目标的134.7%');
});

test('the check sheet says what the report says', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}的{{率}}');
  expect((await desk.run(['figures', 'report.yaml', '-t', 'own'])).out).toContain('为年度目标的134.7%：22.9÷17');
});

test('what a text asks for by reference is said in one’s own words too, in the report and in the check sheet', async () => {
  await desk.write('own/短语/增加数.hbs', '多了{{差}}');
  await desk.write('own/短语/净增数.hbs', '净多{{差}}');
  await desk.write('own/短语/净增.hbs', '比去年净多{{差}}');
  await desk.write(
    'report.yaml',
    `单位: 某市科学技术局
年度: 2013
指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063}
  高新技术企业: {单位: 家, 总数: {数值: 9, 上年: 5}}
主要工作:
  - {标题: 成果转化, 概述: 比去年【专利申请量.增量】，【高新技术企业.净增】。}
`,
  );
  expect((await desk.run(['report.yaml', '-t', 'own'])).out).toContain('比去年多了861件，净多4家。');
  const { out } = await desk.run(['figures', 'report.yaml', '-t', 'own']);
  expect(out).toContain('多了861件：2924−2063');
  expect(out).toContain('比去年净多4家：9−5');
});
