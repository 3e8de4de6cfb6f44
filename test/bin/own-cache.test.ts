import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
interface CodeCache {
  chunks: Record<string, { from: number; to: number; runs: number }>;
  read(chunk: string): Buffer | undefined;
}
const { codeCacheOf, readCodeCache } = require('../../bin/bundle.js') as {
  codeCacheOf(entries: { chunk: string; source: number; bytes: Buffer; runs: number }[]): Buffer;
  readCodeCache(file: string): CodeCache | undefined;
};
const { keepOwn } = require('../../bin/own-cache.js') as {
  keepOwn(file: string, chunks: { scripts: Map<string, object> }, before: object | undefined): void;
};

/** The program as another engine built it, whose code cache is none for this one, and the user's folder for caches. */
let home: string;
let caches: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'summarize-'));
  const isBuiltCache = (path: string) => basename(path) === 'code.cache';
  for (const part of ['bin', 'dist', 'package.json', 'examples/annual-city.yaml']) {
    cpSync(part, join(home, part), { recursive: true, filter: (path) => !isBuiltCache(path) });
  }
});
beforeEach(() => {
  caches = mkdtempSync(join(home, 'caches-'));
});
afterAll(() => rmSync(home, { recursive: true }));

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/summarize.js'), ...args], {
    cwd: join(home, 'examples'),
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env },
  });
  return { status, stdout, stderr };
}

const LINT = ['lint', 'annual-city.yaml'];
const SOUND = { status: 0, stdout: '', stderr: 'annual-city.yaml没有问题。\n' };

