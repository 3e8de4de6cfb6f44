import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../src/docx/layout.ts';
import { toHtml } from '../../src/html/index.ts';
import { anyFrame, anyTree } from './any.ts';
import { pageTexts } from './read.ts';
import { laidWords, words } from './words.ts';

test('whatever the texts: well-formed, every word once and in order, pages broken where the layout breaks them', () => {
  fc.assert(
    fc.property(anyTree, anyFrame, (tree, frame) => {
      const layout = layoutOf(tree, frame);
      const pages = pageTexts(toHtml(tree, frame, layout));
      expect(pages.join('')).toBe(words(tree, frame));
      expect(pages).toEqual(laidWords(tree, frame, layout));
    }),
    { numRuns: 30 },
  );
}, 120_000);
