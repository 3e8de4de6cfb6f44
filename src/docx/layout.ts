import { type BlockLayout, layoutDocument } from 'docx/layout';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { documentOf } from './document.ts';
import { measurable } from './fonts.ts';

/** What stands on each page of the document, in order. */
export interface Layout {
  pages: LaidBlock[][];
  /** What the library had to guess at, or stopped at, in its words: the pages may then not be Word's. */
  doubts: string[];
}

/** A block of the document's body, or as much of it as stands on the page: lines of a paragraph, or rows of a table. */
export interface LaidBlock {
  /** Its place among the paragraphs and tables of the body; the same on every page it stands on. */
  index: number;
  /** Texts of the lines: one after the other over all pages they are the paragraph's. */
  lines?: string[];
  /** Places of the rows in the table, from 0, which is the header and comes again on every page. */
  rows?: number[];
}

/** The pages as Word would make them, within about 0.2 s. Throws on a node it does not know. */
export function layoutOf(tree: Tree, frame: Frame, page: Page = gbt9704): Layout {
  const { pages, stoppedAt } = layoutDocument(documentOf(tree, frame, measurable(page)), { guess: true });
  const doubts = pages.flatMap(({ guesses = [] }) => guesses).concat(stoppedAt ?? []);
  return { pages: pages.map(({ body }) => body.map(laid)), doubts: [...new Set(doubts)] };
}

function laid(block: BlockLayout): LaidBlock {
  return block.type === 'table'
    ? { index: block.index, rows: block.rows.map(({ index }) => index) }
    : { index: block.index, lines: block.lines.map(({ text }) => text) };
}
