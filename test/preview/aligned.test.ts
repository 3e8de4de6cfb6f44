import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned } from '../../src/preview/aligned.ts';

test.each<[string, string[], string[], (number | undefined)[]]>([
  ['nothing changed', ['甲', '乙'], ['甲', '乙'], [0, 1]],
  ['one reworded', ['甲', '乙', '丙'], ['甲', '丁', '丙'], [0, 1, 2]],
  ['one put in', ['甲', '乙', '丙'], ['甲', '丁', '乙', '丙'], [0, undefined, 1, 2]],
  ['one taken out', ['甲', '乙', '丙'], ['甲', '丙'], [0, 2]],
  ['one put in and the others counted on', ['一是甲', '二是乙'], ['一是丁', '二是甲', '三是乙'], [undefined, 0, 1]],
  ['two alike', ['甲', '甲', '乙'], ['甲', '乙'], [0, 2]],
  ['all new', ['甲'], ['乙', '丙'], [undefined, undefined]],
])('%s', (_, before, after, from) => {
  expect(aligned(before, after)).toEqual(from);
});

test('whatever the texts: no two are the same old one, and their order is kept', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '', '1.丁', '一是甲', '12件'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const from = aligned(before, after).filter((index) => index !== undefined);
      expect(from).toEqual([...new Set(from)].sort((a, b) => a - b));
      expect(aligned(before, before)).toEqual([...before.keys()]);
    }),
  );
});
