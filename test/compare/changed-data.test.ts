import { expect, test } from 'vitest';
import { compare } from '../../src/compare/comparison.ts';
import type { Edit } from '../../src/diagnostic.ts';
import { typedNumbers } from '../../src/provenance/typed-numbers.ts';
import { draw, EXAMPLES } from './draw.ts';

/** Every how many-th number is changed; each with LONG=1. */
const STEP = process.env.LONG ? 1 : 19;
/** So many numbers are changed at once. */
const AT_ONCE = 3;

/** The others have few numbers under 指标, or have them from parts. */
const TYPED = EXAMPLES.filter((file) => !/departments|school-it-term|science-week/u.test(file));

test.each(TYPED)(
  '%s: a text that other numbers in the data would make leads back to these numbers, and to none beside them',
  async (file) => {
    const { proof, data, redraw } = await draw(file);
    const typed = typedNumbers(data.source, ['figures']).filter(
      ({ number, place }) => number.kind === 'quantity' && place.file === file && /^\d{1,4}$/u.test(number.text),
    );
    let ledBack = 0;
    for (let at = 0; at + AT_ONCE < typed.length; at += STEP) {
      const changed = typed
        .slice(at, at + AT_ONCE)
        .map(({ place, number }): Edit => ({ place, text: String(Number(number.text) + 2) }));
      const lines = redraw(changed)?.lines;
      if (!lines) continue;
      const { numbers } = compare(proof, data, lines, redraw);
      const own = new Set(changed.map(({ place }) => place.start.offset));
      const edits = numbers.flatMap((each) => each.edits);
      const others = edits.filter(({ place }) => !own.has(place.start.offset));
      ledBack += edits.length - others.length;
      expect
        .soft(
          others.map(({ place, text }) => `${place.start.line}:${place.start.column} ${text}`),
          JSON.stringify(changed.map(({ place, text }) => [place.start.line, place.start.column, text])),
        )
        .toEqual([]);
    }
    expect(ledBack).toBeGreaterThan(0);
  },
);
