import { expect, test } from 'vitest';
import { scaleOf } from '../../../src/html/chart/scale.ts';

test.each([
  [[520, 1893.5], false, [0, 500, 1000, 1500, 2000]],
  [[-3.5, 12], false, [-5, 0, 5, 10, 15]],
  [[0.1, 0.3], false, [0, 0.1, 0.2, 0.3]],
  [[-7, -2], false, [-8, -6, -4, -2, 0]],
  [[0], false, [0, 1]],
  // A line far above 0 begins near its least; one of its bars would lie about its length.
  [[95.1, 99], true, [92, 94, 96, 98, 100]],
  [[95.1, 99], false, [0, 20, 40, 60, 80, 100]],
])('%j, as a line %s, has its ticks at round numbers', (values, isLine, ticks) => {
  const scale = scaleOf(values, isLine);
  expect(scale.ticks).toEqual(ticks);
  expect(scale.at(ticks[0] ?? 0)).toBeCloseTo(0);
  expect(scale.at(ticks.at(-1) ?? 0)).toBeCloseTo(1);
});
