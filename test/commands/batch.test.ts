import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintAll } from '../../src/commands/lint.ts';
import { PLAIN } from '../../src/reporters/colour.ts';
import { Desk, SOUND } from './run.ts';

/** A fault of our own in one file of many. */
vi.mock('../../src/pipeline/read-data.ts', async (load) => {
  const reading = await load<typeof import('../../src/pipeline/read-data.ts')>();
  const readData: typeof reading.readData = (file, bytes) => {
    if (file === '内部.yaml') throw new TypeError('Cannot read properties of undefined');
    return reading.readData(file, bytes);
  };
  return { ...reading, readData };
});

const HELP =
  '程序内部出错。请把这条命令和用到的文件发给开发者；会设环境变量的，设SUMMARIZE_DEBUG=1再运行一次，把多出来的几行一起发去。\n';
const INTERNAL = `错误：内部.yaml：${HELP}`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '甲.yaml': SOUND, '乙.yaml': '单位: [', '内部.yaml': SOUND, '丙.yaml': SOUND });
});
afterEach(() => desk.close());

describe('a batch goes on past a file', () => {
  test('that has errors, that fails in us and that is not there; the last line says which were not drafted', async () => {
    const { code, err } = await desk.run(['甲.yaml', '乙.yaml', '内部.yaml', '丁.yaml', '丙.yaml', '-o', '总结/']);
    expect(code).toBe(2);
    expect(readdirSync(desk.path('总结')).sort()).toEqual(['丙.docx', '甲.docx']);
    expect(err).toContain(INTERNAL);
    expect(err.endsWith('已写入总结/丙.docx。\n共5个文件，没有生成的3个：乙.yaml、内部.yaml、丁.yaml。\n')).toBe(true);
  });

  test('whose name a log would take for something else', async () => {
    const odd = '乙\n.yaml';
    await desk.write(odd, SOUND);
    const why = '错误：文件名“乙·.yaml”里有换行或控制字符，没有读，请先改名。\n';
    const drafted = await desk.run(['甲.yaml', odd, '丙.yaml', '-o', '总结/']);
    expect(readdirSync(desk.path('总结')).sort()).toEqual(['丙.docx', '甲.docx']);
    expect(drafted.err).toBe(
      `已写入总结/甲.docx。\n${why}已写入总结/丙.docx。\n共3个文件，没有生成的1个：乙·.yaml。\n`,
    );
    const linted = await desk.run(['lint', '甲.yaml', odd, '乙.yaml']);
    expect(linted.out).toContain('乙.yaml:1:5');
    expect([linted.code, linted.err]).toEqual([2, `${why}共3个文件，没有校核的1个：乙·.yaml。\n`]);
  });

  test('whose name a log would take for something else: nor does any other message hold it as it is', async () => {
    const odd = '乙\n::error::丙.yaml';
    for (const file of [odd, `一/${odd}`, `二/${odd}`, `三\n::error::/summarize.config.yaml`])
      await desk.write(file, SOUND);
    for (const args of [
      [odd, '-o', '总结/', '--watch'],
      [`一/${odd}`, `二/${odd}`, '-o', '总结/'],
      ['lint', '三\n::error::/summarize.config.yaml'],
      ['lint', odd],
      ['rollup', odd, '甲.yaml', '-o', '全市.yaml'],
    ]) {
      const { code, out, err } = await desk.run(args);
      expect([code, out, err]).toEqual([2, '', expect.not.stringMatching(/^::error::/mu)]);
    }
  });

  test('nothing is said where all are drafted, and of a single one no more than its own error', async () => {
    expect((await desk.run(['甲.yaml', '丙.yaml', '-o', '总结/'])).err).not.toContain('共');
    expect((await desk.run(['内部.yaml'])).err).toBe(`错误：${HELP}`);
    expect((await desk.run(['丁.yaml'])).err).not.toContain('共');
  });

  test('of many that fail twenty are named, and how many there are', async () => {
    const missing = Array.from({ length: 30 }, (_, index) => `无${index + 1}.yaml`);
    const { err } = await desk.run(['甲.yaml', ...missing, '-o', '总结/']);
    expect(err).toMatch(/\n共31个文件，没有生成的30个：无1\.yaml、.*、无20\.yaml等30个文件。\n$/u);
    expect(existsSync(desk.path('总结/甲.docx'))).toBe(true);
  });

  test('in lint: what the others hold is listed, then which was not checked', async () => {
    const { code, out, err } = await desk.run(['lint', '内部.yaml', '丁.yaml', '乙.yaml']);
    expect(code).toBe(2);
    expect(out).toContain('乙.yaml:1:5');
    expect(err).toBe(
      `${INTERNAL}错误：读不了丁.yaml：没有这个文件或文件夹，请检查路径。\n共3个文件，没有校核的2个：内部.yaml、丁.yaml。\n`,
    );
  });

  test('in rollup: all that is wrong is told before it stops', async () => {
    const { code, err } = await desk.run(['rollup', '内部.yaml', '甲.yaml', '丁.yaml', '-o', '全市.yaml']);
    expect(code).toBe(2);
    expect(err).toMatch(/^错误：内部\.yaml：.*\n错误：读不了丁\.yaml：.*\n没有汇总：内部\.yaml、丁\.yaml没有算进去/u);
    expect(existsSync(desk.path('全市.yaml'))).toBe(false);
  });

  test('drafting many on a terminal: one line tells how far it is, below what is said of each, and is gone at the end', async () => {
    const files = Array.from({ length: 25 }, (_, index) => `${index}.yaml`);
    for (const file of files) await desk.write(file, SOUND);
    const { err } = await desk.run([...files, '-o', '总结/', '-f', 'md'], { isTTY: true });
    expect(err.startsWith('\r\u001b[K正在起草第1个文件，共25个\r\u001b[K')).toBe(true);
    // What a terminal shows: each return clears its line.
    const shown = err.split('\n').map((line) => line.split('\r\u001b[K').at(-1));
    expect(shown).toEqual([...files.map((file) => `已写入总结/${file.replace('yaml', 'md')}。`), '']);
    const unwatched = await desk.run([...files, '-o', '总结/', '-f', 'md']);
    expect(unwatched.err).not.toContain('\r');
  });

  test('a folder made for what is then not written is taken away again', async () => {
    for (const args of [
      ['乙.yaml', '-o', '稿/'],
      ['乙.yaml', '丁.yaml', '-o', '稿/'],
      ['figures', '乙.yaml', '-o', '稿/'],
      ['next', '乙.yaml', '-o', '稿/'],
    ]) {
      expect((await desk.run(args)).code).not.toBe(0);
      expect(existsSync(desk.path('稿'))).toBe(false);
    }
  });

  test('texts are kept only of files in which something is found', async () => {
    const options = { years: undefined, fix: 'no', failOn: 'error', maxWarnings: 0, quiet: false } as const;
    const world = {
      stdout: { write() {} },
      stderr: { write() {} },
      stdin: [] as never,
      cwd: () => desk.folder,
      env: {},
    };
    const { sources } = await lintAll(
      world,
      ['甲.yaml', '乙.yaml', '丙.yaml'],
      {
        ...options,
        formats: [],
        version: '',
        root: undefined,
        config: undefined,
        baseline: undefined,
        skipOthers: false,
      },
      PLAIN,
    );
    expect([...sources]).toEqual([
      ['甲.yaml', ''],
      ['乙.yaml', '单位: ['],
      ['丙.yaml', ''],
    ]);
  });
});
