import { expect, test } from 'vitest';
import { textWidth } from '../../src/page/text-width.ts';

test.each([
  ['某市科学技术局', 7],
  ['2013年12月20日', 7],
  ['（ＡＢ）“引”——……·', 12],
  ['R&D投入', 3.5],
  ['\u{20bb7}', 1],
])('%s is %d characters wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
