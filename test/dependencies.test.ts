import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARIES } from './libraries.ts';

/** What comes from elsewhere is named, measured and justified, and locked without a word of where it came from. */

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const ALL = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }).sort();
const LOCK: Record<string, { resolved?: string; integrity?: string; version?: string; link?: boolean }> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;

/** Rows of the two tables of the README’s section on dependencies: names, what for, size, why. */
function tables(): string[][][] {
  const section = /\n### 依赖\n(.*?)\n```sh/su.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  return section
    .split(/\n\n(?!\|)/u)
    .map((block) => block.split('\n').filter((line) => /^\| (?!库|工具)/u.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.slice(2, -2).split(/ ?\| ?/u)));
}

const namesIn = (rows: readonly string[][] = []) => rows.flatMap(([names = '']) => names.split('、')).sort();

test('the first table names what the program is made with, the second all else', () => {
  const [made, tools] = tables();
  expect(namesIn(made)).toEqual([...LIBRARIES]);
  expect(namesIn(tools)).toEqual(ALL.filter((name) => !LIBRARIES.includes(name)));
  for (const [names, what, size, why] of made ?? []) {
    expect([names, what, size, why]).toEqual([
      names,
      expect.stringMatching(/./u),
      expect.stringMatching(/^\d+KB$/u),
      expect.stringMatching(/./u),
    ]);
  }
});

test('every package is locked by its checksum, and by no address', () => {
  const packages = Object.entries(LOCK).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lock is in git, and says what package.json says', () => {
  expect(execFileSync('git', ['ls-files', 'package-lock.json'], { encoding: 'utf8' })).toBe('package-lock.json\n');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages[
    ''
  ];
  expect({ ...dependencies, ...devDependencies }).toEqual({
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
  });
});

test('no package runs a script as it is installed, but those that fetch nothing', () => {
  const scripted = Object.entries(LOCK).filter(([, each]) => 'hasInstallScript' in each);
  // For macOS alone, and for its watcher of files.
  expect(scripted.map(([path]) => path).filter((path) => path !== 'node_modules/fsevents')).toEqual([]);
});
