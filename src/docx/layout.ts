import { type BlockLayout, layoutDocument } from 'docx/layout';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Imprint, Tree } from '../tree.ts';
import { documentToLayOut, type ImprintPages } from './document.ts';
import { measurable } from './fonts.ts';
import { imprintHeight } from './imprint.ts';

/** What stands on each page of the document, in order. */
export interface Layout {
  pages: LaidPage[];
  /** The pages that 版记 adds to these; undefined where there is none. */
  imprintPages?: ImprintPages;
  /** What the library had to guess at, or stopped at, in its words: the pages may then not be Word's. */
  doubts: string[];
}

export interface LaidPage {
  isLandscape: boolean;
  blocks: LaidBlock[];
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
  const { pages, stoppedAt } = layoutDocument(documentToLayOut(tree, frame, measurable(page)), { guess: true });
  const doubts = pages.flatMap(({ guesses = [] }) => guesses).concat(stoppedAt ?? []);
  const laidPages = pages
    .map(({ body, width, height }) => ({ isLandscape: width > height, blocks: body.map(laid) }))
    // The library ends a section with a paragraph of its own, which `finish` takes away.
    .filter(
      ({ blocks }, index) => index === 0 || blocks.some(({ lines = ['row'] }) => lines.some((line) => line !== '')),
    );
  const foot = footOf(pages[laidPages.length - 1]?.body ?? []);
  return {
    pages: laidPages,
    ...(frame.imprint && { imprintPages: imprintPagesOf(frame.imprint, laidPages, foot, page) }),
    doubts: [...new Set(doubts)],
  };
}

function laid(block: BlockLayout): LaidBlock {
  return block.type === 'table'
    ? { index: block.index, rows: block.rows.map(({ index }) => index) }
    : { index: block.index, lines: block.lines.map(({ text }) => text) };
}

/** Where the last block ends, in points from the top of the paper. */
function footOf(body: readonly BlockLayout[]): number {
  const last = body.at(-1);
  const end = last?.type === 'table' ? last.rows.at(-1) : last?.lines.at(-1);
  return end ? ((end.y + end.height) * 72) / 96 : 0;
}

function imprintPagesOf(imprint: Imprint, pages: readonly LaidPage[], foot: number, page: Page): ImprintPages {
  if (pages.length % 2 === 1) return 1;
  const edge = ((page.paper.height - page.margins.bottom) / 25.4) * 72;
  // A line is left free above it, in case a program sets the text a line longer.
  const room = edge - foot - page.linePitch;
  return !pages.at(-1)?.isLandscape && imprintHeight(imprint, page) <= room ? 0 : 2;
}
