import { expect, test } from 'vitest';
import { gbt9704 } from '../../src/page/page.ts';
import type { Block } from '../../src/tree.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { heading, paragraph, titled, tree } from '../docx/sample.ts';

function keptOf(...blocks: Block[]): (boolean | undefined)[] {
  return typeset(tree(...blocks), titled, gbt9704).flatMap(({ pieces }) =>
    pieces.map((piece) => (piece.type === 'table' ? undefined : piece.keepNext)),
  );
}

const chapter = [heading(2, '一、主要工作'), heading(3, '（一）平台'), paragraph('建成平台。')];

test('a chapter’s heading stays with its section’s and that with its text, as their styles say', () => {
  expect(keptOf(...chapter, ...chapter)).toEqual(Array(6).fill(undefined));
});

test('of headings with nothing between them only the last stay with what follows', () => {
  const bare = (length: number) => Array.from({ length }, () => heading(2, '一、主要工作'));
  const text = paragraph('建成平台。');
  expect(keptOf(...bare(30), text)).toEqual([...Array(26).fill(false), ...Array(5).fill(undefined)]);
  // These a page has room for.
  expect(keptOf(...bare(21), text)).toEqual(Array(22).fill(undefined));
  // With no text at all.
  expect(keptOf(...bare(30))).toEqual([...Array(26).fill(false), ...Array(4).fill(undefined)]);
});
