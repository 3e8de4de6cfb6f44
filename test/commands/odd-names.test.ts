import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

const ODD = '乙\n::error::丙';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'r.yaml': SOUND, 's.yaml': SOUND });
});
afterEach(() => desk.close());

test.each([
  ['r.yaml', '-o', `${ODD}.md`],
  ['r.yaml', '-t', ODD],
  ['r.yaml', '--root', ODD],
  ['figures', 'r.yaml', '-o', `${ODD}.csv`],
  ['figures', `${ODD}.yaml`],
  ['status', `${ODD}.yaml`],
  ['count', `${ODD}.yaml`],
  ['next', 'r.yaml', '-o', `${ODD}.yaml`],
  ['next', `${ODD}.yaml`],
  ['compare', `${ODD}.md`, 'r.yaml'],
  ['compare', '没有.md', `${ODD}.yaml`],
  ['diff', `${ODD}.yaml`, 'r.yaml'],
  ['diff', ODD, 'HEAD', 'r.yaml'],
  ['page', `${ODD}.yaml`],
  ['templates', 'copy', '年度总结', ODD],
  ['templates', 'copy', ODD, '甲'],
  ['templates', 'check', ODD],
  ['templates', 'fields', ODD],
  ['rules', ODD],
  ['schema', '-o', `${ODD}.json`],
  ['init', `${ODD}.yaml`, '--kind', '科技局', '--unit', '某局', '--year', '2026'],
  ['lint', '--baseline', ODD, 'r.yaml'],
  ['lint', '-f', `json:${ODD}.json`, 'r.yaml'],
  ['lint', '-f', ODD, 'r.yaml'],
  ['rollup', 'r.yaml', 's.yaml', '-o', `${ODD}.xlsx`],
  [`--${ODD}`],
])('a name that breaks its line begins no other, and nothing is written: %j', async (...args) => {
  const { code, out, err } = await desk.run(args);
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^错误：[^\n]+\n$/u)]);
  expect(readdirSync(desk.folder).sort()).toEqual(['r.yaml', 's.yaml']);
});

test.skipIf(process.platform === 'win32')('diff takes such a name, and tells it on its one line', async () => {
  await desk.write(`${ODD}.yaml`, SOUND.replace('年度', '年份'));
  const { code, err } = await desk.run(['diff', 'r.yaml', `${ODD}.yaml`]);
  expect([code, err]).toEqual([1, expect.not.stringMatching(/^::error::/mu)]);
  const draft = await desk.run(['diff', 'r.yaml', `${ODD}.md`]);
  expect([draft.code, draft.err]).toEqual([2, expect.stringMatching(/^错误：[^\n]+\n$/u)]);
});

test.skipIf(process.platform === 'win32')('nor does a template of such a name that cannot be read', async () => {
  await desk.write(`own/partials/${ODD}.hbs/空.txt`, '');
  expect(existsSync(desk.path(`own/partials/${ODD}.hbs`))).toBe(true);
  const { code, err } = await desk.run(['r.yaml', '-t', 'own']);
  expect([code, err]).toEqual([2, expect.stringMatching(/^错误：[^\n]+\n$/u)]);
});
