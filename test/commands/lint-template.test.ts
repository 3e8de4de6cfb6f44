import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'r.yaml': `模板: ./own/甲.hbs\n${SOUND}` });
});
afterEach(() => desk.close());

test('lint passes no report whose template cannot be drafted in', async () => {
  await desk.write('own/甲.hbs', '# 甲\n{{没有}}\n');
  const linted = await desk.run(['lint', 'r.yaml']);
  expect(linted.code).toBe(1);
  expect(linted.out).toContain('own/甲.hbs:2:3');
  expect(linted.out).toContain('这里没有名为“没有”的内容。');
  expect(linted.out).toContain('{{没有}}');
  expect((await desk.run(['r.yaml'])).err).toContain(linted.out.split('\n')[0] ?? '');
});

test('nor one whose template makes too much of these very data', async () => {
  await desk.write('r.yaml', `模板: ./own/甲.hbs\n${SOUND}${'  - {标题: 一项}\n'.repeat(9)}`);
  await desk.write('own/甲.hbs', `${'{{#each @root.主要工作.项}}'.repeat(9)}字${'{{/each}}'.repeat(9)}\n`);
  const { code, out } = await desk.run(['lint', 'r.yaml']);
  expect([code, out.includes('模板展开的内容太多')]).toEqual([1, true]);
});

test('a template shared by several reports is told once; a phrase is told too', async () => {
  await desk.write('s.yaml', `模板: ./own/甲.hbs\n${SOUND}`);
  await desk.write('own/甲.hbs', '# 甲\n{{没有}}\n');
  expect((await desk.run(['lint', 'r.yaml', 's.yaml'])).out).toContain('共1个错误。');
  await desk.write('p.yaml', `模板: ./词\n${SOUND}`);
  await desk.write('词/甲.hbs', '# {{标题}}\n');
  await desk.write('词/短语/完成率.hbs', '为{{没有}}\n');
  const { code, out } = await desk.run(['lint', 'p.yaml']);
  expect([code, out.includes('词/短语/完成率.hbs:1:')]).toEqual([1, true]);
});

test('a template that is sound adds nothing', async () => {
  await desk.write('own/甲.hbs', '# {{标题}}\n');
  expect(await desk.run(['lint', 'r.yaml'])).toMatchObject({ code: 0, out: '' });
});