function kept(): string {
  const folder = join(caches, 'summarize');
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

/** How many bytes of each chunk are kept. */
function sizes(): Record<string, number> {
  const entries = Object.entries(readCodeCache(kept())?.chunks ?? {});
  return Object.fromEntries(entries.map(([chunk, { from, to }]) => [chunk.replace(/-.*/u, ''), to - from]));
}

test('what one run compiles the next need not; one that needs more adds it, and soon nothing is written any more', () => {
  expect(run(LINT)).toEqual(SOUND);
  const ofLint = Object.keys(sizes());
  expect(ofLint).toEqual(expect.arrayContaining(['cli.cjs', 'lint']));
  for (let time = 0; time < 3; time++) {
    expect(run(['annual-city.yaml', '-o', join(home, '总结.docx'), '--force']).status).toBe(0);
  }
  expect(Object.keys(sizes())).toEqual(expect.arrayContaining([...ofLint, 'document']));
  const written = readFileSync(kept());
  const { mtimeMs } = statSync(kept());
  expect(run(LINT)).toEqual(SOUND);
  expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  expect(readFileSync(kept()).equals(written)).toBe(true);
});

test('a first run that needs little is bettered by the next; one that could not do its work leaves nothing', () => {
  expect(run(['lint', '没有.yaml']).status).toBe(2);
  expect(readdirSync(caches)).toEqual([]);
  writeFileSync(join(home, 'examples/小.yaml'), '单位: 某局\n年度: 2013\n');
  expect(run(['lint', '小.yaml']).status).toBeLessThan(2);
  const little = sizes().lint ?? 0;
  expect(little).toBeGreaterThan(0);
  expect(run(LINT)).toEqual(SOUND);
  expect(sizes().lint).toBeGreaterThan(little * 1.1);
});

test('a long run, which has dropped what a start needs, takes nothing away', () => {
  const file = join(caches, 'summarize', '0.1.0-x.cache');
  const kept = { chunk: 'a.cjs', source: 1, bytes: Buffer.from('all that was compiled'), runs: 1 };
  mkdirSync(join(caches, 'summarize'));
  for (const [made, left] of [
    ['less', 'all that was compiled'],
    ['all that was compiled, and more', 'all that was compiled, and more'],
  ] as const) {
    writeFileSync(file, codeCacheOf([kept]));
    const script = { cachedDataRejected: false, createCachedData: () => Buffer.from(made) };
    keepOwn(file, { scripts: new Map([['a.cjs', { script, source: 1 }]]) }, readCodeCache(file));
    const { chunks, read } = readCodeCache(file) ?? {};
    expect([read?.('a.cjs')?.toString(), chunks?.['a.cjs']?.runs]).toEqual([left, 2]);
  }
});

test('another build is not taken for this one, though its files are as long and as old', () => {
  expect(run(['--version']).stdout).toBe('0.1.0\n');
  const file = join(home, 'dist/cli.cjs');
  const text = readFileSync(file, 'utf8');
  const { atime, mtime } = statSync(file);
  try {
    writeFileSync(file, text.replace('0.1.0', '9.9.9'));
    utimesSync(file, atime, mtime);
    expect(run(['--version']).stdout).toBe('9.9.9\n');
  } finally {
    writeFileSync(file, text);
  }
});

test('what is damaged is not taken, and is made anew', () => {
  run(LINT);
  const whole = readFileSync(kept());
  const middle = Math.floor(whole.length / 2);
  const changed = Buffer.concat([whole.subarray(0, middle), Buffer.alloc(64, 0xff), whole.subarray(middle + 64)]);
  for (const damaged of [whole.subarray(0, middle), changed, Buffer.from('{}'), Buffer.alloc(0)]) {
    writeFileSync(kept(), damaged);
    expect(run(LINT)).toEqual(SOUND);
    expect(readFileSync(kept()).equals(damaged)).toBe(false);
    expect(sizes()).toHaveProperty('cli.cjs');
  }
});

test('nothing is said where it cannot be kept, and nothing kept where the user does not want it', () => {
  const file = join(caches, 'file');
  writeFileSync(file, '');
  expect(run(LINT, { XDG_CACHE_HOME: file, LOCALAPPDATA: file })).toEqual(SOUND);
  expect(run(LINT, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(SOUND);
  expect(readdirSync(caches)).toEqual(['file']);
});

test.skipIf(process.getuid?.() !== 0)('who has no folder of his own goes without', () => {
  const { PATH } = process.env;
  chmodSync(home, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/summarize.js'), ...LINT], {
    cwd: join(home, 'examples'),
    encoding: 'utf8',
    env: { PATH },
    uid: 54_321,
  });
  expect({ status, stdout, stderr }).toEqual(SOUND);
});

test.skipIf(process.getuid?.() !== 0)('root leaves nothing with the user whose HOME it has', () => {
  chownSync(caches, 54_321, 54_321);
  expect(run(LINT, { HOME: caches, XDG_CACHE_HOME: '' })).toEqual(SOUND);
  expect(readdirSync(caches)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a folder that is named from the working folder on is none', () => {
  expect(run(LINT, { HOME: '', XDG_CACHE_HOME: '缓存' })).toEqual(SOUND);
  expect(readdirSync(join(home, 'examples')).filter((name) => /cache|缓存/u.test(name))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('what others may have written is not run, and is made anew', () => {
  // After some runs nothing more is written to one that is taken.
  for (let time = 0; time < 4; time++) run(LINT);
  chmodSync(kept(), 0o666);
  expect(run(LINT)).toEqual(SOUND);
  expect(statSync(kept()).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('a pipe in its place keeps nobody waiting', () => {
  run(LINT);
  const mine = kept();
  rmSync(mine);
  spawnSync('mkfifo', [mine]);
  expect(run(LINT)).toEqual(SOUND);
  expect(statSync(kept()).isFile()).toBe(true);
});

test('where it cannot be put in its place nothing is left', () => {
  run(LINT);
  const mine = kept();
  rmSync(mine);
  mkdirSync(mine);
  writeFileSync(join(mine, '别的'), '');
  expect(run(LINT)).toEqual(SOUND);
  expect(kept()).toBe(mine);
});

test('what has not been written for months, or was not finished hours ago, goes when another is written', () => {
  run(LINT);
  const mine = kept();
  const folder = join(caches, 'summarize');
  const long = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
  for (const name of ['0.0.1-x.cache', '0.0.1-x.cache.77', '不是缓存.txt', '别的.cache']) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), long, long);
  }
  writeFileSync(join(folder, '0.0.2-x.cache'), '');
  symlinkSync('没有', join(folder, '0.0.2-y.cache'));
  writeFileSync(join(folder, '0.0.2-x.cache.78'), '');
  const hoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  writeFileSync(join(folder, '0.0.2-x.cache.79'), '');
  utimesSync(join(folder, '0.0.2-x.cache.79'), hoursAgo, hoursAgo);
  writeFileSync(mine, '');
  run(LINT);
  expect(readdirSync(folder).sort()).toEqual(
    ['0.0.2-x.cache', '0.0.2-x.cache.78', '0.0.2-y.cache', basename(mine), '不是缓存.txt', '别的.cache'].sort(),
  );
});
