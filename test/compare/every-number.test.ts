import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../../src/commands/inspect-files.ts';
import { drawn, inspectEdited } from '../../src/commands/redraw.ts';
import { templateOf } from '../../src/commands/template-of.ts';
import { compare, type Redraw } from '../../src/compare/comparison.ts';
import type { Line } from '../../src/compare/text.ts';
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
  const templates = await templateOf(world, file, inspection);
  const proof = 'main' in templates ? drawn(inspection, templates, 'docx') : undefined;
  if (!inspection.sound || !('main' in templates) || !proof) throw new Error(`${file} cannot be drafted.`);
  return {
    proof,
    data: { source: inspection.source, figures: inspection.sound.figures },
    redraw: (edits) => drawn(inspectEdited(files, edits), templates, 'docx'),
  };
}

test.each(EXAMPLES)(
  '%s: digits changed anywhere are found, alone, and where they are typed or what they follow from',
  async (file) => {
    const { proof, data, redraw } = await draw(file);
    let at = 0;
    for (const [index, { text, kind }] of proof.lines.entries()) {
      // The note below a table is the program's own.
      if (kind === 'title' || text.startsWith('注：')) continue;
      for (const { 0: digits, index: from } of text.matchAll(/\d+(?:\.\d+)?/gu)) {
        // 1.2025年……: a number of the ladder, and a year.
        const isLadder =
          (from === 0 && /^[.．、]/u.test(text.slice(digits.length))) || /^\d\.\d{4}年/u.test(text.slice(from));
        if (isLadder || PAPER.test(text.slice(0, from)) || at++ % STEP !== 0) continue;
        const changed = digits.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10));
        const put = text.slice(0, from) + changed + text.slice(from + digits.length);
        const lines = proof.lines.map((line, place): Line => ({ ...line, text: place === index ? put : line.text }));
        const { numbers } = compare(proof, data, lines, redraw);
        const [first] = numbers;
        expect.soft(numbers, put).toHaveLength(1);
        expect.soft(first?.after.number.text, put).toContain(changed);
        const isTraced = first && (first.edits.length > 0 || first.isBound || first.origin);
        expect.soft(isTraced, put).toBeTruthy();
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

/** 附件1, 表2: these number papers. */
const PAPER = /(?:附件|[表图])$/u;
