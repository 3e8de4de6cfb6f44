import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../../src/commands/inspect-files.ts';
import { drawn, inspectEdited } from '../../src/commands/redraw.ts';
import { templateOf } from '../../src/commands/template-of.ts';
import { compare } from '../../src/compare/comparison.ts';
import type { Edit } from '../../src/diagnostic.ts';
import { typedNumbers } from '../../src/provenance/typed-numbers.ts';
import type { World } from '../../src/world.ts';

const EXAMPLES = readdirSync('examples').flatMap((name) => (name.endsWith('.yaml') ? [`examples/${name}`] : []));
/** Every how many-th number is changed; each with LONG=1. */
const STEP = process.env.LONG ? 1 : 19;
/** So many numbers are changed at once. */
const AT_ONCE = 3;

test.each(EXAMPLES)(
  '%s: a text that other numbers in the data would make leads back to these numbers, and to none beside them',
  async (file) => {
    const world = { cwd: () => resolve('.'), env: {} } as World;
    const files = await readReport(world, file);
    const inspection = inspectEdited(files, []);
    const templates = await templateOf(world, file, inspection);
    const proof = 'main' in templates ? drawn(inspection, templates, 'docx') : undefined;
    if (!inspection.sound || !('main' in templates) || !proof) throw new Error(`${file} cannot be drafted.`);
    const redraw = (edits: readonly Edit[]) => drawn(inspectEdited(files, edits), templates, 'docx');
    const data = { source: inspection.source, figures: inspection.sound.figures };
    const typed = typedNumbers(data.source, ['figures']).filter(
      ({ number, place }) => number.kind === 'quantity' && place.file === file && /^\d{1,4}$/u.test(number.text),
    );
    for (let at = 0; at + AT_ONCE < typed.length; at += STEP) {
      const changed = typed
        .slice(at, at + AT_ONCE)
        .map(({ place, number }): Edit => ({ place, text: String(Number(number.text) + 2) }));
      const lines = redraw(changed)?.lines;
      if (!lines) continue;
      const { numbers } = compare(proof, data, lines, redraw);
      const own = new Set(changed.map(({ place }) => place.start.offset));
      const others = numbers.flatMap(({ edits }) => edits.filter(({ place }) => !own.has(place.start.offset)));
      expect
        .soft(
          others.map(({ place, text }) => `${place.start.line}:${place.start.column} ${text}`),
          JSON.stringify(changed.map(({ place, text }) => [place.start.line, place.start.column, text])),
        )
        .toEqual([]);
    }
  },
);
