import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

test('a clean file prints nothing on stdout and ends with 0', async () => {
  expect(await desk.run(['lint', 'report.yaml'])).toMatchObject({ code: 0, out: '', err: 'report.yaml没有问题。\n' });
});

test('diagnostics of all files go to stdout, with a count', async () => {
  await desk.write('a.yaml', SOUND.replace('年度', '年份'));
  await desk.write('b.yaml', SOUND.replace('数值: 2924', '数值: 1,200'));
  const { code, out } = await desk.run(['lint', 'a.yaml', 'b.yaml', 'a.yaml']);
  expect(code).toBe(1);
  expect(out.match(/^[ab]\.yaml:\d+:\d+/gmu)).toEqual(['a.yaml:1:1', 'a.yaml:2:1', 'b.yaml:4:22']);
  expect(out.trimEnd().split('\n').at(-1)).toBe('共3个错误。');
});

test('a file that cannot be read does not keep the others from being checked', async () => {
  await desk.write('a.yaml', SOUND.replace('年度', '年份'));
  const { code, out, err } = await desk.run(['lint', 'none.yaml', 'a.yaml']);
  expect([code, err]).toEqual([2, '错误：读不了none.yaml：没有这个文件或文件夹，请检查路径。\n']);
  expect(out).toContain('没有名为“年份”的键');
});

test('a finding shows the line and carets two columns a Chinese character', async () => {
  await desk.write('a.yaml', SOUND.replace('专利申请量】', '专利申请】'));
  expect(
    (await desk.run(['lint', 'a.yaml'])).out,
  ).toBe(`a.yaml:8:27  错误  没有名为“专利申请”的指标。  unknown-reference
  7 │     要点:
  8 │       - {标题: 提升质量, 内容: 全市【专利申请】}
    │                                      ^^^^^^^^
  改法：您是不是要写“专利申请量”？

共1个错误。
`);
});

test('help and version are in Chinese, on stdout, and end with 0', async () => {
  const help = await desk.run(['--help']);
  expect([help.code, help.err]).toEqual([0, '']);
  expect(help.out).toMatch(/^用法：/u);
  expect(help.out).not.toMatch(/Usage|Options|Commands|Arguments|display help|output the version/u);
  expect(await desk.run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  expect((await desk.run(['lint', '--help'])).out).toContain('只校核数据文件');
});
