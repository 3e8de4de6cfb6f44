import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf } from '../../src/zh/length.ts';

test.each([
  ['', 0],
  ['科技工作', 4],
  // Each mark is one, and so is each run of digits or letters.
  ['新增3家，增长17.2%。', 9],
  ['R&D经费12.30亿元', 6],
  ['“一企一策”——《办法》……', 14],
  ['2024 年 5G', 3],
  ['〔2024〕58号', 5],
])('“%s” is %i long', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});

test('Chinese text on both sides of a cut is as long as the two parts', () => {
  const chinese = fc
    .array(fc.constantFrom('科', '技', '，', '。', '“', '”', '（'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(chinese, chinese, (a, b) => {
      expect(lengthOf(a + b)).toBe(lengthOf(a) + lengthOf(b));
    }),
  );
});
