import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { counties, numbersIn } from './counties.ts';
import { figureIn, rolled, rolledFiles } from './rolled.ts';

describe('the file', () => {
  test('tells once that reports go up to different days, not at each figure', () => {
    const data = (name: string, asOf: string) => `单位: ${name}\n年度: 2024\n截至: ${asOf}\n指标: {甲: 1家, 乙: 2件}\n`;
    const { text } = rolledFiles([
      ['甲.yaml', data('甲县', '2024-11-30')],
      ['乙.yaml', data('乙县', '2024-12-15')],
    ]);
    expect(text).toContain('# 各单位的“截至”不同，没有列：2024-11-30的有甲县，2024-12-15的有乙县。');
    expect(figureIn({ text }, '甲')).toEqual(['单位: 家', '数值: 2']);
  });

  test('goes up to the day that all reports do', () => {
    const { text } = rolledFiles([
      ['甲.yaml', '单位: 甲县\n年度: 2024\n截至: 2024-11\n模板: 年度总结\n指标: {甲: 1家}\n'],
    ]);
    expect(text).toContain('年度: 2024\n截至: 2024-11\n模板: 年度总结\n');
  });

  test('names alike are told, not merged', () => {
    const whole = rolled({
      甲县: '高新技术企业: 3家\n专利申请量: 1件\n专利授权量: 1件',
      乙县: '高新技术企业数: 4家\n专利申请量: 1件\n专利授权量: 1件',
    });
    expect(whole.whole.variants).toEqual([{ name: '高新技术企业数', units: [1], like: '高新技术企业' }]);
    expect(whole.text).toContain(
      '# “高新技术企业数”（乙县）与“高新技术企业”名称相近，没有并在一起；是同一个数的，改成一样的名称再汇总。',
    );
  });

  test('has the figures in the order of the inputs', () => {
    const whole = rolled({ 甲县: '甲: 1家\n丙: 1家', 乙县: '甲: 1家\n乙: 1家\n丙: 1家\n丁: 1家' });
    expect(whole.whole.figures.map(({ sum }) => sum.name)).toEqual(['甲', '乙', '丙', '丁']);
    const apart = rolled({ 甲县: '甲: 1家\n丙: 1家', 乙县: '乙: 1家\n丙: 1家', 丙县: '丁: 1家' });
    expect(apart.whole.figures.map(({ sum }) => sum.name)).toEqual(['甲', '乙', '丙', '丁']);
  });

  test('has the sections that most units have, each figure where most say it', () => {
    const data = (name: string) =>
      `单位: ${name}\n年度: 2024\n指标: {甲: 1家, 乙: 2件}\n主要工作:\n  - {标题: 培育主体, 数据: [甲]}\n`;
    const { text } = rolledFiles([
      ['甲.yaml', data('甲县')],
      ['乙.yaml', data('乙县')],
    ]);
    expect(text).toContain(
      '主要工作:\n  - 标题: 培育主体\n    数据:\n      - 甲\n  - 标题: 其他指标\n    数据:\n      - 乙\n',
    );
  });

  test('tells two of one name by their files', () => {
    const { rollup } = rolledFiles([
      ['县区/甲县.yaml', '单位: {全称: 甲县科技局, 简称: 科技局}\n年度: 2024\n指标: {甲: 1家}\n'],
      ['县区/乙县.yaml', '单位: {全称: 乙县科技局, 简称: 科技局}\n年度: 2024\n指标: {甲: 1家}\n'],
    ]);
    expect(rollup.names).toEqual(['科技局（甲县）', '科技局（乙县）']);
  });

  test('adds a number that one registers and another defines in its text', () => {
    const { text } = rolledFiles([
      ['甲.yaml', '单位: 甲县\n年度: 2024\n指标: {检查商品: 30件}\n'],
      ['乙.yaml', '单位: 乙县\n年度: 2024\n结语: 检查商品【检查商品=12件】，销毁【赌博机=5台】。\n'],
    ]);
    expect(figureIn({ text }, '检查商品')).toEqual(['单位: 件', '数值: 42']);
    expect(text).toContain('# 没有登记在“指标”里、只在文字里写的数没有汇总：赌博机。');
  });
});

test.each([
  ['农业科技工作', '农业科技工作', ', 工作: 农业科技工作}'],
  ['农业科技工作', '科技特派员工作', '我局}'],
])('the work is called as in the titles, if they agree: %s, %s', (one, other, ending) => {
  const { text } = rolledFiles(
    [one, other].map((work, index) => [
      `${index}.yaml`,
      `单位: ${index}县农业农村局\n年度: 2026\n标题: ${index}县2026年${work}总结\n指标: {科技特派员: 9名}\n`,
    ]),
  );
  expect(text).toContain(`称谓: {辖区: 全市, 主语: 我局${ending.replace('我局', '')}`);
});

test('cities out of counties, and the province out of cities, come to what the province out of counties does', () => {
  const all = counties(6, 11, false).map(({ name, text }): [string, string] => [`${name}.yaml`, text]);
  const city = (name: string, from: number, to: number): [string, string] => [
    `${name}.yaml`,
    rolledFiles(all.slice(from, to)).text.replace('某市科学技术局', `${name}科学技术局`),
  ];
  const numbers = (text: string) =>
    Object.entries(parse(text, { schema: 'failsafe' }).指标 as Record<string, Record<string, string>>)
      // What few counties have, many cities may have; a rate wants three units to be known by.
      .filter(([name]) => name !== '星创天地' && name !== '研发投入强度')
      .flatMap(([name, figure]) => numbersIn(figure, figure.单位 ?? '', name));
  const [whole, byCity] = [rolledFiles(all), rolledFiles([city('甲市', 0, 3), city('乙市', 3, 6)])];
  expect(numbers(whole.text).length).toBeGreaterThan(100);
  expect(numbers(byCity.text)).toEqual(numbers(whole.text));
});
