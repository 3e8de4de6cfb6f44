import { expect, test } from 'vitest';
import { chartColours, isDark, lineLook } from '../../src/typeset/chart-colours.ts';

/** As a printer without colours weighs them, from 0 (black) to 255. */
function greyOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

test.each([2, 3, 4, 5, 6])('%i shades stay apart in grey, and from the paper', (count) => {
  const greys = chartColours(count).map(greyOf);
  expect(greys).toHaveLength(count);
  for (const [index, grey] of greys.entries()) {
    expect((greys[index + 1] ?? 255) - grey).toBeGreaterThanOrEqual(30);
  }
});

test('lines are dark enough on paper, and no two of five look alike without their shades', () => {
  const looks = Array.from({ length: 5 }, (_, index) => lineLook(index, 5));
  for (const { color } of looks) expect(greyOf(color)).toBeLessThan(160);
  expect(new Set(looks.map(({ line, markers }) => `${line.dash} ${markers.shape}`)).size).toBe(5);
  expect(new Set(looks.map(({ line }) => line.dash)).size).toBe(5);
  expect(new Set(looks.map(({ markers }) => markers.shape)).size).toBe(5);
});

test('white is written on what is dark', () => {
  expect(['000000', '1F3864', 'C5D7F0', 'FFFFFF'].map(isDark)).toEqual([true, true, false, false]);
});
