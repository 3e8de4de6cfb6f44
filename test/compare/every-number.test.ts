import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../../src/commands/inspect-files.ts';
import { drawn, inspectEdited } from '../../src/commands/redraw.ts';
import { templateOf } from '../../src/commands/template-of.ts';
import { compare, type Redraw } from '../../src/compare/comparison.ts';
import type { Line } from '../../src/compare/text.ts';
import { numbersOf } from '../../src/passages/written-numbers.ts';
import type { Proof } from '../../src/proof/proof.ts';
import type { Data } from '../../src/provenance/origin.ts';
import type { World } from '../../src/world.ts';

const EXAMPLES = readdirSync('examples').flatMap((name) => (name.endsWith('.yaml') ? [`examples/${name}`] : []));
/** Every how many-th number is changed; each with LONG=1. */
const STEP = process.env.LONG ? 1 : 23;

interface Drawn {
  proof: Proof;
  data: Data;
  redraw: Redraw;
}

async function draw(file: string): Promise<Drawn> {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  const files = await readReport(world, file);
  const inspection = inspectEdited(files, []);
  const templates = await templateOf(world, file, inspection, undefined, resolve('templates'));
  const proof = 'main' in templates ? drawn(inspection, templates, 'docx') : undefined;
  if (!inspection.sound || !('main' in templates) || !proof) throw new Error(`${file} cannot be drafted.`);
  return {
    proof,
    data: { source: inspection.source, figures: inspection.sound.figures },
    redraw: (edits) => drawn(inspectEdited(files, edits), templates, 'docx'),
  };
}

test.each(EXAMPLES)(
  '%s: a number changed anywhere is found, alone, and where it is typed or how it is computed',
  async (file) => {
    const { proof, data, redraw } = await draw(file);
    let at = 0;
    for (const [index, { text, kind }] of proof.lines.entries()) {
      // The note below a table is the program's own.
      if (kind === 'title' || text.startsWith('注：')) continue;
      for (const number of numbersOf(text)) {
        const isLadder = number.from === 0 && /^[.．、]/u.test(text.slice(number.to));
        if (number.kind !== 'quantity' || isLadder || at++ % STEP !== 0) continue;
        const changed = number.text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 1) % 10));
        const put = text.slice(0, number.from) + changed + text.slice(number.to);
        const lines = proof.lines.map((line, place): Line => ({ ...line, text: place === index ? put : line.text }));
        const { numbers } = compare(proof, data, lines, redraw);
        expect
          .soft(
            numbers.map(({ before, after }) => `${before.number.text}→${after.number.text}`),
            put,
          )
          .toEqual([`${number.text}→${changed}`]);
        const [first] = numbers;
        const isTraced = first && (first.edits.length > 0 || first.isBound || first.origin?.how !== undefined);
        expect.soft(isTraced, put).toBe(true);
        if (first && first.edits.length > 0) {
          expect
            .soft(
              redraw(first.edits)?.lines.some((line) => line.text.includes(changed)),
              put,
            )
            .toBe(true);
        }
      }
    }
  },
);
