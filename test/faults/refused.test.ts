import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Confines } from '../../src/files/confines.ts';
import { rewriteFiles } from '../../src/files/rewrite.ts';
import { Desk, SOUND } from '../commands/run.ts';
import { laidOut, WRITERS } from './writers.ts';

/** What the system refuses just now: one of its calls, with a code, of paths that fit. */
const fault = vi.hoisted(() => ({ call: '', code: '', of: /^/u, times: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const temporary = new Map<number, string>();
  const refuse = (call: string, path: unknown) => {
    if (fault.call !== call || !fault.of.test(`${path}`) || fault.times === 0) return;
    fault.times--;
    throw Object.assign(new Error(fault.code), { code: fault.code });
  };
  const openSync: typeof fs.openSync = (path, flags, mode) => {
    if (flags === 'wx') refuse('open', path);
    const handle = fs.openSync(path, flags, mode);
    if (flags === 'wx') temporary.set(handle, `${path}`);
    else temporary.delete(handle);
    return handle;
  };
  const writeFileSync = (to: string | number, bytes: Buffer, ...options: []) => {
    const path = typeof to === 'number' ? temporary.get(to) : undefined;
    if (path !== undefined) {
      // As much as there is room for.
      if (fault.call === 'write') fs.writeFileSync(to, bytes.subarray(0, 10));
      refuse('write', path);
    }
    fs.writeFileSync(to, bytes, ...options);
  };
  const fsyncSync = (handle: number) => {
    const path = temporary.get(handle);
    if (path !== undefined) refuse('sync', path);
    fs.fsyncSync(handle);
  };
  const renameSync: typeof fs.renameSync = (from, to) => {
    refuse('rename', to);
    fs.renameSync(from, to);
  };
  return { ...fs, openSync, writeFileSync, fsyncSync, renameSync };
});

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  await laidOut(desk);
});
afterEach(async () => {
  fault.call = '';
  await desk.close();
});

/** Every file below the folder, with what tells one content from another. */
function standing(): Map<string, string> {
  const names = readdirSync(desk.folder, { recursive: true, withFileTypes: true });
  return new Map(
    names.map((each) => {
      const path = join(each.parentPath, each.name);
      return [
        path.slice(desk.folder.length + 1),
        each.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '文件夹',
      ];
    }),
  );
}

function refuse(call: string, code: string, of = /^/u, times = Number.POSITIVE_INFINITY): void {
  Object.assign(fault, { call, code, of, times });
}

describe('whatever writes, where the system refuses it: one line, 2, all as it was, nothing left behind', () => {
  test.each([
    ['the disk is full', 'write', 'ENOSPC', '磁盘已满。'],
    ['the disk is full, as is found out late', 'sync', 'ENOSPC', '磁盘已满。'],
    ['the quota is used up', 'write', 'EDQUOT', '磁盘配额已用完。'],
    ['the network drive fails', 'sync', 'EIO', '磁盘或网络盘读写出错。'],
    ['the folder may not be written in', 'open', 'EACCES', '没有权限。'],
    ['the disk is read-only', 'open', 'EROFS', '所在的磁盘是只读的。'],
    ['Word has the file open', 'rename', 'EBUSY', '文件正被其他程序打开，请关闭后再试。'],
    ['Word has the file open, in the words of Windows', 'rename', 'EPERM', '没有权限，或文件正被其他程序打开。'],
    ['Word has the file open, in other words', 'rename', 'EACCES', '没有权限，或文件正被其他程序打开。'],
  ])('%s (%s)', async (_, call, code, told) => {
    const before = standing();
    refuse(call, code);
    const runs = await Promise.all(WRITERS.map(({ args }) => desk.run(args)));
    expect(runs.map((run) => [run.code, run.err])).toEqual(
      WRITERS.map(({ file }) => [2, expect.stringMatching(new RegExp(`^错误：写不了${file}：${told}\n$`, 'u'))]),
    );
    expect(standing()).toEqual(before);
  });

  test('a folder stands there', async () => {
    for (const { file } of WRITERS) {
      await rm(desk.path(file), { force: true });
      mkdirSync(desk.path(file), { recursive: true });
    }
    const before = standing();
    // These take a folder for where to write, or for what is there already.
    const special = /^(?:schema|figures|compare|diff|count|next|init|templates|report\.yaml)$/u;
    const others = WRITERS.filter(
      ({ args: [command = '', , option = ''] }) => !special.test(command) && option !== '--fix',
    );
    for (const { args, file } of others) {
      const { code, err } = await desk.run(args);
      expect([code, err]).toEqual([
        2,
        `错误：${/--baseline/u.test(`${args}`) ? '读' : '写'}不了${file}：那里是一个文件夹，不是文件。\n`,
      ]);
    }
    expect(standing()).toEqual(before);
  });
});

