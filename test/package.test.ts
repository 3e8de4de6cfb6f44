import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARIES } from './libraries.ts';

/** The archive for an office without a network: unpacked where there is nothing else, it runs by itself. */

let folder: string;
let bytes: Uint8Array;
let files: Record<string, Uint8Array>;
let home: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '办公 室（内网）'));
  bytes = packed('一');
  files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: /\/summarize$/u.test(name) ? 0o755 : 0o644 });
  }
  home = join(folder, Object.keys(files)[0]?.split('/')[0] ?? '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run package` writes into a folder. */
function packed(name: string): Uint8Array {
  const to = join(folder, name);
  mkdirSync(to);
  execFileSync('node', ['scripts/package.js', to]);
  const [archive = ''] = readdirSync(to);
  expect(archive).toMatch(/^summarize-\d+\.\d+\.\d+\.zip$/u);
  return readFileSync(join(to, archive));
}

function fileOf(end: string): Uint8Array {
  const [, content] = Object.entries(files).find(([name]) => name.endsWith(`/${end}`)) ?? [];
  return content ?? new Uint8Array();
}

/** A machine without a network, where one can be had. */
const OFFLINE = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

function run(args: string[]): { code: number | null; out: string; err: string } {
  const desk = join(folder, '桌 面');
  mkdirSync(desk, { recursive: true });
  const env = { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: join(folder, '缓存') };
  const [program = '', ...more] = [...OFFLINE, join(home, 'summarize'), ...args];
  const done = spawnSync(program, more, { cwd: desk, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('it is the same whenever it is made, and small enough for a letter', () => {
  expect(Buffer.from(packed('二')).equals(bytes)).toBe(true);
  expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
});

test('its files are those that are needed, and no others', () => {
  const names = Object.keys(files).map((name) => name.replace(/^[^/]+\//u, ''));
  for (const needed of [
    'summarize.cmd',
    'summarize',
    '使用说明.txt',
    '第三方许可.txt',
    'LICENSE',
    'README.md',
    'bin/run.js',
  ])
    expect(names).toContain(needed);
  expect(names.filter((name) => /node_modules|\.map$|\.docx$|\.ts$/u.test(name))).toEqual([]);
  expect(readdirSync(folder)).not.toContain('node_modules');
});

test('what Notepad and cmd read is as they want it', () => {
  const text = (name: string) => `${Buffer.from(fileOf(name))}`;
  for (const name of ['使用说明.txt', '第三方许可.txt']) expect(text(name).startsWith('\ufeff')).toBe(true);
  for (const name of ['使用说明.txt', 'summarize.cmd', 'no-node.txt']) expect(text(name)).not.toMatch(/(?<!\r)\n/u);
  expect(text('summarize.cmd')).toMatch(/^[\t\r\n -~]*$/u);
});

test('each library in the bundle is named with its licence', () => {
  const notice = strFromU8(fileOf('第三方许可.txt'));
  expect(LIBRARIES).toContain('yaml');
  for (const name of LIBRARIES) expect(notice).toMatch(new RegExp(`^${name} \\d[^（]*（\\S+）\r$`, 'mu'));
});

describe('unpacked in a folder with Chinese and a space in its name, without a network', () => {
  const example = () => join(home, 'examples/departments.yaml');

  test.each([
    ['lint', () => ['lint', example()]],
    ['a draft on the screen', () => [example()]],
    ['DOCX', () => [example(), '-o', '总 结.docx']],
    ['HTML', () => [example(), '-o', '总结（稿）.html']],
    ['Markdown', () => [example(), '-o', '总结，稿.md']],
    ['the check sheet in Excel', () => ['figures', example(), '-o', '核对表.xlsx']],
    ['the check sheet in Word', () => ['figures', example(), '-o', '核对表.docx']],
    ['status', () => ['status', example()]],
    ['the page', () => ['page', example()]],
    ['the rules', () => ['rules', 'parts-agree']],
    ['the schema', () => ['schema', '-o', 'summarize.schema.json']],
    ['a copy of a template', () => ['templates', 'copy', '年度总结', '我的 模板']],
    [
      'a first file',
      () => [
        'init',
        '２０２６ 总结.yaml',
        '--kind',
        '医院',
        '--unit',
        '某市医院',
        '--year',
        '2026',
        '--departments',
        '科教科,护理部',
      ],
    ],
    ['the first file drafted, from workbooks', () => ['２０２６ 总结.yaml', '-o', '稿.docx']],
    ['a draft in Word linted', () => ['lint', '总 结.docx']],
    ['the next year', () => ['next', '２０２６ 总结.yaml', '-o', '下年/２０２７.yaml']],
  ])('%s', (_, args) => {
    const { code, out, err } = run(args());
    expect([code, out + err]).toEqual([0, expect.not.stringMatching(/Error|node:internal|内部出错/u)]);
  });

  test('without Node it says what is missing', () => {
    const tools = join(folder, '工具');
    mkdirSync(tools);
    for (const tool of ['dirname', 'readlink', 'cat']) {
      symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(tools, tool));
    }
    const done = spawnSync('/bin/sh', [join(home, 'summarize')], { env: { PATH: tools }, encoding: 'utf8' });
    const said = '这台电脑上没有找到Node.js，应先装好，要22.2以上的版本，或20.19以上的20版。';
    expect([done.status, done.stderr.split('\r\n')[0]]).toEqual([2, said]);
  });

  test.each(['4.9.1', '18.20.1', '20.18.3', '21.7.3', '22.1.0'])('with Node %s it says which is wanted', (version) => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    const start = spawnSync('node', ['-e', `${old} require(${JSON.stringify(join(home, 'bin/summarize.js'))})`], {
      encoding: 'utf8',
    });
    expect([start.status, start.stderr]).toEqual([
      2,
      `这台电脑上的Node.js是${version}，应为22.2以上的版本，或20.19以上的20版。请到nodejs.org下载长期支持版（LTS）换上。\n`,
    ]);
  });
});
