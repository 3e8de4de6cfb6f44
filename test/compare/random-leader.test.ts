import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn } from '../../src/commands/redraw.ts';
import { changesOf } from '../../src/compare/changes.ts';
import { blocksOf, type Line, sentencesOf } from '../../src/compare/text.ts';
import { templateOf } from '../../src/inputs/template-of.ts';
import type { World } from '../../src/world.ts';
import { randomReport } from '../random-report.ts';
import { inspect } from '../report-of.ts';

/** LONG=1 tries ten times as many. */
const count = process.env.LONG ? 300 : 30;
const RANDOM = fc.infiniteStream(fc.nat({ max: 2 ** 30 }));

/** The lines of a report, as it is written. */
async function linesOf(text: string): Promise<Line[]> {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  const inspection = inspect('随机.yaml', new TextEncoder().encode(text));
  const templates = await templateOf(world, '随机.yaml', inspection);
  return ('main' in templates ? drawn(inspection, templates, 'docx') : undefined)?.lines.slice() ?? [];
}

test(`${count} random reports in the hands of a random leader: each number that was changed, and none other`, async () => {
  const reports = fc.sample(fc.tuple(randomReport, RANDOM), { numRuns: count, seed: 20261126 });
  let edits = 0;
  for (const [text, random] of reports) {
    const pick = (below: number) => (random.next().value ?? 0) % below;
    const before = await linesOf(text);
    const after = before.map((line) => ({ ...line, said: [] }));
    const expected: string[] = [];
    // Long enough that a sentence is known again, and no two alike.
    const able = after.filter(({ kind, text: line }, index) => {
      const isAlone = after.every(
        (other, at) => at === index || other.text.replace(/\d/gu, '') !== line.replace(/\d/gu, ''),
      );
      return kind === 'paragraph' && line.length > 20 && isAlone && /\d{2,}(?:件|家|项|%|亿元|万元)/u.test(line);
    });
    for (let edit = 0; edit < 3 && able.length > 0; edit++) {
      const [line] = able.splice(pick(able.length), 1);
      const match = line && /(\d)(件|家|项|%|亿元|万元)/u.exec(line.text);
      if (!line || !match) continue;
      const digit = String((Number(match[1]) + 1) % 10);
      line.text = line.text.slice(0, match.index) + digit + line.text.slice(match.index + 1);
      expected.push(line.text);
    }
    const from = pick(after.length);
    if (after[from]?.kind === 'paragraph') after.splice(pick(after.length), 0, ...after.splice(from, 1));
    const { numbers } = changesOf(sentencesOf(blocksOf(before)), sentencesOf(blocksOf(after)));
    const told = numbers.map(({ after: { sentence } }) => sentence.block.text);
    const bare = (all: readonly string[]) => all.map((each) => each.replaceAll(/[ \u00a0]/gu, '')).sort();
    expect(bare(told), text).toEqual(bare(expected));
    edits += expected.length;
  }
  expect(edits).toBeGreaterThan(count);
});
