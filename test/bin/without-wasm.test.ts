import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Built } from '../built.ts';

/** Where it is forbidden to make machine code as a program runs, Node has no WebAssembly, and with it no client for HTTP. */

let program: Built;
beforeAll(async () => {
  program = await Built.make();
}, 120_000);
afterAll(() => program.close());

test.each(['xlsx', 'docx', 'csv'])('figures are written as .%s without WebAssembly', async (format) => {
  const data = join(program.home, 'x.yaml');
  const target = join(program.home, `x.${format}`);
  writeFileSync(
    data,
    '单位: 某局\n年度: 2026\n指标:\n  甲: {单位: 件, 数值: 3}\n主要工作: [{标题: 甲, 概述: 【甲】。}]\n',
  );
  const env = { ...process.env, NODE_OPTIONS: '--jitless' };
  const { code, err } = await program.run(['figures', data, '-o', target], { env });
  expect([code, err.replace(/^Warning: .*\n/u, '')]).toEqual([0, expect.stringContaining('已写入')]);
  expect(readFileSync(target).length).toBeGreaterThan(10);
  rmSync(target);
});
