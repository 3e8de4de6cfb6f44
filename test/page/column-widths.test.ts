import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../src/page/column-widths.ts';

test('columns that need less than there is share the rest in proportion', () => {
  expect(columnWidths([8.5, 3.5], 1500, 10)).toEqual([1000, 500]);
});

test('the free room beside the texts gives way before any of them breaks', () => {
  expect(columnWidths([8, 2, 2], 170, 10)).toEqual([93, 39, 38]);
});

test('the widest column gives way first', () => {
  expect(columnWidths([3.5, 40, 3.5], 300, 10)).toEqual([50, 200, 50]);
});

test('columns that are cut share the room by how much text each holds in all', () => {
  // A single long cell wants less than a column that is long throughout.
  expect(columnWidths([3.5, 40, 40], 450, 10, [20, 100, 300])).toEqual([50, 100, 300]);
});

test('no column that is cut gets more than its longest text needs, and none too little to read', () => {
  expect(columnWidths([3.5, 20, 60], 450, 10, [20, 400, 100])).toEqual([50, 215, 185]);
  expect(columnWidths([60, 60], 400, 10, [1, 9999])).toEqual([100, 300]);
});

test('a column keeps room for the longest piece that must not be broken, where there is room for all', () => {
  expect(columnWidths([60, 60], 400, 10, [9999, 1], [0, 15])).toEqual([235, 165]);
  expect(columnWidths([60, 60], 400, 10, [9999, 1], [20, 20])).toEqual([300, 100]);
});

test('a short text is not broken in more than three lines for a column that is long throughout', () => {
  // 全国省级农科院第6 in two rows of ten, beside names of up to sixteen characters: three to a line, and the margins.
  const widths = columnWidths([16, 2, 3.5, 3.5, 3, 3.5, 3, 9], 8845, 210, [160, 20, 35, 35, 30, 35, 30, 18]);
  expect(widths.at(-1)).toBeGreaterThanOrEqual((3 + 1.1) * 210);
});

test('widths are positive and add up to the total, whatever the texts', () => {
  const contents = fc.array(
    fc.integer({ min: 0, max: 400 }).map((half) => half / 2),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(contents, (widths) => {
      const texts = widths.map((width, index) => width * (1 + (index % 4) * 9));
      const columns = columnWidths(widths, 8845, 280, texts);
      expect(columns.reduce((all, width) => all + width, 0)).toBe(8845);
      expect(Math.min(...columns)).toBeGreaterThan(0);
    }),
  );
});
