import { lstat, mkdir, readdir, symlink, truncate } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe.skipIf(process.platform === 'win32')('what a link stands for', () => {
  let shared: Desk;
  beforeEach(async () => {
    shared = await Desk.open();
  });
  afterEach(() => shared.close());

  const refused = (file: string, where: string, why: string) => ({
    code: 2,
    err: expect.stringContaining(`没有写${file}：它是链接，指到${where}，${why}。直接写那里的路径，或先删去这个链接。`),
  });

  test('our own draft in a shared folder is renewed there, and it is told where', async () => {
    await desk.run(['r.yaml', '-o', shared.path('总结.md')]);
    await symlink(shared.path('总结.md'), desk.path('总结.md'));
    await desk.write('r.yaml', SOUND.replace('2924', '3000'));
    const { code, err } = await desk.run(['r.yaml', '-o', '总结.md']);
    expect([code, err]).toEqual([0, `已写入总结.md（链接，指到${shared.path('总结.md')}）。\n`]);
    expect((await shared.read('总结.md')).toString()).toContain('3000件');
    expect((await lstat(desk.path('总结.md'))).isSymbolicLink()).toBe(true);
  });

  test('within the folder that one is in, by the way from there', async () => {
    await desk.run(['r.yaml', '-o', '稿/', '-f', 'md']);
    await symlink('稿/r.md', desk.path('总结.md'));
    expect((await desk.run(['r.yaml', '-o', '总结.md'])).err).toBe('总结.md（链接，指到稿/r.md）没有变化。\n');
  });

  test.each([[[]], [['--force']]])('a file that somebody else wrote is left alone, with %j', async (force) => {
    await shared.write('他的.md', '别人写的');
    await symlink(shared.path('他的.md'), desk.path('总结.md'));
    expect(await desk.run(['r.yaml', '-o', '总结.md', ...force])).toMatchObject(
      refused('总结.md', shared.path('他的.md'), '那里的文件改动过，或不是本程序生成的'),
    );
    expect((await shared.read('他的.md')).toString()).toBe('别人写的');
    expect(await readdir(shared.folder)).toEqual(['他的.md']);
  });

  test.each([
    [['r.yaml', '-o', '链接.md', '--force'], '链接.md'],
    [['figures', 'r.yaml', '-o', '链接.csv'], '链接.csv'],
    [['schema', '-o', '链接.json'], '链接.json'],
    [['next', 'r.yaml', '-o', '链接.yaml', '--force'], '链接.yaml'],
    [['lint', 'r.yaml', '--baseline', '链接.json'], '链接.json'],
    [['lint', 'r.yaml', '-f', 'sarif:链接.sarif'], '链接.sarif'],
    [['init', '链接.yaml', '--kind', '科技局', '--unit', '某局', '--year', '2026'], '链接.yaml'],
  ])('nothing is made where nothing is: %j', async (args, link) => {
    await mkdir(shared.path('家'));
    await symlink(shared.path('家/没有'), desk.path(link));
    expect(await desk.run(args)).toMatchObject(refused(link, shared.path('家/没有'), '那里还没有文件'));
    expect(await readdir(shared.path('家'))).toEqual([]);
    expect((await lstat(desk.path(link))).isSymbolicLink()).toBe(true);
  });

  test('a folder is one however it is reached, and what was kept is told by the name typed', async () => {
    await shared.write('总结.md', '手改过的');
    await symlink(shared.folder, desk.path('共享'));
    const { code, err } = await desk.run(['r.yaml', '-o', '共享/总结.md', '--force']);
    expect([code, err]).toEqual([0, '原来的文件保留为共享/总结（旧1）.md。\n已写入共享/总结.md。\n']);
  });
});
