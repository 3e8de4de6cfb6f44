import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Built } from '../built.ts';
import { SOUND } from '../commands/run.ts';

/** The machine itself at fault, as far as this one lets a test make it so. */

let program: Built;
let folder: string;
beforeAll(async () => {
  program = await Built.make();
});
afterAll(() => program.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'report.yaml'), SOUND);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: string[], more: Parameters<Built['run']>[1] = {}) => program.run(args, { cwd: folder, ...more });
const LATER = SOUND.replace('2924', '2950');
/** A root may write everywhere. */
const OTHER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe('a disk of its own', () => {
  const disk = () => join(folder, '盘');
  const mounts = (...args: string[]) => spawnSync('mount', [...args, disk()]).status === 0;
  const canMount = (() => {
    const at = mkdtempSync(join(tmpdir(), 'mount-'));
    const done = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', at]).status === 0;
    if (done) spawnSync('umount', [at]);
    rmdirSync(at);
    return done;
  })();
  beforeEach(async () => {
    mkdirSync(disk());
    if (!canMount) return;
    expect(mounts('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs')).toBe(true);
    await run(['report.yaml', '-o', '盘/总结.docx']);
    writeFileSync(join(folder, 'report.yaml'), LATER);
  });
  afterEach(() => {
    if (canMount) execFileSync('umount', [disk()]);
  });

  test.skipIf(!canMount)('that is full: a line, 2, the old file whole; with room again it goes on', async () => {
    const before = readFileSync(join(disk(), '总结.docx'));
    const fill = spawnSync('dd', ['if=/dev/zero', `of=${join(disk(), '满')}`, 'bs=1k', 'count=100']);
    expect(fill.status).toBe(1);
    const { code, err } = await run(['report.yaml', '-o', '盘/总结.docx']);
    expect([code, err]).toEqual([2, '错误：写不了盘/总结.docx：磁盘已满。\n']);
    expect(readFileSync(join(disk(), '总结.docx')).equals(before)).toBe(true);
    expect(readdirSync(disk()).sort()).toEqual(['总结.docx', '满']);
    rmSync(join(disk(), '满'));
    expect((await run(['report.yaml', '-o', '盘/总结.docx'])).code).toBe(0);
  });

  test.skipIf(!canMount)('that is read-only: the same', async () => {
    const before = readFileSync(join(disk(), '总结.docx'));
    expect(mounts('-o', 'remount,ro')).toBe(true);
    const { code, err } = await run(['report.yaml', '-o', '盘/总结.docx']);
    expect([code, err]).toEqual([2, '错误：写不了盘/总结.docx：所在的磁盘是只读的。\n']);
    expect(readFileSync(join(disk(), '总结.docx')).equals(before)).toBe(true);
    const folders = await run(['templates', 'copy', '年度总结', '盘/模板']);
    expect([folders.code, folders.err]).toEqual([2, '错误：建不了文件夹盘/模板：所在的磁盘是只读的。\n']);
  });

  test.skipIf(!canMount)('for temporary files that is full: the comparison says it', async () => {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['add', 'report.yaml'], { cwd: folder });
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-qm', '一'], { cwd: folder });
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk(), '满')}`, 'bs=1k', 'count=100']);
    const { code, err } = await run(['diff', 'HEAD', 'report.yaml'], { env: { ...process.env, TMPDIR: disk() } });
    expect([code, err]).toEqual([2, '错误：旧版本的文件放不进临时文件夹，可能磁盘已满，请腾出空间再试。\n']);
    expect(readdirSync(disk()).sort()).toEqual(['总结.docx', '满']);
    const nowhere = await run(['diff', 'HEAD', 'report.yaml'], { env: { ...process.env, TMPDIR: '/无' } });
    expect(nowhere).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^错误：写不了临时文件夹\/无：没有这个.*\n$/u),
    });
  });
});

test('a folder in which one may not write: a line, 2, the old file whole', async () => {
  await run(['report.yaml', '-o', '总结.md']);
  writeFileSync(join(folder, 'report.yaml'), LATER);
  chmodSync(folder, 0o555);
  const before = readdirSync(folder);
  const { code, err } = await run(['report.yaml', '-o', '总结.md'], OTHER);
  expect([code, err]).toEqual([2, '错误：写不了总结.md：没有权限。\n']);
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(folder, '总结.md'), 'utf8')).toContain('2924');
  chmodSync(folder, 0o755);
});

test('a data file that one may not read is told, and the others are checked', async () => {
  writeFileSync(join(folder, 'secret.yaml'), SOUND);
  chmodSync(join(folder, 'secret.yaml'), 0o000);
  const { code, err } = await run(['lint', 'secret.yaml', 'report.yaml'], OTHER);
  expect([code, err]).toEqual([2, '错误：读不了secret.yaml：没有权限。\n共2个文件，没有校核的1个：secret.yaml。\n']);
});

test.each([
  ['its own', 'lint', '.'],
  ['a pattern', 'lint', '**/*.yaml'],
  ['a folder', 'lint', 'report.yaml', 'shut'],
])('a folder that one may not look into is not passed over in silence: %s', async (_, ...args) => {
  mkdirSync(join(folder, 'shut'), { mode: 0o000 });
  const { code, err } = await run(args, OTHER);
  expect([code, err]).toEqual([2, '错误：读不了shut：没有权限。\n共2个文件，没有校核的1个：shut。\n']);
});

describe('who reads what is printed', () => {
  const HAS_FULL = existsSync('/dev/full');

  test.skipIf(!HAS_FULL).each([
    ['a report', ['report.yaml']],
    ['a check sheet', ['figures', 'report.yaml']],
    ['findings', ['lint', 'faulty.yaml']],
    ['help', ['--help']],
    ['help of a command', ['lint', '--help']],
    ['the version', ['--version']],
    ['the rules', ['rules']],
    ['the schema', ['schema']],
  ])('is a disk that is full: %s', async (_, args) => {
    writeFileSync(join(folder, 'faulty.yaml'), '单位: [');
    const full = openSync('/dev/full', 'w');
    const { code, err } = await run(args, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([code, err]).toEqual([2, '错误：写不了标准输出：磁盘已满。\n']);
  });

  test('has gone: it ends, and says nothing', async () => {
    const { code, err } = await program.run(['schema'], { cwd: folder }, (child) => child.stdout?.destroy());
    const gone = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$1" rules | true; echo "\${PIPESTATUS[0]}"`,
        process.execPath,
        join(program.home, 'bin/summarize.js'),
      ],
      { encoding: 'utf8' },
    );
    expect([code, err, gone.stdout, gone.stderr]).toEqual([0, '', '0\n', '']);
  });

  test('has shut both outputs from the beginning: the exit code still tells', async () => {
    const shut = (args: string) =>
      spawnSync(
        'bash',
        ['-c', `"$0" "$1" ${args} >&- 2>&- <&-`, process.execPath, join(program.home, 'bin/summarize.js')],
        { cwd: folder },
      ).status;
    expect([shut('report.yaml'), shut('none.yaml'), shut('lint none.yaml report.yaml')]).toEqual([0, 2, 2]);
  });
});

