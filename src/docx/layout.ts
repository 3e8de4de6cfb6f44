import { type BlockLayout, layoutDocument } from 'docx/layout';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Imprint, Tree } from '../tree.ts';
import { imprintHeight } from '../typeset/imprint.ts';
import type { ImprintPages, LaidPage, LaidPiece, Layout } from '../typeset/layout.ts';
import { typeset } from '../typeset/typeset.ts';
import { documentToLayOut } from './document.ts';
import { measurable } from './fonts.ts';

/** The pages as Word would make them, within about 0.2 s. Throws on a node it does not know. */
export function layoutOf(tree: Tree, frame: Frame, page: Page = gbt9704): Layout {
  const { pages, stoppedAt } = layoutDocument(documentToLayOut(tree, frame, measurable(page)), { guess: true });
  const doubts = pages.flatMap(({ guesses = [] }) => guesses).concat(stoppedAt ?? []);
  const pieceAt = piecesAmong(typeset(tree, frame, page).map(({ pieces }) => pieces.length));
  const laidPages = pages
    .map(({ body, width, height }) => ({
      isLandscape: width > height,
      pieces: body.flatMap((block) => laid(block, pieceAt(block.index))),
    }))
    // One that holds nothing but a section's mark is not in the file.
    .filter(({ pieces }, index) => index === 0 || pieces.length > 0);
  const foot = footOf(pages[laidPages.length - 1]?.body ?? []);
  return {
    pages: laidPages,
    ...(frame.imprint && { imprintPages: imprintPagesOf(frame.imprint, laidPages, foot, page) }),
    doubts: [...new Set(doubts)],
  };
}

/** The library ends each section but the last with a paragraph of its own, which `finish` takes away: it is no piece. */
function piecesAmong(counts: readonly number[]): (block: number) => number | undefined {
  const pieces = counts.flatMap((count, index) => {
    const before = counts.slice(0, index).reduce((sum, each) => sum + each, 0);
    return [...Array.from({ length: count }, (_, piece) => before + piece), undefined];
  });
  return (block) => pieces[block];
}

function laid(block: BlockLayout, index: number | undefined): LaidPiece[] {
  if (index === undefined) return [];
  return block.type === 'table'
    ? [{ index, rows: block.rows.map((row) => row.index) }]
    : [{ index, lines: block.lines.map(({ text }) => text) }];
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
