import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, expect, test } from 'vitest';

const { codeCacheOf, readCodeCache } = createRequire(import.meta.url)('../../bin/code-cache.js') as {
  codeCacheOf(scripts: ReadonlyMap<string, Script>): Buffer;
  readCodeCache(file: string): ((chunk: string) => Buffer | undefined) | undefined;
};

const TEXTS: Record<string, string> = {
  'a.cjs': '(function () { return 1; })',
  'b.cjs': '(function () { return 2; })',
};
const folder = mkdtempSync(join(tmpdir(), 'summarize-'));
const file = join(folder, 'code.cache');
const whole = codeCacheOf(new Map(Object.entries(TEXTS).map(([name, text]) => [name, ran(new Script(text))])));

afterAll(() => rmSync(folder, { recursive: true }));

test('what was compiled once is taken again, each chunk’s for that chunk', () => {
  writeFileSync(file, whole);
  const cached = readCodeCache(file);
  for (const [name, text] of Object.entries(TEXTS)) {
    const cachedData = cached?.(name);
    expect(cachedData?.length).toBeGreaterThan(0);
    expect(new Script(text, { cachedData }).cachedDataRejected).toBe(false);
  }
  expect(cached?.('c.cjs')).toBeUndefined();
});

test.each<[string, Buffer | undefined]>([
  ['there is none', undefined],
  ['another engine made it', Buffer.from(whole.toString('latin1').replace(process.versions.v8, '1.0'), 'latin1')],
  ['it was cut off on its way', whole.subarray(0, whole.length - 1)],
  ['it is something else', Buffer.from('{}')],
  ['it is empty', Buffer.alloc(0)],
])('nothing is taken where %s', (_, bytes) => {
  rmSync(file, { force: true });
  if (bytes) writeFileSync(file, bytes);
  expect(readCodeCache(file)).toBeUndefined();
});

test('a build leaves a cache that this engine takes for every chunk in it', () => {
  const dist = join(import.meta.dirname, '../../dist');
  const cached = readCodeCache(join(dist, 'code.cache'));
  const name = 'cli.cjs';
  const text = `(function(exports,require,module,__filename){${readFileSync(join(dist, name), 'latin1')}\n})`;
  expect(new Script(text, { cachedData: cached?.(name) }).cachedDataRejected).toBe(false);
});

function ran(script: Script): Script {
  script.runInThisContext()();
  return script;
}
