import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataKeys } from '../../src/report/fields.ts';
import { nodeAt, placeWithin } from '../../src/source/node.ts';
import { parse } from '../../src/source/parse.ts';

/** What is read of a scalar, and what stands in the file for each of its characters. */
function read(typed: string): { text: string; pieces: string[] } {
  const { source } = parse('总结.yaml', new TextEncoder().encode(`单位: 某局\n导语: ${typed}\n`), dataKeys());
  const node = nodeAt(source.root, ['导语']);
  if (node?.kind !== 'scalar') throw new Error('No scalar was read.');
  const pieces = Array.from({ length: node.text.length }, (_, at) => {
    const { start, end } = placeWithin(source, node, at, at + 1);
    return source.text.slice(start.offset, end.offset);
  });
  return { text: node.text, pieces };
}

const text = fc.string({
  unit: fc.constantFrom('甲', '，', '"', "'", '\\', '/', 'a', '1', '。'),
  minLength: 1,
  maxLength: 12,
});

test('each character between double quotes stands where it was typed, escaped or not', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (meant, isHex) => {
      const typed = JSON.stringify(`乙${meant}乙`);
      const found = read(isHex ? typed.replaceAll('甲', '\\u7532') : typed);
      expect(found.text).toBe(`乙${meant}乙`);
      expect(found.pieces.map((piece) => JSON.parse(`"${piece}"`))).toEqual([...found.text]);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('and each between single quotes', () => {
  fc.assert(
    fc.property(text, (meant) => {
      const found = read(`'乙${meant.replaceAll("'", "''")}乙'`);
      expect(found.text).toBe(`乙${meant}乙`);
      expect(found.pieces.map((piece) => piece.replace("''", "'"))).toEqual([...found.text]);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
