import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

const FOLDER = resolve('examples');
/**
 * Example → its lines in the seeds that it carries; see the facts beside this file. `facts` and `numbers`: at least so many
 * must be listed there and found in the seed, lest an empty list pass. The two school seeds are short and all but bare of
 * figures: the event week has its dates and its year, the term none at all.
 */
const SEEDS: Record<string, { lines: [number, number]; facts: number; numbers: number }> = {
  'annual-city': { lines: [3, 41], facts: 201, numbers: 61 },
  'annual-prefecture': { lines: [121, 188], facts: 201, numbers: 41 },
  'briefing-multi-year': { lines: [72, 120], facts: 201, numbers: 61 },
  'school-it-term': { lines: [51, 71], facts: 101, numbers: 0 },
  'science-week': { lines: [42, 50], facts: 80, numbers: 4 },
};
/** Examples of invented figures: without a seed there are no facts to find again. Every other example needs its facts file. */
const SEEDLESS = new Set(['departments', 'district-2024', 'enterprise', 'hospital', 'university']);
const EXAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

const NEEDED = ['../shared/seeds/000_96a2032afdb334c4.txt', '../shared/tools/check-docx'];
for (const file of NEEDED.filter((each) => !existsSync(each))) process.stdout.write(`skipped: what needs ${file}\n`);

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

describe.each(EXAMPLES)('%s', (name) => {
  const committed = (format: string) => readFileSync(join(FOLDER, `${name}.${format}`));

  test('is clean', async () => {
    expect(await desk.run(['lint', join(FOLDER, `${name}.yaml`)])).toMatchObject({ code: 0, out: '' });
  });

  test.each(['md', 'docx'])('the committed %s is what the data give', async (format) => {
    const file = `${name}.${format}`;
    await desk.run([join(FOLDER, `${name}.yaml`), '-o', file]);
    const drafted = await desk.read(file);
    if (format === 'md') expect(drafted.toString()).toBe(committed(format).toString());
    expect(drafted.equals(committed(format))).toBe(true);
  });

  test.skipIf(SEEDLESS.has(name))('every figure and proper name of its seed stands in both drafts', () => {
    const facts = factsOf(name).filter((line) => !/^[#!]/u.test(line));
    expect(facts.length).toBeGreaterThanOrEqual(SEEDS[name]?.facts ?? Number.POSITIVE_INFINITY);
    for (const text of [plain(committed('md').toString()), words(committed('docx'))]) {
      expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
    }
  });

  const seed = resolve('../shared/seeds/000_96a2032afdb334c4.txt');
  test.skipIf(SEEDLESS.has(name) || !existsSync(seed))(
    'every number of the seed is in the draft, or is a listed exception',
    () => {
      const {
        lines: [from, to],
        numbers: least,
      } = SEEDS[name] ?? { lines: [1, 0], numbers: 1 };
      const seeded = readFileSync(seed, 'utf8')
        .split('\n')
        .slice(from - 1, to);
      const body = seeded.map((line) => line.replace(/^[(（]?\d+[)）]?[、.]/u, '')).join('\n');
      const numbers = new Set([...body.matchAll(/\d+(?:\.\d+)?/gu)].map(([number]) => number));
      expect(numbers.size).toBeGreaterThanOrEqual(least);
      const draft = new Set(plain(committed('md').toString()).match(/\d+(?:\.\d+)?/gu));
      const exceptions = new Set(
        factsOf(name)
          .filter((line) => line.startsWith('!'))
          .flatMap((line) => line.replace(/L\d+/gu, '').match(/\d+(?:\.\d+)?/gu) ?? []),
      );
      expect([...numbers].filter((number) => !draft.has(number) && !exceptions.has(number))).toEqual([]);
    },
  );

  test.skipIf(!existsSync('../shared/tools/check-docx') || spawnSync('xmllint', ['--version']).error)(
    'the committed docx is valid',
    () => {
      expect(spawnSync('../shared/tools/check-docx', [join(FOLDER, `${name}.docx`)], { encoding: 'utf8' }).stdout).toBe(
        '',
      );
    },
  );
});

test('another process, in another time zone, gives the same bytes, charts included', { timeout: 60_000 }, async () => {
  const { default: config } = await import(pathToFileURL(resolve('rolldown.config.js')).href);
  const bundle = await rolldown({ ...config, logLevel: 'silent' });
  await bundle.write({ ...config.output, dir: desk.path('dist') });
  const script = `require('./dist/cli.cjs').main(process.argv.slice(2), process).then((code) => { process.exitCode = code; });`;
  await desk.write('run.cjs', script);
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles']) {
    const name = 'briefing-multi-year';
    const args = [desk.path('run.cjs'), join(FOLDER, `${name}.yaml`), '-o', `${zone.slice(-4)}.docx`];
    await promisify(execFile)(process.execPath, args, { cwd: desk.folder, env: { ...process.env, TZ: zone } });
    expect((await desk.read(`${zone.slice(-4)}.docx`)).equals(readFileSync(join(FOLDER, `${name}.docx`)))).toBe(true);
  }
});

function factsOf(name: string): string[] {
  return readFileSync(join(import.meta.dirname, `${name}.facts.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a reader of the Markdown sees. */
function plain(markdown: string): string {
  return fromMarkdown(markdown)
    .children.filter((node) => node.type !== 'html')
    .map((node) => textOf(node))
    .join('\n');
}

/** What a reader of the DOCX sees, a paragraph a line. */
function words(docx: Uint8Array): string {
  const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString();
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}
