import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { layoutOf } from '../../src/docx/layout.ts';
import type { Block, Frame, Imprint } from '../../src/tree.ts';
import { missing, type Rendered, rendered, rowsOf, rulesOf, skipped } from './rendering.ts';
import { heading, paragraph, partsOf, titled, tree } from './sample.ts';

/** 版记 (GB/T 9704-2012, 7.4). */

const imprint: Imprint = {
  copiedTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委机关，各县（市、区）科技局',
  printedBy: '某市科学技术局办公室',
  printedOn: '2013年12月20日',
};
const framed: Frame = { ...titled, imprint };
const line = '国'.repeat(28);

/** A title, the empty line below it, and so many lines of text. */
function linesOf(count: number): Block[] {
  return [heading(1, titled.title), ...Array.from({ length: count }, () => paragraph(line.slice(2)))];
}

test.each([
  ['an odd page', 5, 1],
  ['an odd page with no line left', 20, 1],
  ['an even page with room', 25, 0],
  ['an even page that is full', 20 + 22, 2],
  ['an even page with three lines left, one too few', 20 + 19, 2],
])('after %s it takes its place on an even one', (_name, lines, added) => {
  const { pages, imprintPages } = layoutOf(tree(...linesOf(lines)), framed);
  expect(imprintPages).toBe(added);
  expect((pages.length + added) % 2).toBe(0);
});

test('印发机关 alone, or 抄送 alone, makes a row', async () => {
  const text = async (some: Imprint) =>
    (partsOf(await toDocx(tree(paragraph('正文。')), { ...titled, imprint: some }))['word/document.xml'] ?? '').replace(
      /<[^>]*>/gu,
      '',
    );
  expect(await text({ copiedTo: '各县科技局' })).toBe('正文。抄送：各县科技局。');
  expect(await text({ printedBy: '某局办公室', printedOn: '2013年12月20日' })).toBe(
    '正文。某局办公室2013年12月20日印发',
  );
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'as LibreOffice sets it', () => {
  const cases: [name: string, lines: number, pages: number, isNumbered: boolean][] = [
    ['below the text of an even page', 25, 2, true],
    ['on a page of its own after an odd one', 5, 2, true],
    ['behind a blank page after an even one', 20 + 22, 4, false],
  ];
  describe.each(cases)('%s', (_name, lines, count, isNumbered) => {
    let result: Rendered;
    beforeAll(async () => {
      result = await rendered(await toDocx(tree(...linesOf(lines)), framed));
    }, 180_000);

    test('the file is valid, and 版记 is on its last page, an even one', () => {
      expect(result.faults).toBe('');
      expect(result.pages.map(({ words }) => words.some(({ text }) => text.startsWith('抄送')))).toEqual(
        Array.from({ length: count }, (_, page) => page === count - 1),
      );
    });

    test('three rules as wide as the type area, of 0.35, 0.25 and 0.35 mm, the last on its lower edge', () => {
      const rules = rulesOf(result.pages[count - 1]?.dots as Rendered['pages'][number]['dots']);
      expect(rules).toHaveLength(3);
      for (const [index, { top, foot, left, right }] of rules.entries()) {
        expect(Math.abs(left - 28)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(right - 184)).toBeLessThanOrEqual(0.5);
        // A dot is 0.05 mm, and a rule may begin and end within one.
        expect(Math.abs(foot - top - (index === 1 ? 0.25 : 0.35))).toBeLessThanOrEqual(0.1);
      }
      expect(Math.abs((rules[2]?.foot ?? 0) - 262)).toBeLessThanOrEqual(0.5);
    });

    test('the lines stand one character in on both sides, those of 抄送 below its first name', () => {
      const words = result.pages[count - 1]?.words ?? [];
      const character = (16 / 72) * 25.4;
      const at = (text: string) => words.find((word) => word.text.startsWith(text));
      const [copied, printer] = [at('抄送'), at('某市科学技术局办公室')];
      for (const word of [copied, printer]) {
        expect(Math.abs(((word?.left ?? 0) - 28) / character - 1)).toBeLessThanOrEqual(0.1);
      }
      const date = words.find(({ text }) => text.endsWith('印发'));
      expect(Math.abs((184 - (date?.right ?? 0)) / character - 1)).toBeLessThanOrEqual(0.1);
      // 4号 is 14 pt; three characters of it are “抄送：”.
      const hanging = words.find(({ top }) => top > (copied?.foot ?? 0));
      expect(Math.abs((hanging?.left ?? 0) - (copied?.left ?? 0) - 3 * (14 / 72) * 25.4)).toBeLessThanOrEqual(0.5);
    });

    test(isNumbered ? 'its page is numbered' : 'its page and the blank one bear no number', () => {
      const last = result.pages.slice(isNumbered ? -1 : -2);
      const numbers = last.map(({ words }) => words.filter(({ top }) => top > 262).map(({ text }) => text));
      if (isNumbered) expect(numbers.flat()).toContain(`${count}`);
      else {
        expect(numbers.flat()).toEqual([]);
        expect(rowsOf(result.pages.at(-2)?.dots as Rendered['pages'][number]['dots'], 'dark')).toEqual([]);
      }
    });
  });
});
