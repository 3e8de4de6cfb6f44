import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../src/docx/column-widths.ts';

test('columns that need less than there is share the rest in proportion', () => {
  expect(columnWidths([8.5, 3.5], 1500, 10)).toEqual([1000, 500]);
});

test('the widest column gives way first', () => {
  expect(columnWidths([3.5, 40, 3.5], 300, 10)).toEqual([50, 200, 50]);
});

test('widths are positive and add up to the total, whatever the texts', () => {
  const contents = fc.array(
    fc.integer({ min: 0, max: 400 }).map((half) => half / 2),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(contents, (widths) => {
      const columns = columnWidths(widths, 8845, 280);
      expect(columns.reduce((all, width) => all + width, 0)).toBe(8845);
      expect(Math.min(...columns)).toBeGreaterThan(0);
    }),
  );
});