test('a folder that was made for what could not be written is not left', async () => {
  const before = standing();
  refuse('sync', 'ENOSPC');
  for (const command of ['schema', 'report.yaml']) {
    const { code, err } = await desk.run([command, '-o', '新/']);
    expect([code, err]).toEqual([2, expect.stringContaining('磁盘已满')]);
  }
  expect(standing()).toEqual(before);
});

test('without a fault each of them writes its file, and keeps what was there', async () => {
  for (const { args, file, old } of WRITERS) {
    const { code } = await desk.run(args);
    expect([args, code < 2]).toEqual([args, true]);
    expect(readFileSync(desk.path(file), 'utf8')).not.toBe(old);
    if (args.includes('--force')) {
      const kept = file.replace(/\.\w+$/u, '（旧1）$&');
      expect(readFileSync(desk.path(kept), 'utf8')).toBe(old);
    }
  }
});

test('who looks at the file for a moment, as virus scanners do, is waited for', async () => {
  refuse('rename', 'EPERM', /总结\.docx$/u, 3);
  const { code, err } = await desk.run(['report.yaml', '-o', '总结.docx', '--force']);
  expect([code, err]).toEqual([0, '原来的文件保留为总结（旧1）.docx。\n已写入总结.docx。\n']);
});

describe('files that belong together are all written or none', () => {
  const INIT = ['init', '新/新.yaml', '--kind', '科技局', '--unit', '某局', '--year', '2026', '--departments', '甲,乙'];

  test('init: where the last cannot be written nothing is there, and it can be run again', async () => {
    mkdirSync(desk.path('新'));
    const before = standing();
    for (const [call, of] of [
      ['write', /乙\.xlsx/u],
      ['rename', /乙\.xlsx$/u],
    ] as const) {
      refuse(call, 'ENOSPC', of);
      expect(await desk.run(INIT)).toMatchObject({ code: 2, err: '错误：写不了新/科室/乙.xlsx：磁盘已满。\n' });
      expect(standing()).toEqual(before);
    }
    fault.call = '';
    expect((await desk.run(INIT)).code).toBe(0);
    expect(readdirSync(desk.path('新/科室')).sort()).toEqual(['乙.xlsx', '乙.yaml', '甲.xlsx', '甲.yaml']);
  });

  test('next: the folders that it made are gone again, and what it kept is back in its place', async () => {
    await desk.run(INIT.with(1, '今.yaml'));
    const args = ['next', '今.yaml', '-o', '下年/甲/明.yaml', '--force'];
    const before = standing();
    refuse('rename', 'ENOSPC', /明\.yaml$/u);
    expect(await desk.run(args)).toMatchObject({ code: 2 });
    expect(standing()).toEqual(before);
    fault.call = '';
    mkdirSync(desk.path('下年/甲/科室'), { recursive: true });
    await desk.write('下年/甲/科室/甲.yaml', '我的');
    const with甲 = standing();
    refuse('rename', 'ENOSPC', /科室\/乙\.\w+$/u);
    expect((await desk.run(args)).code).toBe(2);
    expect(standing()).toEqual(with甲);
  });

  test('templates copy: no folder is left', async () => {
    const before = standing();
    refuse('write', 'ENOSPC', /说明/u);
    const { code, err } = await desk.run(['templates', 'copy', '年度总结', '模板']);
    expect([code, err]).toEqual([2, '错误：写不了模板/短语/说明.txt：磁盘已满。\n']);
    expect(standing()).toEqual(before);
  });

  test('files that are mended: the first is put back where the second is refused', async () => {
    await desk.write('part.yaml', SOUND);
    const rewrites = ['report.yaml', 'part.yaml'].map((file) => {
      return { path: desk.path(file), file, before: SOUND, after: `${SOUND}# 改了\n` };
    });
    const before = standing();
    refuse('rename', 'EBUSY', /part\.yaml$/u);
    const world = { cwd: () => desk.folder } as unknown as Parameters<typeof rewriteFiles>[0];
    await expect(rewriteFiles(world, rewrites, Confines.of(world, 'report.yaml', undefined))).rejects.toThrow(
      /^写不了part\.yaml：文件正被其他程序打开，请关闭后再试。$/u,
    );
    expect(standing()).toEqual(before);
    refuse('rename', 'EBUSY', /part\.yaml$/u, 1);
    await rewriteFiles(world, rewrites, Confines.of(world, 'report.yaml', undefined));
    expect(`${readFileSync(desk.path('part.yaml'))}`).toContain('# 改了');
    rmSync(desk.path('part.yaml'));
  });
});
