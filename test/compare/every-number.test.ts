import { expect, test } from 'vitest';
import { compare } from '../../src/compare/comparison.ts';
import type { Line } from '../../src/compare/text.ts';
import { draw, EXAMPLES } from './draw.ts';

/** Every how many-th number is changed; each with LONG=1. */
const STEP = process.env.LONG ? 1 : 23;

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
