import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Column } from '../../src/rollup/column.ts';

const digits = fc.oneof(
  fc.constantFrom(
    '0',
    '2.50',
    '-3',
    '-0.5',
    '0.00',
    '-0',
    '123456789012345678901234567890',
    '0.1234567890123456789012345678901234567890',
  ),
  fc
    .tuple(fc.integer(), fc.integer({ min: 0, max: 9 }))
    .map(([whole, places]) => (whole / 10 ** places).toFixed(places)),
  fc.bigInt().map(String),
);

test('what goes in comes out as it was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3000), digits, fc.constantFrom('家', '万元', '亿元', ''))), (typed) => {
      const column = new Column();
      for (const each of typed) column.push(...each);
      expect(column.units).toEqual(typed.map(([unit]) => unit));
      expect(typed.map((_, index) => [column.digitsAt(index), column.measureAt(index)])).toEqual(
        typed.map(([, text, measure]) => [text, measure]),
      );
    }),
    { seed: 1, numRuns: 300 },
  );
});
