import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

test('Markdown where nobody looks on, a table on a terminal', async () => {
  const piped = await desk.run(['figures', 'report.yaml']);
  expect([piped.code, piped.err]).toEqual([0, '']);
  expect(piped.out).toContain('| 专利申请量 | 2924件 | 同比增长41.7%：2924÷2063−1 | 一（一）第1段 |  |');
  const shown = await desk.run(['figures', 'report.yaml'], { isTTY: true });
  expect(shown.out).toContain('专利申请量  2924件  同比增长41.7%：2924÷2063−1  一（一）第1段');
  expect(await desk.run(['figures', 'report.yaml', '-f', 'pretty'])).toEqual(shown);
});

test('the format is known by the extension, or said by -f', async () => {
  for (const name of ['表.md', '表.csv', '表.json', '表.docx', '表.xlsx']) {
    expect((await desk.run(['figures', 'report.yaml', '-o', name])).err).toBe(`已写入${name}。\n`);
  }
  expect((await desk.run(['figures', '-f', 'csv', 'report.yaml'])).out).toContain('责任单位,指标,');
  expect((await desk.run(['figures', 'report.yaml', '-o', './', '-f', 'csv'])).err).toBe(
    '已写入report数据核对表.csv。\n',
  );
});

test('a finding does not stop the sheet, and the exit code tells', async () => {
  await desk.write('wrong.yaml', SOUND.replace('上年: 2063', '上年: 2063, 同比: 50%'));
  const { code, out, err } = await desk.run(['figures', 'wrong.yaml']);
  expect(code).toBe(1);
  expect(out).toContain('【待核：50%／按上年计算42%】');
  expect(err).toContain('growth-matches-values');
});

test('what stops a draft stops the sheet: nothing is written', async () => {
  await desk.write('wrong.yaml', SOUND.replace('【专利申请量】', '【专利申请】'));
  const { code, err } = await desk.run(['figures', 'wrong.yaml', '-o', '表.csv']);
  expect(code).toBe(1);
  expect(err).toContain('没有生成表.csv：请先改正以上错误。');
  expect(await readdir(desk.folder)).not.toContain('表.csv');
});

test('a template of one’s own is the one that places are read from; a faulty one is told', async () => {
  await desk.write(
    'own.hbs',
    '# 总结\n\n{{#each 主要工作.项}}\n## {{标题}}\n\n{{#each 要点}}\n{{首段}}\n\n{{/each}}\n{{/each}}\n',
  );
  expect((await desk.run(['figures', 'report.yaml', '-t', 'own.hbs'])).out).toContain('强化专利管理第1段');
  await desk.write('own.hbs', '{{无此名}}');
  const { code, out, err } = await desk.run(['figures', 'report.yaml', '-t', 'own.hbs']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('这里没有名为“无此名”的内容');
});

test.each(['md', 'json', 'docx', 'xlsx'])(
  'an untouched %s is replaced, one that was edited is refused',
  async (format) => {
    const file = `表.${format}`;
    await desk.run(['figures', 'report.yaml', '-o', file]);
    await desk.write('report.yaml', SOUND.replace('2924', '3000'));
    expect((await desk.run(['figures', 'report.yaml', '-o', file])).err).toBe(`已写入${file}。\n`);
    await desk.write(file, '签过字的');
    const { code, err } = await desk.run(['figures', 'report.yaml', '-o', file]);
    expect(code).toBe(2);
    expect(err).toContain(`错误：没有写${file}：`);
    const forced = await desk.run(['figures', 'report.yaml', '-o', file, '--force']);
    expect(forced.err).toBe(`原来的文件保留为表（旧1）.${format}。\n已写入${file}。\n`);
    expect((await desk.read(`表（旧1）.${format}`)).toString()).toBe('签过字的');
  },
);

test('a CSV cannot tell whether it was edited: what differs is kept beside the new one', async () => {
  await desk.run(['figures', 'report.yaml', '-o', '表.csv']);
  expect((await desk.run(['figures', 'report.yaml', '-o', '表.csv'])).err).toBe('表.csv没有变化。\n');
  await desk.write('表.csv', '签过字的');
  expect((await desk.run(['figures', 'report.yaml', '-o', '表.csv'])).err).toBe(
    '原来的文件保留为表（旧1）.csv。\n已写入表.csv。\n',
  );
  expect((await desk.read('表（旧1）.csv')).toString()).toBe('签过字的');
});

test.each([
  [['figures'], '错误：没有给出数据文件。写法：summarize figures 数据文件.yaml。'],
  [['figures', 'a.yaml', 'b.yaml'], '错误：给的参数太多。'],
  [['figures', 'report.yaml', '-f', 'xls'], '错误：没有“xls”这种格式，应为pretty、md、csv、json、docx或xlsx。'],
  [
    ['figures', 'report.yaml', '-o', '表.xls'],
    '错误：从文件名表.xls看不出格式，应以.docx、.xlsx、.md、.csv或.json结尾',
  ],
  [['figures', 'nothing.yaml'], '错误：读不了nothing.yaml：没有这个文件'],
  [['figure'], '您是不是要写“summarize figures”？'],
])('%j cannot be run', async (args, message) => {
  const { code, out, err } = await desk.run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('a Word file is not for a terminal', async () => {
  const { code, err } = await desk.run(['figures', 'report.yaml', '-f', 'docx'], { isTTY: true });
  expect(code).toBe(2);
  expect(err).toContain('DOCX不能显示在终端上');
});
