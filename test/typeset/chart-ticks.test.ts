import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from '../../src/typeset/chart-ticks.ts';

test.each<[values: number[], most: number, texts: string]>([
  [[520, 1893, 2924], 6, '0 500 1000 1500 2000 2500 3000'],
  [[520, 1893, 2924], 4, '0 1000 2000 3000'],
  [[100], 5, '0 20 40 60 80 100'],
  [[0.1, 0.2, 0.3], 3, '0.0 0.1 0.2 0.3'],
  [[0.0004], 4, '0.0000 0.0001 0.0002 0.0003 0.0004'],
  [[-3.5, 7.25], 8, '-4 -2 0 2 4 6 8'],
  [[-3, -1], 4, '-3 -2 -1 0'],
  [[0, 0], 5, '0.0 0.2 0.4 0.6 0.8 1.0'],
  [[], 2, '0.0 0.5 1.0'],
  [[3e21], 3, '0 1000000000000000000000 2000000000000000000000 3000000000000000000000'],
])('bars of %j have an axis of at most %i steps with %s', (values, most, texts) => {
  expect(
    axisOf(values, most, true)
      .ticks.map(({ text }) => text)
      .join(' '),
  ).toBe(texts);
});

test('a line that hardly moves is not drawn flat: its axis need not begin at zero', () => {
  expect(
    axisOf([95, 97, 99], 6, false)
      .ticks.map(({ text }) => text)
      .join(' '),
  ).toBe('93 94 95 96 97 98 99');
  expect(axisOf([95, 97, 99], 6, true).from).toBe(0);
  expect(axisOf([50, 97], 6, false).from).toBe(0);
  expect(axisOf([-99, -95], 6, false).to).toBeLessThan(0);
  expect(axisOf([99, 99], 6, false).from).toBe(0);
});

test('any axis holds all numbers, in equal steps of exact numbers', () => {
  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((each) => (Math.abs(each) < 1e-200 ? 0 : each));
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1 }),
      fc.integer({ min: 2, max: 9 }),
      fc.boolean(),
      (values, most, hasZero) => {
        const { from, to, ticks } = axisOf(values, most, hasZero);
        const step = (to - from) / (ticks.length - 1);
        expect(ticks.length - 1).toBeLessThanOrEqual(most);
        expect(from).toBeLessThan(to);
        expect(from).toBeLessThanOrEqual(Math.min(...values) + step * 1e-6);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) - step * 1e-6);
        if (hasZero) expect(ticks.some(({ at }) => at === 0)).toBe(true);
        for (const { at, text } of ticks) expect(Number(text)).toBe(at);
        expect(new Set(ticks.map(({ text }) => text.split('.')[1]?.length)).size).toBe(1);
      },
    ),
  );
});
