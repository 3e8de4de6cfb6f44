import { mkdir } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

/** 版式 in its three places, from the command line. */

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

/** Left margin, pitch and digits' font of the drafted document. */
async function drafted(): Promise<{ left: number; pitch: number; digits: string | undefined }> {
  const { code, err } = await desk.run(['report.yaml', '-o', 'report.docx', '--force']);
  expect([code, err.replace(/^(?!错误|警告).*\n/gmu, '')]).toEqual([0, '']);
  const parts = unzipSync(await desk.read('report.docx'));
  const [document, styles] = ['word/document.xml', 'word/styles.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  return {
    left: Number(/<w:pgMar [^>]*w:left="(\d+)"/u.exec(document ?? '')?.[1]),
    pitch: Number(/w:linePitch="(\d+)"/u.exec(document ?? '')?.[1]) / 20,
    digits: /w:ascii="([^"]*)"/u.exec(styles ?? '')?.[1],
  };
}

// The first draft loads the library, which is heavy.
describe('the nearer wins, value by value', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await desk.write('本局.yaml', '页边距: {左: 32毫米}\n行距: 29磅\n');
    await desk.write('集团.yaml', '数字字体: Times New Roman\n页边距: {左: 33毫米, 右: 25毫米}\n');
  });
  const office = '版式: {样式文件: 集团.yaml, 行距: 30磅, 数字字体: Arial}\n';

  test.each([
    ['data', '版式: {样式文件: 本局.yaml, 页边距: {左: 31毫米}}\n', office, { left: 31, pitch: 29, digits: 'Arial' }],
    ['its style file', '版式: 本局.yaml\n', office, { left: 32, pitch: 29, digits: 'Arial' }],
    ['the configuration', '', office, { left: 33, pitch: 30, digits: 'Arial' }],
    ['its style file', '', '版式: 集团.yaml\n', { left: 33, pitch: 28.95, digits: 'Times New Roman' }],
    ['the standard', '', '名称: []\n', { left: 28, pitch: 28.95, digits: '仿宋_GB2312' }],
  ])('first %s: %s, %s', async (_first, data, configuration, { left, ...others }) => {
    await desk.write('report.yaml', data + SOUND);
    await desk.write('summarize.config.yaml', configuration);
    expect(await drafted()).toEqual({ left: Math.round((left / 25.4) * 1440), ...others });
  });
});

test('a style file is looked for from the folder of the file that names it', async () => {
  await mkdir(desk.path('处室'));
  await mkdir(desk.path('版式'));
  await desk.write('summarize.config.yaml', '');
  await desk.write('处室/report.yaml', `版式: ../版式/本局.yaml\n${SOUND}`);
  await desk.write('版式/本局.yaml', '每页行数: 二十\n');
  const { code, out } = await desk.run(['lint', '处室/report.yaml']);
  expect(code).toBe(1);
  expect(out).toContain('版式/本局.yaml:1:7  错误  “二十”不是行数或字数，应为1至999的整数。');
  expect(out).toContain('1 │ 每页行数: 二十');
});

