import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { CannotRun } from '../../src/files/cannot-run.ts';
import { Desk, SOUND } from './run.ts';

/** A fault of our own in a file of that name, whose message would steer a terminal. */
vi.mock('../../src/pipeline/read-data.ts', async (load) => {
  const reading = await load<typeof import('../../src/pipeline/read-data.ts')>();
  const readData: typeof reading.readData = (file, bytes) => {
    if (file === '内部.yaml') throw new TypeError('Cannot read\u001b[2J properties of undefined');
    return reading.readData(file, bytes);
  };
  return { ...reading, readData };
});

const STACK = /TypeError: Cannot read·\[2J properties of undefined\n {4}at .*\n/u;
/** The line, and the stack right below it. */
const TOLD = new RegExp(`程序内部出错。.*SUMMARIZE_DEBUG=1.*。\\n${STACK.source}`, 'u');

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '内部.yaml': SOUND, '甲.yaml': SOUND });
});
afterEach(() => desk.close());

test.each([
  ['a draft', ['内部.yaml']],
  ['a batch', ['内部.yaml', '甲.yaml', '-o', '总结/']],
  ['lint', ['lint', '内部.yaml', '-f', 'json']],
  ['lint of several', ['lint', '内部.yaml', '甲.yaml', '-f', 'json']],
  ['rollup', ['rollup', '内部.yaml', '甲.yaml']],
])('where a fault of our own arose is told on stderr if SUMMARIZE_DEBUG asks, and never else: %s', async (_, args) => {
  const asked = await desk.run(args, { env: { SUMMARIZE_DEBUG: '1' } });
  expect([asked.code, asked.err]).toEqual([2, expect.stringMatching(TOLD)]);
  for (const env of [{}, { SUMMARIZE_DEBUG: '' }] as Record<string, string>[]) {
    const usual = await desk.run(args, { env });
    expect(usual.err).toContain('程序内部出错。');
    expect(usual.out + usual.err).not.toMatch(/TypeError|^\s+at /mu);
    expect(usual.out).toBe(asked.out);
  }
});

test.each([
  ['a draft', ['内部.yaml', '-o', '总结.md', '--watch']],
  ['lint', ['lint', '内部.yaml', '--watch']],
  ['lint of several', ['lint', '内部.yaml', '甲.yaml', '--watch']],
])('so it is of a round of a watch: %s', async (_, args) => {
  const asked = desk.watch(args, false, { SUMMARIZE_DEBUG: '1' });
  expect(await asked.line()).toContain('程序内部出错。');
  expect((await asked.stop()).err).toMatch(TOLD);
  expect(asked.printed().out).toBe('');
  const usual = desk.watch(args);
  expect(await usual.line()).toContain('程序内部出错。');
  expect((await usual.stop()).err).not.toMatch(/TypeError|^\s+at /mu);
});

test('of what the user can mend nothing more is told; of what is no error, what it is', () => {
  const program = new Command();
  const env = { SUMMARIZE_DEBUG: '1' };
  expect(explain(new CannotRun('读不了甲.yaml。'), program, env)).toBe('错误：读不了甲.yaml。\n');
  expect(explain(undefined, program, env)).toMatch(/^错误：程序内部出错。.*\nundefined\n$/u);
});
