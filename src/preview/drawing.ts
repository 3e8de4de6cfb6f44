import { type Marker, unmarked } from '../figures/mark.ts';
import { pageSections, styleSheet } from '../html/index.ts';
import type { Page } from '../page/page.ts';
import { textsIn, withTexts } from '../texts.ts';
import type { Frame, Tree } from '../tree.ts';
import type { Layout } from '../typeset/layout.ts';
import type { Piece } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';
import { typeset } from '../typeset/typeset.ts';
import { aligned } from './aligned.ts';
import { onOldBreaks } from './old-breaks.ts';
import { tagged } from './tagged.ts';

/** A report ready to be shown on the pages of any layout. */
export interface Drawing {
  tree: Tree;
  frame: Frame;
  page: Page;
  /** As typeset; the same as in a document that is written to a file. */
  pieces: readonly Piece[];
  tagged: readonly Piece[];
  blocks: readonly Block[];
  /** The key of the block that each phrase is in, by the phrase's number. */
  blockOf: ReadonlyMap<number, string>;
  /** For each piece, the index of its old piece in the drawing before. */
  from: readonly (number | undefined)[];
}

/** A piece by its tag, and its text. */
export interface Block {
  key: string;
  text: string;
}

/** A block that was there before keeps its key, so that readers keep their place. */
export function drawingOf(
  marked: { tree: Tree; frame: Frame },
  page: Page,
  phrases: Pick<Marker, 'cut' | 'all' | 'phrasesIn'>,
  before?: Drawing,
): Drawing {
  const { tree, frame } = withTexts(marked, unmarked);
  const pieces = piecesOf(tree, frame, page);
  const texts = pieces.map(wordsOf);
  const old = before?.blocks ?? [];
  const from = aligned(
    old.map(({ text }) => text),
    texts,
  );
  let last = Math.max(-1, ...old.map(({ key }) => Number(key)));
  const keys = from.map((index) => (index === undefined ? undefined : old[index]?.key) ?? String(++last));
  const withMarks = piecesOf(marked.tree, marked.frame, page);
  const blockOf = new Map<number, string>();
  for (const [index, piece] of withMarks.entries()) {
    for (const phrase of phrases.phrasesIn(textsIn(piece).join())) blockOf.set(phrase, keys[index] ?? '');
  }
  return {
    tree,
    frame,
    page,
    pieces,
    tagged: tagged(pieces, withMarks, keys, phrases),
    blockOf,
    blocks: texts.map((text, index) => ({ key: keys[index] ?? '', text })),
    from,
  };
}

/** Keys of the blocks whose text differs from the drawing before. */
export function changedIn({ blocks, from }: Drawing, before: Drawing): string[] {
  return blocks.flatMap(({ key, text }, index) => {
    const old = from[index];
    return old !== undefined && before.blocks[old]?.text === text ? [] : [key];
  });
}

/**
 * Whether this drawing breaks where the one before did: the page is the same, and so is the text except for digits,
 * which all have the same width and the same rules for line breaks.
 */
export function breaksAlike(drawing: Drawing, before: Drawing): boolean {
  return shapeOf(drawing) === shapeOf(before);
}

function shapeOf({ tree, frame, page }: Drawing): string {
  const digitless = (_: string, value: unknown) => (typeof value === 'string' ? value.replace(/\d/gu, '0') : value);
  return JSON.stringify([tree, frame], digitless) + JSON.stringify(page);
}

/** The layout of the drawing before, as far as it fits this one. */
export function meanwhile({ from, pieces }: Drawing, before: Drawing, layout: Layout): Layout {
  return onOldBreaks(layout, from, before.pieces, pieces);
}

/** The HTML of each page, as this layout breaks them. */
export function pagesOn({ tagged, frame, page }: Drawing, layout: Layout): string[] {
  return pageSections(tagged, frame, layout, page);
}

/** The CSS of its pages: it changes only with 版式. */
export function styleOf({ page }: Drawing): string {
  return styleSheet(page);
}

function piecesOf(tree: Tree, frame: Frame, page: Page): Piece[] {
  return typeset(tree, frame, page).flatMap(({ pieces }) => pieces);
}

function wordsOf(piece: Piece): string {
  if (piece.type === 'paragraph') return textOf(piece.runs);
  if (piece.type === 'table')
    return piece.rows.map((cells) => cells.map(({ runs }) => textOf(runs)).join('\t')).join('\n');
  return piece.chart.description;
}