test('a working folder that was deleted is told', async () => {
  const script = 'mkdir away && cd away && rmdir ../away && "$0" "$@"';
  for (const args of [
    ['report.yaml'],
    ['lint', '../report.yaml', 'b.yaml'],
    ['a.yaml', 'b.yaml', '-o', 'c/'],
    ['schema', '-o', 'a.json'],
  ]) {
    const all = ['-c', script, process.execPath, join(program.home, 'bin/summarize.js'), ...args];
    const { status, stderr } = spawnSync('bash', all, { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      2,
      '错误：现在所在的文件夹已经不在了，删了或者移走了。请用cd进入别的文件夹，再运行。\n',
    ]);
  }
});

test('a user without a home, a language or anything else is served', async () => {
  const { code, err } = await run(['report.yaml', '-o', '总结.docx'], { env: { PATH: process.env.PATH } });
  expect([code, err]).toEqual([0, '已写入总结.docx。\n']);
});

test.each([
  ['an exception', "setTimeout(() => { throw new Error('x') }, 1)"],
  ['a promise that nobody waits for', "Promise.reject(new Error('x'))"],
  ['something that is no error', 'setTimeout(() => { throw undefined }, 1)'],
])('%s in us that nobody foresaw: a line and 2, not a stack', async (_, fault) => {
  const { code, err } = await run(['lint', 'report.yaml', '--watch'], { env: planted(fault) });
  expect(code).toBe(2);
  expect(err).toMatch(/没有问题。\n错误：程序内部出错.*\n$/u);
  expect(err.split('\n')).toHaveLength(4);
});

test('who sets SUMMARIZE_DEBUG sees its stack below the line', async () => {
  const env = { ...planted("setTimeout(() => { throw new Error('x') }, 1)"), SUMMARIZE_DEBUG: '1' };
  const { code, err } = await run(['lint', 'report.yaml', '--watch'], { env });
  expect(code).toBe(2);
  expect(err).toMatch(/\n错误：程序内部出错.*\nError: x\n {4}at .*\n/u);
});

/** An environment in which this happens as late as when the watch is on. */
function planted(fault: string): NodeJS.ProcessEnv {
  const script = `const { write } = process.stderr;
process.stderr.write = function (text, ...rest) { if (/没有问题/.test(text)) { ${fault} } return write.call(this, text, ...rest); };`;
  return { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

test.skipIf(process.getuid?.() !== 0)('who has no home, as in a container, opens a new year all the same', async () => {
  chmodSync(folder, 0o777);
  mkdirSync(join(folder, '甲'));
  writeFileSync(join(folder, '甲/2013.yaml'), SOUND);
  for (const name of ['甲', '乙']) {
    mkdirSync(join(folder, name), { recursive: true });
    chmodSync(join(folder, name), 0o777);
  }
  const { code, err } = await run(['next', '甲/2013.yaml', '-o', '乙/'], {
    env: { PATH: process.env.PATH },
    uid: 54_321,
    gid: 54_321,
  });
  expect([code, err]).toEqual([0, expect.not.stringContaining('出错')]);
});
