import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/html/chart/spread.ts';

test('what has room is where it wants to be', () => {
  const wishes = [10, 40, 90].map((wanted) => ({ wanted, height: 20 }));
  expect(spread(wishes, 0, 100)).toEqual([10, 40, 90]);
});

test('what has not makes way on both sides alike, and stays within the ends', () => {
  const wishes = (...wanted: number[]) => wanted.map((each) => ({ wanted: each, height: 20 }));
  expect(spread(wishes(50, 50), 0, 100)).toEqual([40, 60]);
  expect(spread(wishes(0, 5), 0, 100)).toEqual([10, 30]);
  expect(spread(wishes(99, 98), 0, 100)).toEqual([70, 90]);
});

test('none over another, in order, whatever is wanted; closer than wanted only where the room is too small', () => {
  const wish = fc.record({ wanted: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
      const sum = wishes.reduce((all, { height }) => all + height, 0);
      const tight = Math.min(1, 300 / sum);
      let end = 0;
      for (const [index, middle] of spread(wishes, 0, 300).entries()) {
        const half = ((wishes[index]?.height ?? 0) * tight) / 2;
        expect(middle - half).toBeGreaterThanOrEqual(end - 1e-6);
        end = middle + half;
      }
      expect(end).toBeLessThanOrEqual(300 + 1e-6);
    }),
  );
});
