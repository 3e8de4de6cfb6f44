import { truncate } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'r.yaml': SOUND });
});
afterEach(() => desk.close());

const REFUSED = '没有写o.docx：那里已有一个文件，它改动过，或不是本程序生成的。';

test('what is too large to be a draft of ours is refused unread', async () => {
  await desk.write('o.docx', '');
  await truncate(desk.path('o.docx'), 1_500_000_000);
  const before = process.memoryUsage().arrayBuffers;
  const { code, err } = await desk.run(['r.yaml', '-o', 'o.docx']);
  expect([code, err.includes(REFUSED)]).toEqual([2, true]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(500_000_000);
});

test('a draft of ours that was blown up is no longer ours, and is not unpacked to its end', async () => {
  await desk.run(['r.yaml', '-o', 'o.docx']);
  const parts = unzipSync(await desk.read('o.docx'));
  // The digest does not cover this folder: only the bound tells the two apart.
  await desk.write('o.docx', zipSync({ ...parts, 'docProps/a.xml': strToU8('a') }));
  expect(await desk.run(['r.yaml', '-o', 'o.docx'])).toMatchObject({ code: 0 });
  await desk.write('o.docx', zipSync({ ...parts, 'docProps/a.xml': new Uint8Array(100_000_000) }));
  const { code, err } = await desk.run(['r.yaml', '-o', 'o.docx']);
  expect([code, err.includes(REFUSED)]).toEqual([2, true]);
});
