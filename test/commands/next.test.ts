import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { win32 } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderOfBoth } from '../../src/commands/open-to-last-year.ts';
import { Desk } from './run.ts';

const OLD = `# 某市的总结
单位: 某市科学技术局
年度: 2024
截至: 2024-02-29                # 统计口径
指标:
  专利: 2924件
  高新技术企业: {单位: 家, 新增: [子厂, 丑厂], 总数: {数值: 34, 上年: 29}}   # 高新科
  研发投入:
    单位: 亿元
    数值: 3.20                  # 快报数
    上年: 2.90
    位次: 全市第2
    明年目标: 3.5
  受训企业: 500多家
亮点: [全市【专利】]
主要工作:
  - 标题: 2024年强化管理
    要点:
      - {标题: 提升质量, 内容: 全市【专利】, 数据: [高新技术企业]}
存在问题: [投入不足]
下一步思路:
  - {标题: 加大投入, 内容: 健全机制, 目标: [研发投入], 责任: 计划科}
  - 新建2个平台
`;

const NEW = `# 某市的总结
单位: 某市科学技术局
年度: 2025
上年数据: 2024.yaml
截至: 2025-02-28                # 统计口径
指标:
  专利: {单位: 件, 数值: 待补, 上年: 2924}
  高新技术企业: {单位: 家, 新增: 待补, 总数: {数值: 待补, 上年: 34}}   # 高新科；上年：新增: [子厂, 丑厂]
  研发投入:
    单位: 亿元
    数值: 待补
    上年: 3.20                  # 快报数
    位次: {范围: 全市, 名次: 待补, 上年: 2}
    目标: 3.5
  受训企业: {单位: 家, 数值: 待补} # 上年：500多家
亮点: # 上年：[全市【专利】]
主要工作:
  - 标题: 上年计划落实情况
    要点:
      - 标题: 上年计划：加大投入
        内容: 【待补：计划科】
        # 内容：健全机制
        # 目标：研发投入
        责任: 计划科
      - 标题: 上年计划：新建2个平台
        内容: 【待补】
  - 标题: 2025年强化管理
    要点:
      - {标题: 提升质量, 数据: [高新技术企业]}  # 上年：内容: 全市【专利】
存在问题: # 上年：[投入不足]
下一步思路:
  # 上年：
  # - {标题: 加大投入, 内容: 健全机制, 目标: [研发投入], 责任: 计划科}
  # - 新建2个平台
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '2024.yaml': OLD });
});
afterEach(() => desk.close());

const text = async (name: string) => (await desk.read(name)).toString();

test('the new year’s file is written beside the old one, and says what was done and what is next', async () => {
  const { code, out, err } = await desk.run(['next', '2024.yaml']);
  expect([code, out]).toEqual([0, '']);
  expect(err).toBe(
    '已写入2025.yaml：3个指标的数转为上年，上年的2项计划要写做得怎样。\n接下来：填上写着“待补”的数，照“# 上年：”的内容重写文字；随时用summarize lint 2025.yaml查看还缺什么。\n',
  );
  expect(await text('2025.yaml')).toBe(NEW);
  expect(await text('2024.yaml')).toBe(OLD);
});

test('lines end as they did, and the byte-order mark stays', async () => {
  await desk.write('2024.yaml', `\ufeff${OLD.replaceAll('\n', '\r\n')}`);
  expect((await desk.run(['next', '2024.yaml'])).code).toBe(0);
  expect(await text('2025.yaml')).toBe(`\ufeff${NEW.replaceAll('\n', '\r\n')}`);
});

test('names of Chinese characters and spaces, another folder, and a name without the year', async () => {
  await mkdir(desk.path('去年 材料'));
  await mkdir(desk.path('今年'));
  await desk.write('去年 材料/市局 2024年总结.yaml', OLD);
  await desk.write('总结.yaml', OLD);
  const { code, err } = await desk.run(['next', '去年 材料/市局 2024年总结.yaml', '-o', '今年/']);
  expect([code, err]).toEqual([0, expect.stringContaining('summarize lint "今年/市局 2025年总结.yaml"')]);
  expect(await text('今年/市局 2025年总结.yaml')).toContain('\n上年数据: ../去年 材料/市局 2024年总结.yaml\n');
  expect((await desk.run(['next', '总结.yaml'])).err).toContain('已写入总结-2025.yaml');
});

test('standard input has no name to go back to', async () => {
  const { code } = await desk.run(['next', '-', '-o', '新.yaml'], { stdin: OLD });
  expect(code).toBe(0);
  expect(await text('新.yaml')).toBe(NEW.replace('上年数据: 2024.yaml\n', ''));
});

test('a file that stands there is not written over, with --force it is kept', async () => {
  await desk.write('2025.yaml', '单位: 已经填好的\n');
  const refused = await desk.run(['next', '2024.yaml']);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('没有写2025.yaml')]);
  expect(await text('2025.yaml')).toBe('单位: 已经填好的\n');
  const forced = await desk.run(['next', '2024.yaml', '--force']);
  expect([forced.code, forced.err]).toEqual([0, expect.stringContaining('原来的文件保留为2025（旧1）.yaml。')]);
  expect(await text('2025（旧1）.yaml')).toBe('单位: 已经填好的\n');
});

test.each([
  [['next'], '没有给出数据文件'],
  [['next', '2023.yaml'], '读不了2023.yaml'],
  [['next', '2024.yaml', '-o', './2024.yaml', '--force'], '它就是上年的数据文件'],
  [['next', '2024.yaml', '-o', '2025.docx'], '应以.yaml结尾'],
])('%j is not run', async (args, said) => {
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test('a file with errors is told, and nothing is written', async () => {
  await desk.write('2024.yaml', OLD.replace('单位: 亿元', '单: 亿元'));
  const { code, err } = await desk.run(['next', '2024.yaml']);
  expect(code).toBe(1);
  expect(err).toContain('没有名为“单”的键');
  expect(err).toContain('没有生成2025.yaml：请先改正以上错误。');
  await expect(desk.read('2025.yaml')).rejects.toThrow();
});

test('into another folder, that of both is marked, so that the new file may read the old one', async () => {
  for (const year of ['2024', '2025', '2026']) await mkdir(desk.path(year));
  await desk.write('2024/总结.yaml', OLD);
  const { code, err } = await desk.run(['next', '2024/总结.yaml', '-o', '2025/总结.yaml']);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining(
      '已写入summarize.config.yaml：这个文件夹里的数据文件从此可以互相引用，今年的要用上年的。\n',
    ),
  ]);
  expect(await desk.run(['lint', '2025/总结.yaml', '--quiet'])).toMatchObject({ code: 0 });
  const again = await desk.run(['next', '2024/总结.yaml', '-o', '2026/总结.yaml']);
  expect(again.err).not.toContain('summarize.config.yaml');
});

describe('where no folder that may be marked holds both years', () => {
  const NOTICE = '注意：今年的文件要用上年的，而上年的不在它能读的文件夹里。';

  test('another repository, and another configuration, keep the new file from last year’s: that is told', async () => {
    await desk.write('甲/2024年.yaml', OLD);
    await mkdir(desk.path('乙/.git'), { recursive: true });
    await desk.write('丙/summarize.config.yaml', '');
    for (const folder of ['乙', '丙']) {
      const { code, err } = await desk.run(['next', '甲/2024年.yaml', '-o', `${folder}/2025年.yaml`]);
      expect([code, err]).toEqual([0, expect.stringContaining(NOTICE)]);
      expect((await desk.run(['lint', `${folder}/2025年.yaml`, '--root', '.'])).out).not.toContain('last-year-outside');
    }
    expect(existsSync(desk.path('summarize.config.yaml'))).toBe(false);
  });

  test('the top of the disk, a home and the folder for temporary files are not marked', async () => {
    const elsewhere = await Desk.open({});
    const { code, err } = await desk.run(['next', '2024.yaml', '-o', elsewhere.path('2025年.yaml')]);
    expect([code, err]).toEqual([0, expect.stringContaining(NOTICE)]);
    await elsewhere.close();
  });

  test('with --root nothing is marked, and the configuration may lie outside of its own folder too', async () => {
    await desk.write('甲/2024年.yaml', OLD);
    await desk.write('甲/summarize.config.yaml', '版式: ../版式.yaml\n');
    await desk.write('版式.yaml', '页边距: {上: 37}\n');
    await mkdir(desk.path('乙'));
    const { err } = await desk.run(['next', '甲/2024年.yaml', '-o', '乙/2025年.yaml', '--root', '.']);
    expect(err).not.toMatch(/有错|注意：|已写入.*config/u);
  });

  test('two drives of Windows hold nothing in common', () => {
    const isInside = (top: string, path: string) => {
      const way = win32.relative(top, path);
      return !way.startsWith('..') && !win32.isAbsolute(way);
    };
    const path = { dirname: win32.dirname, isInside };
    expect(folderOfBoth('D:\\2026\\b.yaml', 'C:\\2025\\a.yaml', path)).toBeUndefined();
    expect(folderOfBoth('D:\\局\\2026\\b.yaml', 'D:\\局\\2025\\a.yaml', path)).toBe('D:\\局');
  });
});

test.skipIf(process.platform === 'win32')(
  'last year’s files are not written through a link, not even with --force',
  async () => {
    const desk = await Desk.open({ '2024.yaml': OLD });
    await symlink('2024.yaml', desk.path('链接.yaml'));
    const { code, err } = await desk.run(['next', '2024.yaml', '-o', '链接.yaml', '--force']);
    expect([code, err]).toEqual([2, '错误：没有写链接.yaml：它就是上年的数据文件。换一个文件名，如-o 下年.yaml。\n']);
    const part = '科室: 计划科\n存在问题: [投入不足]\n';
    await desk.write('旧/2024.yaml', `引入: [部分.yaml]\n${OLD.replace('存在问题: [投入不足]\n', '')}`);
    await desk.write('旧/部分.yaml', part);
    await desk.write('新/空.txt', '');
    await symlink('../旧/部分.yaml', desk.path('新/部分.yaml'));
    const parted = await desk.run(['next', '旧/2024.yaml', '-o', '新/', '--force']);
    expect([parted.code, parted.err]).toEqual([
      2,
      expect.stringContaining('引入的旧/部分.yaml会写回原处，什么也没有写。'),
    ]);
    expect((await desk.read('旧/部分.yaml')).toString()).toBe(part);
    await desk.write('三/空.txt', '');
    await symlink('../旧/2024.yaml', desk.path('三/部分.yaml'));
    const main = await desk.run(['next', '旧/2024.yaml', '-o', '三/', '--force']);
    expect([main.code, main.err]).toEqual([2, expect.stringContaining('上年的旧/2024.yaml会写回原处，什么也没有写。')]);
    await desk.close();
  },
);
