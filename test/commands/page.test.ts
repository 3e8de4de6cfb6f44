import { chmod, mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

/** A machine without fonts that can be seen. */
const BARE = { env: { PATH: '/nowhere' } };

/** A machine whose fontconfig lists these families. */
async function withFonts(...families: string[]) {
  await desk.write('fc-list', `#!/bin/sh\ncat <<'E'\n${families.join('\n')}\nE\n`);
  await chmod(desk.path('fc-list'), 0o755);
  return { env: { PATH: `${desk.folder}:/usr/bin:/bin` } };
}

/** Rows of the printed tables, by their first cell. */
function rowsOf(out: string): Map<string, string[]> {
  const rows = out.split('\n').filter((line) => line.startsWith('| '));
  return new Map(rows.map((line) => line.slice(2, -2).split(' | ')).map(([name = '', ...cells]) => [name, cells]));
}

test('a report that sets nothing conforms in all', async () => {
  const { code, out, err } = await desk.run(['page', 'report.yaml'], BARE);
  expect([code, err]).toEqual([0, '']);
  const rows = rowsOf(out);
  expect(rows.get('左边距（订口）')).toEqual(['28毫米', '28±1毫米', '5.2.1', '规定', '符合']);
  expect(rows.get('每行字数')).toEqual(['28字', '28字', '5.2.3', '一般', '符合']);
  expect(rows.get('表格字号')).toEqual(['4号', '4号', '—', '惯例', '符合']);
  expect(out).not.toContain('自定');
  expect(out).not.toContain('▲');
  expect(out).toContain('版心宽156毫米，高225毫米。');
  expect(out).toContain('排满的一页是22行、每行28字，共616字。');
});

test('what is set is told with the file and the line, departures from what is laid down marked', async () => {
  await desk.write('report.yaml', `版式:\n  样式文件: 本局.yaml\n  页边距: {左: 30毫米}\n${SOUND}`);
  await desk.write('本局.yaml', '标准: GB/T 9704-2012\n二级标题: {加粗: 是}\n页边距: {上: 37毫米}\n');
  await desk.write('summarize.config.yaml', '版式: {行距: 29磅}\n');
  const { out } = await desk.run(['page', 'report.yaml'], BARE);
  const rows = rowsOf(out);
  expect(rows.get('左边距（订口）')?.at(-1)).toBe('▲自定（report.yaml:3）');
  expect(rows.get('右边距')?.at(-1)).toBe('▲随其他值而变');
  expect(rows.get('上边距（天头）')?.at(-1)).toBe('符合（本局.yaml:3）');
  expect(rows.get('二级标题加粗')?.at(-1)).toBe('自定（本局.yaml:2）');
  expect(rows.get('行距')?.at(-1)).toBe('自定（summarize.config.yaml:1）');
  expect(rows.get('每页行数')).toEqual(['21行', '22行', '5.2.3', '一般', '随其他值而变']);
  expect(out).toContain('▲是国标规定、本报告不同的。');
});

test('fonts that fontconfig lists are here, under any of their names; for the others it is told what will stand for them', async () => {
  const fonts = await withFonts('仿宋,FangSong', 'SimHei', 'KaiTi_GB2312', 'Noto Sans CJK SC');
  await desk.write('report.yaml', `版式: {数字字体: Times New Roman}\n${SOUND}`);
  const rows = rowsOf((await desk.run(['page', 'report.yaml'], fonts)).out);
  expect(rows.get('黑体')?.slice(1)).toEqual(['有', '']);
  expect(rows.get('楷体\\_GB2312')?.[1]).toBe('有');
  expect(rows.get('仿宋\\_GB2312')?.[1]).toBe('没有');
  expect(rows.get('仿宋\\_GB2312')?.[2]).toContain('一般用仿宋代替');
  expect(rows.get('方正小标宋简体')?.[2]).toContain('会用别的字体代替');
  expect(rows.get('Times New Roman')?.slice(0, 2)).toEqual(['数字、西文', '没有']);
});

test('on Windows the files of its two folders tell; of a font that they cannot tell of it is said so', async () => {
  await mkdir(desk.path('Fonts'));
  await mkdir(desk.path('own/Microsoft/Windows/Fonts'), { recursive: true });
  for (const file of ['Fonts/simfang.ttf', 'Fonts/SIMHEI.TTF', 'own/Microsoft/Windows/Fonts/FZXBSJW.TTF']) {
    await desk.write(file, '');
  }
  await desk.write('report.yaml', `版式: {正文: 3号仿宋, 标题: 2号某某标宋}\n${SOUND}`);
  const windows = { platform: 'win32', env: { SystemRoot: desk.folder, LOCALAPPDATA: desk.path('own') } };
  const rows = rowsOf((await desk.run(['page', 'report.yaml'], windows)).out);
  const presence = ['仿宋', '黑体', '方正小标宋简体', '楷体\\_GB2312', '宋体', '某某标宋'].map(
    (font) => rows.get(font)?.[1],
  );
  expect(presence).toEqual(['有', '有', '有', '没有', '没有', '无法得知']);
});

test('where nothing lists fonts it is not known of any', async () => {
  const { out } = await desk.run(['page', 'report.yaml'], BARE);
  expect(rowsOf(out).get('黑体')?.[1]).toBe('无法得知');
  expect(out).not.toMatch(/\| 没有 \|/u);
});

test('a table on a terminal, Markdown where nobody looks on, JSON where asked', async () => {
  const shown = await desk.run(['page', 'report.yaml'], { ...BARE, isTTY: true });
  expect(shown.out).toMatch(/^版面的值\n项目 +值 +国标的值 +条款 +依据 +本报告\n─+\n纸张 +A4 +A4 +5\.1 +规定 +符合\n/u);
  const json = JSON.parse((await desk.run(['page', 'report.yaml', '-f', 'json'], BARE)).out);
  expect(json.values[0]).toEqual({
    name: '纸张',
    value: 'A4',
    standard: 'A4',
    clause: '5.1',
    basis: '规定',
    conforms: true,
    set: null,
  });
  expect(json.fonts[0]).toMatchObject({ font: '仿宋_GB2312', installed: null });
  expect((await desk.run(['page', '-f', 'xml'])).err).toContain('没有“xml”这种格式');
});

test('without a file the folder’s configuration is told, with a style file that file', async () => {
  await desk.write('summarize.config.yaml', '版式: {页边距: {左: 30毫米}}\n');
  await desk.write('本局.yaml', '页边距: {右: 29毫米}\n');
  expect(
    rowsOf((await desk.run(['page'], BARE)).out)
      .get('左边距（订口）')
      ?.at(-1),
  ).toBe('▲自定（summarize.config.yaml:1）');
  const rows = rowsOf((await desk.run(['page', '本局.yaml'], BARE)).out);
  expect(rows.get('右边距')?.at(-1)).toBe('▲自定（本局.yaml:1）');
  expect(rows.get('左边距（订口）')?.at(-1)).toBe('▲自定（summarize.config.yaml:1）');
});

test('what is wrong with 版式 stops it, what is wrong elsewhere does not', async () => {
  await desk.write('report.yaml', `版式: {行距: 10磅}\n${SOUND}`);
  const stopped = await desk.run(['page', 'report.yaml'], BARE);
  expect([stopped.code, stopped.out]).toEqual([1, '']);
  expect(stopped.err).toContain('行距10磅，小于正文的字号');
  expect(stopped.err).toContain('没有列出版式：请先改正以上错误。');
  await desk.write('report.yaml', SOUND.replace('【专利申请量】', '【专利申请】'));
  expect(await desk.run(['page', 'report.yaml'], BARE)).toMatchObject({ code: 0, err: '' });
});
