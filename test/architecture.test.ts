import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Lowest first; rooms of one rank never import each other. See README, 它是怎样工作的. */
const RANKS: string[][] = [
  [
    'diagnostic.ts',
    'zh',
    'csv-text.ts',
    'yaml-words.ts',
    'shell-word.ts',
    'glob.ts',
    'tree.ts',
    'texts.ts',
    'every-match.ts',
    'world.ts',
    'parse-markdown.ts',
    'json-digest.ts',
  ],
  ['page', 'ooxml'],
  ['source', 'typeset'],
  ['report'],
  ['xlsx'],
  ['settings'],
  ['figures'],
  ['passages'],
  ['rules'],
  ['lint'],
  ['pipeline', 'reporters', 'markdown', 'parse-tree.ts', 'docx', 'html'],
  ['proof', 'tables'],
  ['check-sheet', 'next', 'page-sheet', 'rollup', 'starter'],
  ['provenance', 'length'],
  ['compare', 'preview'],
  ['diff'],
  ['files'],
  ['inputs', 'watch'],
  ['commands'],
  ['cli'],
  ['cli.ts'],
];

/** The same within a room of many files; '' is what stands in the room itself. */
const INNER_RANKS: Record<string, string[][]> = {
  figures: [[''], ['phrase'], ['achievements'], ['references', 'compose'], ['register'], ['tables']],
};

/**
 * Each library behind one door, Node’s own as well; zod is the language of both schemas. Only `files` and
 * `watch` open files.
 */
const LIBRARIES: Record<string, string | string[]> = {
  yaml: 'source',
  'zod/mini': ['report', 'settings'],
  'decimal.js': 'figures',
  handlebars: 'markdown',
  'handlebars/dist/cjs/handlebars.runtime.js': 'markdown',
  docx: 'docx',
  'docx/layout': 'docx',
  'docx/charts': 'docx',
  fflate: 'ooxml',
  hucre: 'xlsx',
  'hucre/xlsx': 'xlsx',
  'mdast-util-from-markdown': 'parse-markdown.ts',
  'mdast-util-gfm-table': 'parse-markdown.ts',
  'micromark-extension-gfm-table': 'parse-markdown.ts',
  mammoth: 'passages',
  tinyglobby: 'files',
  picomatch: 'inputs',
  'get-east-asian-width': 'reporters',
  commander: ['cli', 'cli.ts'],
  chalk: ['cli', 'cli.ts'],
  'node:fs': ['files', 'watch'],
  'node:fs/promises': 'files',
  'node:path': ['files', 'inputs', 'watch', 'commands', 'reporters'],
  'node:os': ['files', 'commands'],
  'node:child_process': ['files', 'commands'],
  'node:http': 'commands',
  'node:net': 'commands',
  'node:url': 'reporters',
  'node:zlib': 'ooxml',
  'node:crypto': ['json-digest.ts', 'ooxml', 'reporters', 'markdown', 'preview', 'commands'],
};

/** Only these know the process; all others know of it what a World tells. */
const PROCESS: Record<string, string> = {
  'cli.ts': 'An error that nobody waited for reaches it without a World: it is told, and ends the process.',
  'files/remove.ts': 'What Node’s own removal would ask: whether a refusal is that of Windows.',
  'files/revision.ts': 'Git is started in the folder of Node, where no stranger’s program lies.',
  'files/temporary.ts': 'Marks files with the number of the process that makes them.',
};

function violations(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [file, text] of files) {
    const room = roomOf(file);
    if (rankOf(room) < 0) found.push(`${file} stands in no room`);
    if (/\bprocess\.\w|'(?:node:)?process'/u.test(text) !== file in PROCESS) found.push(`${file} and the process`);
    for (const [, target = ''] of text.matchAll(/(?:\bfrom |\bimport\(|\bimport )'([^']+)'/gu)) {
      if (target.startsWith('.')) {
        const other = posix.join(posix.dirname(file), target);
        if (other.startsWith('..')) continue;
        const wrong = roomOf(other) === room ? isUpward(file, other) : rankOf(roomOf(other)) >= rankOf(room);
        if (wrong) found.push(`${file} imports ${other}`);
      } else if (target !== 'mdast' && ![LIBRARIES[target]].flat().includes(room))
        found.push(`${file} imports ${target}`);
    }
  }
  return found;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Whether one file of a room asks for what stands above it there, or beside. */
function isUpward(file: string, other: string): boolean {
  const ranks = INNER_RANKS[roomOf(file)];
  const [inner, otherInner] = [file, other].map((path) => path.split('/').slice(1, -1)[0] ?? '');
  if (!ranks || inner === otherInner) return false;
  const [own, asked] = [inner, otherInner].map((name = '') => ranks.findIndex((names) => names.includes(name)));
  return own === undefined || asked === undefined || asked < 0 || asked >= own;
}

function rankOf(room: string): number {
  return RANKS.findIndex((rooms) => rooms.includes(room));
}

function sources(): Map<string, string> {
  const root = join(import.meta.dirname, '../src');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/u.test(name));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')]));
}

test('every import follows the direction, and each library has one door', () => {
  expect(violations(sources())).toEqual([]);
});

