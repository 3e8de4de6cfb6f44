import { type BlockLayout, layoutDocument } from 'docx/layout';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import type { LaidPiece, Layout } from '../typeset/layout.ts';
import { documentOf } from './document.ts';
import { measurable } from './fonts.ts';

/** The pages as Word would make them, within about 0.2 s. Throws on a node it does not know. */
export function layoutOf(tree: Tree, frame: Frame, page: Page = gbt9704): Layout {
  const { pages, stoppedAt } = layoutDocument(documentOf(tree, frame, measurable(page)), { guess: true });
  const doubts = pages.flatMap(({ guesses = [] }) => guesses).concat(stoppedAt ?? []);
  return { pages: pages.map(({ body }) => body.map(laid)), doubts: [...new Set(doubts)] };
}

function laid(block: BlockLayout): LaidPiece {
  return block.type === 'table'
    ? { index: block.index, rows: block.rows.map(({ index }) => index) }
    : { index: block.index, lines: block.lines.map(({ text }) => text) };
}
