import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn } from '../../src/commands/redraw.ts';
import { toDocx } from '../../src/docx/index.ts';
import { templateOf } from '../../src/inputs/template-of.ts';
import { ofDocx } from '../../src/passages/of-docx.ts';
import type { World } from '../../src/world.ts';
import { drafted } from '../drafted.ts';
import { randomReport } from '../random-report.ts';
import { inspect } from '../report-of.ts';

/** LONG=1 tries ten times as many. */
const count = process.env.LONG ? 300 : 30;

test(`${count} random reports: marked or not they have the same words, and their Word files read back as these`, async () => {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  for (const text of fc.sample(randomReport, { numRuns: count, seed: 20261126 })) {
    const bytes = new TextEncoder().encode(text);
    const inspection = inspect('随机.yaml', bytes);
    const templates = await templateOf(world, '随机.yaml', inspection);
    const proof = 'main' in templates ? drawn(inspection, templates, 'docx') : undefined;
    const { tree, frame } = await drafted('随机.yaml', bytes);
    const docx = await ofDocx('', await toDocx(tree, frame, inspection.page.page));
    const found = docx?.manuscript.passages.map((passage) => passage.text);
    expect(
      proof?.lines.map((line) => line.text),
      text,
    ).toEqual(found);
  }
});
