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
    'texts-in.ts',
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
  ['pipeline.ts', 'reporters', 'markdown', 'parse-tree.ts', 'docx', 'html'],
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
        const wrong = roomOf(other) !== room && rankOf(roomOf(other)) >= rankOf(room);
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
  ['figures/phrase.ts', "import { parse } from 'yaml';"],
  ['report/validate.ts', "import { readFile } from 'node:fs/promises';"],
  ['docx/index.ts', "import { execFile } from 'node:child_process';"],
  ['preview/answer.ts', "import { createServer } from 'node:http';"],
  ['rules/new-rule.ts', "const { main } = await import('../cli.ts');"],
  ['figures/phrase.ts', 'const { LANG } = process.env;'],
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

test('no room is a drawer for leftovers', () => {
  const rooms = [...sources().keys()].flatMap((file) => file.split('/').slice(0, -1));
  expect(rooms.filter((room) => /^(?:utils?|helpers?|common|types|misc|lib)$/u.test(room))).toEqual([]);
});

/** The words of some folders' code outside strings and comments, and in how many of the files each stands. */
function wordsIn(...folders: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.[jt]s$/u.test(name)) continue;
      for (const word of new Set(wordsOf(readFileSync(join(folder, name), 'utf8')))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function wordsOf(code: string): string[] {
  return code.replaceAll(/'[^'\n]*'|\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '').match(/[A-Za-z_]\w*/gu) ?? [];
}

test('what a file exports another asks for, or the README’s glossary names', () => {
  const program = wordsIn('src', 'bin', 'scripts');
  const tests = wordsIn('test');
  const glossary = new Set(
    [...readFileSync('README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gmu)].map(([, word]) => word),
  );
  const unasked = [...sources()].flatMap(([file, text]) => {
    const own = wordsOf(text);
    // What only a test asks for from without, the file itself must need: nothing lives for tests alone.
    const isAsked = (name: string) =>
      (program.get(name) ?? 0) > 1 ||
      glossary.has(name) ||
      (tests.has(name) && own.filter((word) => word === name).length > 1);
    const exported = text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gmu);
    return [...exported].flatMap(([, name = '']) => (isAsked(name) ? [] : `${file} ${name}`));
  });
  expect(unasked).toEqual([]);
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
