import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { Desk, SOUND, type Watching } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

describe('summarize preview', { timeout: 60_000 }, () => {
  let watching: Watching;
  afterEach(async () => {
    await watching.stop();
  });

  test('says where it can be seen, then a line for each change; Ctrl-C ends it with 0, and frees the port', async () => {
    watching = desk.watch(['preview', 'report.yaml']);
    expect(await watching.line()).toBe('已更新。');
    const { err } = watching.printed();
    const [, address = ''] =
      /^正在预览report\.yaml：(http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/)，按Ctrl-C停止。\n/u.exec(err) ?? [];
    const page = await fetch(address);
    expect(await page.text()).toContain('<html lang="zh-CN">');
    await desk.write('report.yaml', SOUND.replace('全市【专利申请量】', '全市【专利申请】'));
    expect(await watching.line()).toBe('没有更新，1个错误。');
    await desk.write('report.yaml', SOUND);
    expect(await watching.line()).toBe('已更新。');
    expect(await watching.stop()).toMatchObject({ code: 0, err: expect.stringMatching(/已停止。\n$/u) });
    expect([...watching.listeners]).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('shows what is wrong with data that make no report yet', async () => {
    await desk.write('report.yaml', '单位: 某局\n年度: [2013\n');
    watching = desk.watch(['preview', 'report.yaml']);
    expect(await watching.line()).toMatch(/^没有更新，\d个错误/u);
    const address = /http:\S+?\/[0-9a-f]+\//u.exec(watching.printed().err)?.[0] ?? '';
    const events = await fetch(`${address}events`);
    const { value } = (await events.body?.getReader().read()) ?? {};
    const shown = JSON.parse(new TextDecoder().decode(value).replace(/^data: /u, ''));
    expect(shown).toMatchObject({ pages: [], status: { isStale: true } });
    expect(shown.findings.length).toBeGreaterThan(0);
    await desk.write('report.yaml', SOUND);
    expect(await watching.line()).toBe('已更新。');
  });

  test.each([
    [['preview'], '错误：没有给出数据文件。写法：summarize preview 数据文件.yaml。\n'],
    [['preview', '-'], '错误：预览不能从标准输入读，请写数据文件的名称。\n'],
    [['preview', 'no.yaml'], '错误：读不了no.yaml：没有这个文件或文件夹，请检查路径。\n'],
    [['preview', 'report.yaml', '--port', '0'], '错误：“0”不是端口，应为1—65535之间的整数。\n'],
  ])('%j is refused', async (args, message) => {
    watching = desk.watch(args);
    expect(await watching.stop()).toEqual({ code: 2, err: message });
    expect([...watching.listeners]).toEqual([]);
  });

  test('a port that is taken is told', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    watching = desk.watch(['preview', 'report.yaml', '--port', String(port)]);
    expect(await watching.stop()).toEqual({
      code: 2,
      err: `错误：端口${port}已有别的程序在用，请用--port换一个；不写--port时自动找空闲的。\n`,
    });
    other.close();
  });
});

test.each([
  [true, [], 1],
  [true, ['--no-open'], 0],
  [false, [], 0],
])('the browser is opened for who sits at a terminal (%j %j)', async (isTTY, more, times) => {
  const opened: string[] = [];
  let text = '';
  const listeners = new Map<string, () => void>();
  const output = {
    isTTY,
    write(chunk: string | Uint8Array, done?: () => void) {
      text += chunk;
      // The first line of a round: the page is there.
      if (text.includes('已更新')) listeners.get('SIGINT')?.();
      done?.();
    },
  };
  const code = await main(['preview', 'report.yaml', ...more], {
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    cwd: () => desk.folder,
    env: {},
    on: (signal, listener) => listeners.set(signal, listener),
    open: (address) => opened.push(address),
  });
  expect([code, opened.length]).toEqual([0, times]);
  for (const address of opened) expect(text).toContain(address);
});