test.each([
  ['source/parse.ts', "import { report } from '../report/schema.ts';"],
  ['docx/index.ts', "import { render } from '../markdown/render.ts';"],
  ['figures/phrase/phrase.ts', "import { parse } from 'yaml';"],
  ['figures/number.ts', "import { phrase } from './phrase/phrase.ts';"],
  ['figures/compose/compose.ts', "import { resolve } from '../references/resolve.ts';"],
  ['report/validate.ts', "import { readFile } from 'node:fs/promises';"],
  ['docx/index.ts', "import { execFile } from 'node:child_process';"],
  ['preview/answer.ts', "import { createServer } from 'node:http';"],
  ['rules/new-rule.ts', "const { main } = await import('../cli.ts');"],
  ['figures/phrase/phrase.ts', 'const { LANG } = process.env;'],
  ['preview/page/main.js', "import { preview } from '../../commands/preview.ts';"],
])('an import planted against the direction in %s is seen', (file, line) => {
  expect(violations(new Map([...sources(), [file, line]]))).toHaveLength(1);
});

test('nothing is taken away by a call of Node’s that misreads Chinese names on Windows (see remove.ts)', () => {
  const scripts = ['bin', 'scripts'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const callers = [...sources(), ...scripts].filter(([, text = '']) => /\brmSync\(|\brm\(/u.test(text));
  expect(callers.map(([file]) => file)).toEqual([]);
});

test('the README’s map has every room, with its libraries, above what it depends on', () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (`src\/[^|]+) \| [^|]+ \| ([^|]*?) ?\|$/gmu);
  const map = [...rows].flatMap(([, places = '', libraries = '']) =>
    [...new Set([...places.matchAll(/`src\/([^`/]+)/gu)].map(([, room = '']) => room))].map((room) => ({
      room,
      libraries,
    })),
  );
  expect(map.map(({ room }) => room).sort()).toEqual(RANKS.flat().sort());
  const ranks = map.map(({ room }) => rankOf(room));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  for (const { room, libraries } of map) {
    const doors = Object.keys(LIBRARIES).filter((each) => [LIBRARIES[each]].flat().includes(room));
    const packages = doors.filter((each) => !each.startsWith('node:')).map((each) => each.split('/')[0]);
    expect(packages.filter((each) => !libraries.includes(each ?? ''))).toEqual([]);
  }
});

test('no room is a drawer for leftovers', () => {
  const rooms = [...sources().keys()].flatMap((file) => file.split('/').slice(0, -1));
  expect(rooms.filter((room) => /^(?:utils?|helpers?|common|types|misc|lib)$/u.test(room))).toEqual([]);
});

/** What each file of some folders asks of others: the file, and the names; of one that it imports whole, any word of theirs. */
function asksOf(...folders: string[]): { by: string; of: string; names: ReadonlySet<string> }[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name)),
  );
  const texts = files
    .filter((file) => /\.[jt]s$/u.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')] as const);
  const words = new Set(texts.flatMap(([, text]) => wordsOf(text)));
  return texts.flatMap(([by, text]) => {
    const of = (target = '') => posix.join(posix.dirname(by), target);
    const named = text.matchAll(/\b(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)'/gu);
    const whole = text.matchAll(/\bimport(?:\(\s*|\s+\*\s+as\s+\w+\s+from\s+)'(\.[^']+)'/gu);
    return [
      ...[...named].map(([, names = '', target]) => ({ by, of: of(target), names: new Set(namesIn(names)) })),
      ...[...whole].map(([, target]) => ({ by, of: of(target), names: words })),
    ];
  });
}

/** `a, type B, c as d` → a, B, c. */
function namesIn(list: string): string[] {
  return list.split(',').flatMap((each) => /^\s*(?:type\s+)?(\w+)/u.exec(each)?.[1] ?? []);
}

function wordsOf(code: string): string[] {
  return code.replaceAll(/'[^'\n]*'|\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '').match(/[A-Za-z_]\w*/gu) ?? [];
}

test('what a file exports another asks for, or the README’s glossary names', () => {
  const [program, tests] = [asksOf('src', 'bin', 'scripts'), asksOf('test')];
  const glossary = new Set(
    [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gmu)].map(([, word]) => word),
  );
  // bin loads it from the bundle.
  const entry = new Set(['main', 'uncaught'].map((name) => `cli.ts ${name}`));
  const unasked = [...sources()].flatMap(([file, text]) => {
    const own = wordsOf(text);
    const isIn = (asks: typeof program, name: string) =>
      asks.some(({ of, names }) => of === `src/${file}` && names.has(name));
    // What only a test asks for from without, the file itself must need: nothing lives for tests alone.
    const isAsked = (name: string) =>
      isIn(program, name) ||
      glossary.has(name) ||
      entry.has(`${file} ${name}`) ||
      (isIn(tests, name) && own.filter((word) => word === name).length > 1);
    const declared = text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gmu);
    const passedOn = text.matchAll(/^export (?:type )?\{([^}]*)\}/gmu);
    const exported = [
      ...[...declared].map(([, name = '']) => name),
      ...[...passedOn].flatMap(([, names = '']) => namesIn(names)),
    ];
    return exported.flatMap((name) => (isAsked(name) ? [] : `${file} ${name}`));
  });
  expect(unasked).toEqual([]);
});

test('no rule imports another: what they share stands beside their folders', () => {
  const rules = [...sources()].filter(([file]) => /^rules\/\w+\//u.test(file));
  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter(([, text]) => /\bfrom '\.\//u.test(text)).map(([file]) => file)).toEqual([]);
});

test('no file is so long that it would hold two ideas', () => {
  const long = [...sources()].map(([file, text]) => [file, text.split('\n').length - 1] as const);
  expect(long.filter(([, lines]) => lines > 300)).toEqual([]);
});

test('each word of the README’s glossary of the code is what the code calls it, in that file', () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \| [^|]+ \| `(src\/[^`]+\.ts)` \|$/gmu)];
  expect(rows.length).toBeGreaterThan(10);
  for (const [, word = '', file = ''] of rows) {
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^export (?:interface|type|class) ${word}\\b`, 'mu'));
  }
});
