import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../src/xlsx/read-sheet.ts';
import { Desk } from './run.ts';

const data = (name: string, figures: string, year = 2024) =>
  `单位: {全称: ${name}科学技术局, 简称: ${name}}\n年度: ${year}\n称谓: {主语: 我局}\n指标: {${figures}}\n`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  await mkdir(desk.path('县区'));
  await desk.write('县区/甲县.yaml', data('甲县', '专利: {单位: 件, 数值: 2924, 上年: 2063}'));
  await desk.write('县区/乙县.yaml', data('乙县', '专利: {单位: 件, 数值: 76, 上年: 37}'));
});
afterEach(() => desk.close());

async function written(name = '全市.yaml'): Promise<string> {
  return (await desk.read(name)).toString();
}

describe('the data file', () => {
  test('is written, and can be linted and drafted as it is', async () => {
    const { code, out, err } = await desk.run(['rollup', '县区/*.yaml', '-o', '全市.yaml', '--unit', '某市科学技术局']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(
      '已写入全市.yaml：2个单位、1个指标，1个加齐。\n接下来：看还缺什么，用summarize lint 全市.yaml；起草，用summarize 全市.yaml。\n',
    );
    expect(await written()).toContain('单位: 某市科学技术局\n年度: 2024\n称谓: {辖区: 全市, 主语: 我局}\n');
    const linted = await desk.run(['lint', '全市.yaml']);
    expect(linted.code).toBe(0);
    expect((await desk.run(['全市.yaml'])).out).toContain('专利3000件，同比增长42.9%。');
  });

  test('is made of a folder, or of files by name, each once', async () => {
    for (const files of [['县区'], ['县区/乙县.yaml', '县区/甲县.yaml', '县区/*.yaml']]) {
      await desk.run(['rollup', ...files, '-o', '全市.yaml', '--force']);
      expect(await written()).toContain('    数值: 3000\n    上年: 2100\n');
    }
  });

  test('is made of every file in a folder, in whatever case its name ends', async () => {
    await desk.write('县区/丙县.YAML', (await desk.read('县区/乙县.yaml')).toString().replace('乙县', '丙县'));
    const { err } = await desk.run(['rollup', '县区', '-o', '全市.yaml']);
    expect(err).toContain('3个单位');
  });

  test('never replaces one that is there, but with --force, which keeps it', async () => {
    await desk.write('全市.yaml', '我写的\n');
    const refused = await desk.run(['rollup', '县区', '-o', '全市.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.err).toBe('错误：没有汇总：全市.yaml已经有了。换一个文件名，或加--force（原文件改名保留）。\n');
    const { err } = await desk.run(['rollup', '县区', '-o', '全市.yaml', '--force']);
    expect(err).toContain('原来的文件保留为全市（旧1）.yaml。\n');
    expect(await written('全市（旧1）.yaml')).toBe('我写的\n');
  });

  test('is no unit of itself', async () => {
    await desk.run(['rollup', '县区', '-o', '县区/全市.yaml']);
    const { err } = await desk.run(['rollup', '县区', '-o', '县区/全市.yaml', '--force']);
    expect(err).toContain('县区/全市.yaml是要写的文件，没有当作一个单位算进去。\n');
    expect(await written('县区/全市.yaml')).toContain('    数值: 3000\n');
  });

  test('nor is what was kept of a file beside it', async () => {
    await desk.write('县区/甲县（旧1）.yaml', await desk.read('县区/甲县.yaml'));
    await desk.write('县区/全市（旧2）.yaml', await desk.read('县区/甲县.yaml'));
    const { err } = await desk.run(['rollup', '县区', '-o', '县区/全市.yaml']);
    expect(err).toContain('县区/全市（旧2）.yaml、县区/甲县（旧1）.yaml是保留下来的旧文件，没有算进去。\n');
    expect(await written('县区/全市.yaml')).toContain('    数值: 3000\n');
  });

  test('is a data file by its name', async () => {
    const { code, err } = await desk.run(['rollup', '县区', '-o', '全市.docx']);
    expect([code, err]).toEqual([
      2,
      '错误：-o后面的全市.docx不是数据文件的名称，应以.yaml结尾；分单位的表用--table写。\n',
    ]);
  });

  test('has the numbers of departments that hand in parts, and of last year’s file', async () => {
    await mkdir(desk.path('丙县'));
    await desk.write('丙县/总结.yaml', `${data('丙县', '专利: {单位: 件, 上年: 1}')}引入: [专利科.yaml]\n`);
    await desk.write('丙县/专利科.yaml', '部门: 专利科\n归入: 总结.yaml\n指标: {专利: {数值: 24}}\n');
    await desk.write('丁县.yaml', `${data('丁县', '专利: {单位: 件, 数值: 100}')}上年数据: 丁县2023.yaml\n`);
    await desk.write('丁县2023.yaml', data('丁县', '专利: {单位: 件, 数值: 99}', 2023));
    const { code, err } = await desk.run(['rollup', '县区', '丙县', '丁县.yaml', '-o', '全市.yaml']);
    expect([code, err]).toEqual([0, expect.stringContaining('4个单位、1个指标，1个加齐。')]);
    expect(await written()).toContain('    数值: 3124\n    上年: 2200\n');
  });
});

describe('a file that cannot be added', () => {
  beforeEach(() => desk.write('县区/丙县.yaml', data('丙县', '专利: {单位: 件, 数值: 1,200}')));

  test('stops the whole, since a sum without it would pass for the whole', async () => {
    const { code, err } = await desk.run(['rollup', '县区', '-o', '全市.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('县区/丙县.yaml:4:22  错误');
    expect(err).toContain(
      '没有汇总：县区/丙县.yaml没有算进去，少了它的合计会当成全部。请先改正；确要先不算，加--partial。\n',
    );
    await expect(desk.read('全市.yaml')).rejects.toThrow();
  });

  test('is left out with --partial, which the file and every figure say', async () => {
    const { code } = await desk.run(['rollup', '县区', '-o', '全市.yaml', '--partial']);
    expect(code).toBe(1);
    expect(await written()).toContain('# 没有算进去的文件：县区/丙县.yaml。\n');
    const csv = await desk.run(['rollup', '县区', '-f', 'csv', '--partial']);
    expect(csv.out).toContain('2个单位合计,3000');
    expect(csv.err).toContain('没有算进去的文件：县区/丙县.yaml。\n');
    expect(await written()).toContain('    来源: 汇总：乙县、甲县，缺县区/丙县.yaml\n');
  });

  test('so does one that is not there', async () => {
    const { code, err } = await desk.run(['rollup', '县区/甲县.yaml', '戊县.yaml', '-o', '全市.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('错误：读不了戊县.yaml：没有这个文件或文件夹，请检查路径。\n');
    expect(err).toContain('没有汇总：戊县.yaml没有算进去');
  });

  test('so does a part whose main file is not among them', async () => {
    await desk.write('县区/丙县.yaml', '部门: 专利科\n指标: {专利: {数值: 24}}\n');
    const { code, err } = await desk.run(['rollup', '县区', '-o', '全市.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('县区/丙县.yaml是科室报来的部分，引入它的主文件不在这里面，没有算进去。\n');
  });
});

test('files of different years are refused, and named', async () => {
  await desk.write('县区/丙县.yaml', data('丙县', '专利: 1件', 2023));
  const { code, err } = await desk.run(['rollup', '县区', '-o', '全市.yaml']);
  expect([code, err]).toEqual([
    2,
    '错误：各文件的“年度”不同，不能相加：2024年的有县区/乙县.yaml、县区/甲县.yaml；2023年的有县区/丙县.yaml。请只给同一年度的文件。\n',
  ]);
});

test.each([
  ['a copy', '专利: {单位: 件, 数值: 2924, 上年: 2063}'],
  ['an older draft', '专利: {单位: 件, 数值: 2900, 上年: 2063}'],
])('%s of a unit’s file stops the whole, since its numbers would be added twice', async (_, figures) => {
  await desk.write('县区/甲县 - 副本.yaml', data('甲县', figures));
  for (const partial of [[], ['--partial']]) {
    const { code, out, err } = await desk.run(['rollup', '县区', '-o', '全市.yaml', ...partial]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('县区/甲县 - 副本.yaml');
    expect(err).toContain('写的都是“甲县科学技术局”，一个单位会算两次。是副本、旧稿的，只给一个；');
    await expect(desk.read('全市.yaml')).rejects.toThrow();
  }
});

describe('the table by unit', () => {
  test('goes to the screen where no file is asked for', async () => {
    const piped = await desk.run(['rollup', '县区']);
    expect(piped.out).toContain('| 1 | 甲县 | 2924 | 2063 | 41.7% | 2 |');
    const shown = await desk.run(['rollup', '县区'], { isTTY: true });
    expect(shown.out).toMatch(/^1 {5}甲县 {2}2924 {2}2063 {3}41\.7% {2}2$/mu);
  });

  test('goes to a file beside the data file, in the format of its name', async () => {
    for (const name of ['表.docx', '表.xlsx', '表.md', '表.csv', '表.json']) {
      const { err } = await desk.run(['rollup', '县区', '--table', name]);
      expect(err).toBe(`已写入${name}。\n`);
    }
    for (const name of ['表.docx', '表.xlsx']) {
      expect((await desk.run(['rollup', '县区', '--table', name])).err).toBe(`${name}没有变化。\n`);
    }
    const sheet = await readSheet('表.xlsx', await desk.read('表.xlsx'));
    expect(sheet.rows.flat().map(({ text }) => text)).toContain('2924');
    const { err } = await desk.run(['rollup', '县区', '--table', '表.xls']);
    expect(err).toBe('错误：从文件名表.xls看不出格式，应以.docx、.xlsx、.md、.csv或.json结尾。\n');
  });

  test('is not written in one format if another is asked for', async () => {
    expect(await desk.run(['rollup', '县区', '--table', '表.docx', '-f', 'csv'])).toMatchObject({
      code: 2,
      err: '错误：文件名表.docx以.docx结尾，-f写的是csv，两者应一致。\n',
    });
  });

  test('lists the figures that are asked for', async () => {
    await desk.write('县区/丙县.yaml', data('丙县', '专利: 1件, 商标: 2件'));
    const { out } = await desk.run(['rollup', '县区', '--figures', '商标']);
    expect(out).toContain('## 商标（件）');
    expect(out).not.toContain('## 专利');
    const { code, err } = await desk.run(['rollup', '县区', '--figures', '商标量']);
    expect([code, err]).toEqual([2, '错误：各单位都没有名为“商标量”的指标。您是不是要写“商标”？\n']);
    const none = await desk.run(['rollup', '县区', '--figures', '，']);
    expect(none).toMatchObject({
      code: 2,
      out: '',
      err: '错误：--figures后面没有指标。写法：--figures 高新技术企业,专利申请量。\n',
    });
  });

  test('lists a figure whose name is a list by itself', async () => {
    await desk.write('县区/丙县.yaml', data('丙县', '专利: 1件, 商标: 2件, "专著、教材": 3部'));
    const { out } = await desk.run(['rollup', '县区', '--figures', '专著、教材，商标']);
    expect(out).toContain('## 专著、教材（部）');
    expect(out).toContain('## 商标（件）');
    expect(out).not.toContain('## 专利');
  });
});

/** Of the README's example. */
const THREE = {
  甲县: `
  高新技术企业: {单位: 家, 动词: 新认定, 新增: 12, 总数: {数值: 86, 上年: 75}, 位次: [{项: 总数, 范围: 全市, 名次: 1}]}
  技术合同成交额: {单位: 亿元, 数值: 4.20, 上年: 3.50}
  研发投入强度: {单位: 百分比, 数值: 2.31, 上年: 2.20}`,
  乙县: `
  高新技术企业: {单位: 家, 动词: 新认定, 新增: [恒隆化工, 恒通化纤], 总数: {数值: 34, 上年: 33}}
  技术合同成交额: {单位: 万元, 数值: 9800, 上年: 12500}
  研发投入强度: {单位: 百分比, 数值: 1.62, 上年: 1.58}`,
  丙县: `
  高新技术企业: {单位: 家, 动词: 新认定, 新增: 5, 总数: {数值: 34, 上年: 30}}
  技术合同成交额: {单位: 亿元, 数值: 待补, 上年: 1.10}
  研发投入强度: {单位: 百分比, 数值: 1.75, 上年: 1.81}`,
};

test('three counties give what the README shows', async () => {
  const section = /## 汇总各县区\n(.*?)\n## /su.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const [, figures = ''] = /```yml\n(.*?)```/su.exec(section) ?? [];
  const [, table = ''] = /```\n(技术.*?)```/su.exec(section) ?? [];
  for (const [name, lines] of Object.entries(THREE))
    await desk.write(`${name}.yaml`, `单位: ${name}\n年度: 2025\n指标:${lines}\n`);
  const files = Object.keys(THREE).map((name) => `${name}.yaml`);
  await desk.run(['rollup', ...files, '-o', '全市.yaml']);
  expect(figures).toContain('高新技术企业');
  expect(await written()).toContain(figures);
  const { out } = await desk.run(['rollup', ...files, '--figures', '技术合同成交额'], { isTTY: true });
  expect(out).toContain(table);
});

test('how far it is, is told on a terminal', async () => {
  for (let index = 0; index < 25; index++) await desk.write(`县区/${index}.yaml`, data(`第${index}县`, '专利: 1件'));
  const { err } = await desk.run(['rollup', '县区'], { isTTY: true });
  expect(err).toContain('正在读入第1个文件，共27个');
});

test('a format for a table that is not shown is refused', async () => {
  const { code, err } = await desk.run(['rollup', '县区', '-o', '全市.yaml', '-f', 'csv']);
  expect([code, err]).toEqual([2, expect.stringContaining('-f是分单位的表的格式')]);
  expect(existsSync(desk.path('全市.yaml'))).toBe(false);
});

test('without files it says how it is written', async () => {
  const { code, err } = await desk.run(['rollup']);
  expect([code, err]).toEqual([2, '错误：没有给出数据文件。写法：summarize rollup 县区/*.yaml -o 全市.yaml。\n']);
});

test('a file that was added up of these units before is no unit of its own, named or not', async () => {
  await desk.run(['rollup', '县区', '-o', '县区/全市.yaml']);
  const first = await desk.run(['rollup', '县区', '-f', 'md']);
  expect(first.err).toContain('县区/全市.yaml是由它们汇总出来的，没有当作一个单位算进去。');
  expect(first.out).not.toContain('待填');
  const named = (await written('县区/全市.yaml')).replace('单位: 待填', '单位: 某市科学技术局');
  await desk.write('县区/全市.yaml', named);
  expect((await desk.run(['rollup', '县区', '-f', 'md'])).out).toContain('3000');
});

test.each([
  ['市高等专科学校', '市高等研究院'],
  ['甲县', '乙县'],
])('%s and %s are known in an earlier total that stands among them', async (first, second) => {
  await desk.write(`校/一.yaml`, data(first, '专利: 30件'));
  await desk.write(`校/二.yaml`, data(second, '专利: 40件'));
  await desk.run(['rollup', '校', '-o', '校/全市.yaml', '--unit', '某市教育局']);
  const { out, err } = await desk.run(['rollup', '校', '-f', 'md']);
  expect(err).toContain('校/全市.yaml是由它们汇总出来的，没有当作一个单位算进去。');
  expect(out).toContain('70');
  expect(out).not.toContain('140');
});

test('wholes of other units are units of a larger whole', async () => {
  await desk.run(['rollup', '县区', '-o', '甲市.yaml', '--unit', '甲市科学技术局']);
  await desk.run(['rollup', '县区', '-o', '乙市.yaml', '--unit', '乙市科学技术局']);
  const { out } = await desk.run(['rollup', '甲市.yaml', '乙市.yaml', '-f', 'md']);
  expect(out).toContain('6000');
});
