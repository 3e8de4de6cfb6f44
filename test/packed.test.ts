import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOUND } from './commands/run.ts';

/** What `npm pack` makes, and what somebody has who installs it. */

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; mode: number }[];
}

let folder: string;
let packed: Packed;
let home: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summarize-packed-'));
  // Packing builds anew: in a copy, so that nobody who runs the program meanwhile finds it gone.
  const copy = join(folder, 'copy');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const name of listed.split('\0').filter((each) => each !== '' && existsSync(each))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    copyFileSync(name, join(copy, name));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  const out = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: copy,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  [packed] = JSON.parse(out.slice(out.search(/^\[$/mu)));
  home = join(folder, '空 文件夹');
  mkdirSync(home);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kinds of files, and of each what it may be called. */
const KINDS: Record<string, RegExp> = {
  program: /^bin\/(?:(?:summarize|run|bundle|own-cache)\.js|package\.json)$|^dist\/(?:[\w-]+\.cjs|code\.cache)$/u,
  'data of the examples': /^examples\/(?:[\w-]+\/)?[-\w\p{Script=Han}]+\.(?:yaml|csv|xlsx)$/u,
  'what the examples give': /^examples\/[\w-]+\.(?:md|png)$/u,
  'about it': /^(?:README\.md|LICENSE|package\.json)$/u,
  'schema of reports': /^src\/reporters\/lint-report\.schema\.json$/u,
};

test('its files are of these kinds, and some of each; no source, test, map or secret', () => {
  const kindOf = (path: string) => Object.keys(KINDS).find((kind) => KINDS[kind]?.test(path));
  const paths = packed.files.map(({ path }) => path);
  expect(paths.filter((path) => kindOf(path) === undefined)).toEqual([]);
  expect(new Set(paths.map(kindOf))).toEqual(new Set(Object.keys(KINDS)));
  expect(paths.length).toBeLessThan(220);
});

test('it is small: packed within 2.9 MB, unpacked within 7.7 MB', () => {
  expect(packed.size).toBeLessThan(2.9e6);
  expect(packed.unpackedSize).toBeLessThan(7.7e6);
});

test('installed in an empty folder without a network it needs no other package, and does both uses of the README', () => {
  writeFileSync(join(home, 'package.json'), '{"private": true}\n');
  const npm = spawnSync(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed.filename)],
    {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, npm_config_cache: join(folder, 'empty-cache') },
    },
  );
  expect([npm.status, npm.stderr]).toEqual([0, '']);
  expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['summarize']);

  writeFileSync(join(home, '总结.yaml'), SOUND);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(home, 'node_modules/.bin/summarize'), args, {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
    });
    return [status, stdout, stderr];
  };
  const example = 'node_modules/summarize/examples/annual-city.yaml';
  expect(run(example, '-o', '总结.docx')).toEqual([0, '', expect.stringContaining('已写入总结.docx')]);
  expect(readFileSync(join(home, '总结.docx')).equals(readFileSync('examples/annual-city.docx'))).toBe(true);
  expect(run('lint', '总结.yaml')).toEqual([0, '', '总结.yaml没有问题。\n']);
  expect(run('总结.yaml')).toEqual([0, expect.stringContaining('专利申请量2924件'), '']);
}, 120_000);
