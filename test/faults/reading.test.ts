import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

/** What others do to a file when it is just being opened. */
const meanwhile = vi.hoisted(() => ({ of: '', act: (_path: string) => {} }));

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const readFileSync = (path: string, ...options: []) => {
    if (meanwhile.of !== '' && path.endsWith(meanwhile.of)) meanwhile.act(path);
    return fs.readFileSync(path, ...options);
  };
  return { ...fs, readFileSync };
});

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '甲.yaml': SOUND, '乙.yaml': SOUND });
});
afterEach(async () => {
  meanwhile.of = '';
  await desk.close();
});

test('a file that is saved while it is read is read again', async () => {
  let saves = 0;
  Object.assign(meanwhile, {
    of: '甲.yaml',
    act(path: string) {
      if (saves++ === 0) writeFileSync(path, SOUND.replace('2013', '2014'));
    },
  });
  const { code, out } = await desk.run(['甲.yaml']);
  expect([code, saves]).toEqual([0, 2]);
  expect(out).toContain('2014年');
});

test('one that never comes to rest is not waited for for ever', async () => {
  Object.assign(meanwhile, { of: '甲.yaml', act: (path: string) => appendFileSync(path, '# 又改\n') });
  const { code, err } = await desk.run(['甲.yaml']);
  expect([code, err]).toEqual([2, '错误：读不了甲.yaml：它一直在改动，请存完盘再试。\n']);
});

test('one that is gone when its turn comes is told, and the others are drafted', async () => {
  Object.assign(meanwhile, { of: '乙.yaml', act: (path: string) => rmSync(path) });
  const { code, err } = await desk.run(['*.yaml', '-o', '总结/']);
  expect(code).toBe(2);
  expect(err).toBe(
    '错误：读不了乙.yaml：没有这个文件或文件夹，请检查路径。\n已写入总结/甲.docx。\n共2个文件，没有生成的1个：乙.yaml。\n',
  );
});

test('a configuration that cannot be read is told by its name', async () => {
  mkdirSync(desk.path('summarize.config.yaml'));
  for (const args of [['甲.yaml'], ['lint', '甲.yaml'], ['甲.yaml', '-o', '总结.docx']]) {
    const { code, err } = await desk.run(args);
    expect([code, err]).toEqual([2, '错误：读不了summarize.config.yaml：那里是一个文件夹，不是文件。\n']);
  }
});

test('Ctrl-C is heard between two files of a round', async () => {
  const heard: boolean[] = [];
  let isCome = false;
  Object.assign(meanwhile, {
    of: '.yaml',
    act: () => {
      heard.push(isCome);
      setImmediate(() => {
        isCome = true;
      });
    },
  });
  await desk.run(['lint', '甲.yaml', '乙.yaml']);
  expect(heard).toEqual([false, true]);
});