test('a style file that is not there is told where it is named, and nothing is drafted', async () => {
  await desk.write('report.yaml', `版式: 本局.yaml\n${SOUND}`);
  const { code, out, err } = await desk.run(['report.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('report.yaml:1:5  错误  读不了版式文件“本局.yaml”');
  expect(err).toContain('没有这个文件或文件夹');
});

test.each([
  ['页边距：{左: 30}\n', '冒号'],
  ['- 页边距\n', '整个版式文件是一个列表'],
  ['', '版式文件里没有内容'],
  ['样式文件: 另一个.yaml\n行距: 28磅\n', '版式文件里写了“样式文件”'],
  ['页边: {左: 30}\n行距: 28磅\n', '没有名为“页边”的键'],
  ['页边距: {左: 120毫米, 右: 100毫米}\n', '左右边距合计220毫米，纸宽210毫米'],
])('what is wrong in a style file is told at its place: %j', async (style, said) => {
  await desk.write('report.yaml', `版式: 本局.yaml\n${SOUND}`);
  await desk.write('本局.yaml', style);
  const { code, out } = await desk.run(['lint', 'report.yaml']);
  expect(code).toBe(1);
  expect(out).toMatch(/^本局\.yaml:1:\d+ /mu);
  expect(out).toContain(said);
});

test('values of two files that do not go together are told at the nearer, the other beside it', async () => {
  await desk.write('report.yaml', `版式: {正文: {字号: 二号}}\n${SOUND}`);
  await desk.write('summarize.config.yaml', '版式: {行距: 20磅, 页边距: {左: 30毫米}}\n');
  const { code, out } = await desk.run(['lint', 'report.yaml']);
  expect(code).toBe(1);
  expect(out).toContain('report.yaml:1:15  错误  行距20磅，小于正文的字号（2号，22磅）');
  expect(out).toContain('“行距”写在summarize.config.yaml第1行。');
  expect(out).toContain('共1个错误');
});

test('a configuration whose 版式 is faulty stops the run', async () => {
  await desk.write('summarize.config.yaml', '版式: 本局.yaml\n');
  const { code, err } = await desk.run(['lint', 'report.yaml']);
  expect(code).toBe(2);
  expect(err).toContain('读不了版式文件“本局.yaml”');
});

test('departures in data and in its style file are told, each in its file and once; the office’s own are settled', async () => {
  const named = `版式: {样式文件: 本局.yaml, 页边距: {左: 30毫米}}\n${SOUND}`;
  await desk.write('report.yaml', named);
  await desk.write('second.yaml', named);
  await desk.write('本局.yaml', '页码: {形式: 第1页}\n行距: 28磅\n');
  await desk.write('summarize.config.yaml', '版式: {页边距: {右: 30毫米}}\n');
  const { code, out } = await desk.run(['lint', 'report.yaml', 'second.yaml']);
  expect(code).toBe(0);
  const told = out.split('\n').filter((line) => line.includes('page-follows-standard'));
  expect(told).toEqual([
    'report.yaml:1:30  提示  左边距（订口）是30毫米，国标规定为28±1毫米（5.2.1）。  page-follows-standard',
    '本局.yaml:1:10  提示  页码形式是第1页，国标规定为— 1 —（7.5）。  page-follows-standard',
    'second.yaml:1:30  提示  左边距（订口）是30毫米，国标规定为28±1毫米（5.2.1）。  page-follows-standard',
  ]);
});

test('a departure in a style file is disabled there', async () => {
  await desk.write('report.yaml', `版式: 本局.yaml\n${SOUND}`);
  await desk.write('本局.yaml', '页码: {形式: 第1页} # summarize-disable-line page-follows-standard 上级另有规定\n');
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0, out: '' });
});

test('a style file by itself is linted as one, and not drafted', async () => {
  await desk.write('本局.yaml', '标题: 2号方正小标宋简体\n页边距: {左: 30毫米}\n行距: 10磅\n');
  const faulty = await desk.run(['lint', '.']);
  expect(faulty.code).toBe(1);
  expect(faulty.out).toContain('本局.yaml:3:5  错误  行距10磅，小于正文的字号');
  // What it departs in is told once it can be set at all.
  expect(faulty.out).not.toMatch(/缺少|page-follows-standard/u);
  await desk.write('本局.yaml', '标题: 2号方正小标宋简体\n页边距: {左: 30毫米}\n');
  const { code, out } = await desk.run(['lint', '本局.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('本局.yaml:2:10  提示  左边距');
  const drafted = await desk.run(['本局.yaml']);
  expect([drafted.code, drafted.err]).toEqual([2, expect.stringContaining('本局.yaml是版式文件，不是数据文件')]);
});

test('a report of nothing but 标题 and 正文 is no style file', async () => {
  await desk.write('稿.yaml', '标题: 年度工作总结\n正文: 今年以来，全市科技工作扎实推进。\n');
  const { out } = await desk.run(['lint', '稿.yaml']);
  expect(out).toContain('没有名为“正文”的键');
});

test('a pitch and lines that do not agree are told, with the pitch that holds them', async () => {
  await desk.write('report.yaml', `版式: {每页行数: 22, 行距: 29磅}\n${SOUND}`);
  const { code, out } = await desk.run(['lint', 'report.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('行距29磅，225毫米高的版心排21行，与“每页行数”的22不合，以行距为准。');
  expect(out).toContain('行距写28.95磅');
});
