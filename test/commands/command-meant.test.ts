import { Command } from 'commander';
import { expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { CannotRead } from '../../src/files/cannot-run.ts';
import { Desk, SOUND } from './run.ts';

const PROGRAM = new Command();
PROGRAM.command('lint');

function said(file: string, code: string): string {
  return explain(CannotRead.for(file, Object.assign(new Error(), { code })), PROGRAM, {});
}

test('a name like that of a command may have been meant for it where no such file is there, and nowhere else', () => {
  expect(said('lnt', 'ENOENT')).toBe(
    '错误：读不了lnt：没有这个文件或文件夹，请检查路径。您是不是要写“summarize lint”？\n',
  );
  // These are there.
  expect(said('lnt', 'EACCES')).toBe('错误：读不了lnt：没有权限。\n');
  expect(said('lnt', 'EPERM')).toBe('错误：读不了lnt：没有权限，或文件正被其他程序打开。\n');
  expect(said('lnt.yaml', 'ENOENT')).not.toContain('您是不是要写');
});

test('the same on the command line', async () => {
  const desk = await Desk.open();
  try {
    const { code, err } = await desk.run(['lnt']);
    expect([code, err]).toEqual([2, expect.stringMatching(/。您是不是要写“summarize lint”？\n$/u)]);
  } finally {
    await desk.close();
  }
});

test('what is copied behind a command after a # is no argument of it: cmd does not know comments', async () => {
  const desk = await Desk.open({ 'report.yaml': SOUND });
  try {
    const plain = await desk.run(['report.yaml']);
    expect(await desk.run(['report.yaml', '#', '把报告显示在屏幕上（Markdown）'])).toEqual(plain);
    expect(await desk.run(['lint', 'report.yaml', '#', '只校核，不生成', '--no-such'])).toMatchObject({ code: 0 });
    // A name that begins with it is one.
    expect((await desk.run(['lint', '#1.yaml'])).err).toContain('读不了#1.yaml');
  } finally {
    await desk.close();
  }
});
