import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { drafted } from '../drafted.ts';
import { randomReport } from '../random-report.ts';
import { missing, skipped, tools } from './rendering.ts';

/** LONG=1 tries ten times as many. */
const count = process.env.LONG ? 200 : 20;

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'random valid reports', () => {
  test(`${count} of them become documents that are valid by the schemas, the same bytes twice`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'summarize-random-'));
    try {
      const reports = fc.sample(randomReport, { numRuns: count, seed: 20131220 });
      const files: string[] = [];
      for (const [index, text] of reports.entries()) {
        const { tree, frame } = await drafted('随机.yaml', new TextEncoder().encode(text));
        const bytes = await toDocx(tree, frame);
        expect(Buffer.compare(bytes, await toDocx(tree, frame)), text).toBe(0);
        const file = join(folder, `${index}.docx`);
        await writeFile(file, bytes);
        files.push(file);
      }
      expect(spawnSync(join(tools, 'check-docx'), files, { encoding: 'utf8' }).stdout).toBe('');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 1_800_000);
});
