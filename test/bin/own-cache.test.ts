import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const { readCodeCache } = require('../../bin/bundle.js') as {
  readCodeCache(file: string): { chunks: string[] } | undefined;
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
  const { status, stderr } = spawnSync(process.execPath, [join(home, 'bin/summarize.js'), ...args], {
    cwd: join(home, 'examples'),
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env },
  });
  return { status, stderr };
}

const LINT = ['lint', 'annual-city.yaml'];
const SOUND = { status: 0, stderr: 'annual-city.yaml没有问题。\n' };

function kept(): string {
  const folder = join(caches, 'summarize');
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

test('what one run compiles the next need not; one that needs more adds it, and one that needs no more writes nothing', () => {
  expect(run(LINT)).toEqual(SOUND);
  const ofLint = readCodeCache(kept())?.chunks ?? [];
  expect(ofLint).toEqual(expect.arrayContaining(['cli.cjs', expect.stringMatching(/^lint-/u)]));
  expect(run(['annual-city.yaml', '-o', join(home, '总结.docx'), '--force']).status).toBe(0);
  const ofBoth = readCodeCache(kept())?.chunks ?? [];
  expect(ofBoth).toEqual(expect.arrayContaining([...ofLint, expect.stringMatching(/^document-/u)]));
  const written = readFileSync(kept());
  const { mtimeMs } = statSync(kept());
  expect(run(LINT)).toEqual(SOUND);
  expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  expect(readFileSync(kept()).equals(written)).toBe(true);
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
    expect(readCodeCache(kept())?.chunks).toContain('cli.cjs');
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
  const { status, stderr } = spawnSync(process.execPath, [join(home, 'bin/summarize.js'), ...LINT], {
    cwd: join(home, 'examples'),
    encoding: 'utf8',
    env: { PATH },
    uid: 54_321,
  });
  expect({ status, stderr }).toEqual(SOUND);
});

test('what has not been written for months goes when another is written', () => {
  run(LINT);
  const mine = kept();
  const folder = join(caches, 'summarize');
  const long = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
  for (const name of ['0.0.1-x.cache', '0.0.1-x.cache.77', '不是缓存.txt']) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), long, long);
  }
  writeFileSync(join(folder, '0.0.2-x.cache'), '');
  writeFileSync(mine, '');
  run(LINT);
  expect(readdirSync(folder).sort()).toEqual(['0.0.2-x.cache', basename(mine), '不是缓存.txt'].sort());
});
