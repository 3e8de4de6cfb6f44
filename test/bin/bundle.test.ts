import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';

const require = createRequire(import.meta.url);
interface Entry {
  chunk: string;
  source: number;
  bytes: Buffer;
}
interface CodeCache {
  chunks: Record<string, Entry>;
  of(chunk: string, source: number): Buffer | undefined;
}
const { BUILT, Chunks, codeCacheOf, readCodeCache } = require('../../bin/bundle.js') as {
  BUILT: string;
  Chunks: new (
    cached: (chunk: string, source: number) => Buffer | undefined,
  ) => {
    scripts: ReadonlyMap<string, { script: Script }>;
    load(chunk: string): { main(argv: string[], world: object): Promise<number> };
  };
  codeCacheOf(entries: Iterable<Entry>): Buffer;
  readCodeCache(file: string, owner?: number): CodeCache | undefined;
};

const TEXTS: Record<string, string> = {
  'a.cjs': '(function () { return 1; })',
  'b.cjs': '(function () { return 2; })',
};
const folder = mkdtempSync(join(tmpdir(), 'summarize-'));
const file = join(folder, 'code.cache');
const whole = codeCacheOf(
  Object.entries(TEXTS).map(([chunk, text]) => {
    return { chunk, source: crc32(text), bytes: ran(new Script(text)).createCachedData() };
  }),
);

afterAll(() => rmSync(folder, { recursive: true }));

test('what was compiled once is taken again, each chunk’s for that chunk', () => {
  writeFileSync(file, whole);
  const cached = readCodeCache(file);
  for (const [name, text] of Object.entries(TEXTS)) {
    const cachedData = cached?.of(name, crc32(text));
    expect(cachedData?.length).toBeGreaterThan(0);
    expect(new Script(text, { cachedData }).cachedDataRejected).toBe(false);
  }
  expect(Object.keys(cached?.chunks ?? {})).toEqual(Object.keys(TEXTS));
  expect(cached?.of('c.cjs', 0)).toBeUndefined();
});

test('not for a source that has changed, though it be as long', () => {
  writeFileSync(file, whole);
  const changed = TEXTS['a.cjs']?.replace('1', '3') ?? '';
  expect(readCodeCache(file)?.of('a.cjs', crc32(changed))).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('where it must be the user’s own, nobody else may have written it', () => {
  rmSync(file, { force: true });
  writeFileSync(file, whole, { mode: 0o600 });
  const me = process.geteuid?.() ?? 0;
  expect(readCodeCache(file, me)?.of('a.cjs', crc32(TEXTS['a.cjs'] ?? ''))).toBeDefined();
  expect(readCodeCache(file, me + 1)).toBeUndefined();
  chmodSync(file, 0o666);
  expect(readCodeCache(file, me)).toBeUndefined();
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

test('a build leaves a cache that this engine takes for each chunk that a run needs', async () => {
  const asked: string[] = [];
  const cached = readCodeCache(BUILT);
  const chunks = new Chunks((chunk, source) => {
    asked.push(chunk);
    return cached?.of(chunk, source);
  });
  const world = { ...process, stdout: { write() {} }, stderr: { write() {} } };
  expect(await chunks.load('cli.cjs').main(['lint', 'examples/annual-city.yaml'], world)).toBe(0);
  expect(asked).toEqual(expect.arrayContaining(['cli.cjs', expect.stringMatching(/^lint-/u)]));
  expect(asked.filter((chunk) => chunks.scripts.get(chunk)?.script.cachedDataRejected !== false)).toEqual([]);
});

test('what runs every day asks Node for no threads, as the library that unpacks does: a tenth of a start', () => {
  const daily = readdirSync(dirname(BUILT)).filter((name) => /^(?:cli|lint-[^.]+|draft-[^.]+)\.cjs$/u.test(name));
  expect(daily).toHaveLength(3);
  const texts = daily.map((name) => readFileSync(join(dirname(BUILT), name), 'latin1'));
  for (const text of texts) expect(text).not.toContain('worker_threads');
  // What a draft needs besides what lint does: the library of Markdown's syntax, which --final asks for, is as much again.
  const drafting = texts[daily.findIndex((name) => name.startsWith('draft-'))];
  expect(drafting?.length).toBeLessThan(100_000);
});

test('every chunk finds here what it expects of a module of Node’s', () => {
  const chunks = new Chunks(() => undefined);
  const names = readdirSync(dirname(BUILT)).filter((each) => each.endsWith('.cjs'));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    expect(Object.keys(chunks.load(name)).length, name).toBeGreaterThan(0);
  }
});

function ran(script: Script): Script {
  script.runInThisContext()();
  return script;
}
