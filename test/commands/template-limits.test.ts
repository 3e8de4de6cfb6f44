import { execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'r.yaml': SOUND });
});
afterEach(() => desk.close());

test.skipIf(process.platform === 'win32').each([
  ['t.hbs', ['r.yaml', '-t', 't.hbs']],
  ['t.hbs', ['own.yaml']],
  ['own/partials/结语.hbs', ['r.yaml', '-t', 'own']],
  ['own/partials/结语.hbs', ['templates', 'check', 'own']],
  ['基线', ['lint', '--baseline', '基线', 'r.yaml']],
])('a pipe in the place of %s is told, and not waited for: %j', async (pipe, args) => {
  await desk.write('own.yaml', `模板: ./t.hbs\n${SOUND}`);
  await desk.write('own/partials/导语.hbs', '{{导语.句}}\n');
  execFileSync('mkfifo', [desk.path(pipe)]);
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([2, `错误：读不了${pipe}：它是管道或设备，不是普通文件。\n`]);
});

test.each([
  ['t.hbs', '200KB', ['r.yaml', '-t', 't.hbs']],
  ['t.hbs', '200KB', ['templates', 'check', 't.hbs']],
  ['基线', '4MB', ['lint', '--baseline', '基线', 'r.yaml']],
])('of %s no more than %s is read: %j', async (file, most, args) => {
  await desk.write(file, '');
  await truncate(desk.path(file), 1_500_000_000);
  const { code, err } = await desk.run(args);
  const told = `错误：读不了${file}：文件超过${most}，请检查给的是不是它；确是它的，删去用不着的内容。\n`;
  expect([code, err]).toEqual([2, told]);
});
