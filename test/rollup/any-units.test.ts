import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRegister } from '../next/any-figure.ts';
import { inspect } from '../report-of.ts';
import { rolledFiles } from './rolled.ts';

const sound = anyRegister.filter((text) => inspect('x.yaml', new TextEncoder().encode(text)).sound !== undefined);

test('whatever figures some units have, the file of the whole can be read, and drafted', () => {
  fc.assert(
    fc.property(fc.array(sound, { minLength: 1, maxLength: 4 }), (texts) => {
      const { text } = rolledFiles(texts.map((each, index) => [`${index}县.yaml`, each.replace('某局', `${index}局`)]));
      const { sound: report, diagnostics } = inspect('全市.yaml', new TextEncoder().encode(text));
      expect(
        report,
        `${diagnostics.map(({ place, message }) => `${place.start.line}: ${message}`).join('\n')}\n${text}`,
      ).toBeDefined();
    }),
    { seed: 42, numRuns: 60 },
  );
});
