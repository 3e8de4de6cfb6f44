import { type BlockLayout, layoutDocument } from 'docx/layout';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Imprint, Tree } from '../tree.ts';
import { imprintHeight } from '../typeset/imprint.ts';
import type { ImprintPages, LaidPage, LaidPiece, Layout } from '../typeset/layout.ts';
import type { Piece } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';
import { type Sheets, typeset } from '../typeset/typeset.ts';
import { documentToLayOut } from './document.ts';
import { measurable, measurableSheets, ownWords } from './measurable.ts';

/** Short paragraphs and cells that the layout can set in about a second. No report has that many. */
const MOST = 2000;
/** The longest paragraph to lay out, in characters: sixteen pages. */
const LONGEST = 10_000;

/**
 * The pages as Word would make them, in about 0.2 s; of a document longer than any report, only the first pages. Throws
 * on an unknown node.
 */
export function layoutOf(tree: Tree, frame: Frame, page: Page = gbt9704): Layout {
  const known = measurable(page);
  const whole = typeset(tree, frame, known);
  const sheets = beginningOf(whole);
  const { pages, stoppedAt } = layoutDocument(documentToLayOut(measurableSheets(sheets), known), { guess: true });
  const doubts = pages.flatMap(({ guesses = [] }) => guesses).concat(stoppedAt ?? []);
  // A page that only has a section's mark is not in the file.
  const filled = pages.filter(({ body }, index) => index === 0 || body.length > 0);
  const own = ownWords(sheets);
  const laidPages = filled.map(({ body, width, height }) => ({
    isLandscape: width > height,
    pieces: body.map((block) => laid(block, own)),
  }));
  return {
    pages: laidPages,
    ...(frame.imprint && {
      imprintPages: imprintPagesOf(frame.imprint, laidPages, footOf(filled.at(-1)?.body ?? []), page),
    }),
    doubts: [...new Set(doubts)],
    isPartial: count(sheets) < count(whole),
  };
}

function beginningOf([first, ...more]: readonly Sheets[]): Sheets[] {
  let room = MOST;
  const fits = (piece: Piece) => {
    room -= sizeOf(piece);
    return room >= 0;
  };
  const fitting = ({ pieces, ...sheets }: Sheets): Sheets => {
    const end = pieces.findIndex((piece) => !fits(piece));
    return { ...sheets, pieces: end === -1 ? pieces : pieces.slice(0, end) };
  };
  if (!first) return [];
  return [fitting(first), ...more.map(fitting).filter(({ pieces }) => pieces.length > 0)];
}

/** In a long paragraph, each hundred characters cost as much as a short paragraph; in a very long one, even more. */
function sizeOf(piece: Piece): number {
  if (piece.type === 'table') return piece.rows.length * piece.columns.length;
  const { length } = piece.type === 'paragraph' ? textOf(piece.runs) : '';
  return length > LONGEST ? MOST + 1 : 1 + Math.floor(length / 100);
}

function count(sheets: readonly Sheets[]): number {
  return sheets.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function laid(block: BlockLayout, own: (index: number, line: string) => string): LaidPiece {
  const { index } = block;
  if (block.type === 'table') return { index, rows: block.rows.map((row) => row.index) };
  return { index, lines: block.lines.map(({ text }) => own(index, text)) };
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
  // One line above it is left free, in case a program sets the text a line longer.
  const room = edge - foot - page.linePitch;
  return !pages.at(-1)?.isLandscape && imprintHeight(imprint, page) <= room ? 0 : 2;
}
