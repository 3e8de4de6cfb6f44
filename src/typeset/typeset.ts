import { landscapeOf, type Page } from '../page/page.ts';
import type { Block, Frame, Tree } from '../tree.ts';
import { attachmentNote, attachmentPages } from './attachments.ts';
import { blockPieces } from './blocks.ts';
import { addressee, signature } from './frame.ts';
import { shortChains, withNotes } from './kept.ts';
import { letterhead } from './letterhead.ts';
import type { Piece } from './piece.ts';
import { emptyLine } from './title.ts';

/** Consecutive pages of the same orientation. */
export interface Sheets {
  isLandscape: boolean;
  page: Page;
  pieces: Piece[];
}

/** The document from the letterhead to the last attachment. */
export function typeset(tree: Tree, frame: Frame, page: Page): Sheets[] {
  const all: Sheets[] = [{ isLandscape: false, page, pieces: upToSignature(tree, frame, page) }];
  for (const [index, { landscape = false }] of (frame.attachments ?? []).entries()) {
    const sheets = sheetsFor(landscape, page, all);
    sheets.pieces.push(...attachmentPages(frame, index, sheets.page, sheets.pieces.length === 0));
  }
  return all.map((sheets) => ({ ...sheets, pieces: shortChains(withNotes(sheets.pieces), sheets.page) }));
}

/** The last sheets so far, or new ones if the orientation changes. */
function sheetsFor(isLandscape: boolean, page: Page, all: Sheets[]): Sheets {
  const last = all.at(-1);
  if (last?.isLandscape === isLandscape) return last;
  const fresh = { isLandscape, page: isLandscape ? landscapeOf(page) : page, pieces: [] };
  all.push(fresh);
  return fresh;
}

function upToSignature(tree: Tree, frame: Frame, page: Page): Piece[] {
  const ending = [...attachmentNote(frame, page), ...signature(frame, page)];
  const opening = tree.children.findIndex((block) => !isTitle(block));
  const start = opening === -1 ? tree.children.length : opening;
  const isFollowed = ending.length > 0 || (frame.attachments ?? []).length > 0;
  const set = (block: Block, index: number, blocks: Block[]) => [
    ...blockPieces(block, page),
    ...gapAfter(block, blocks[index + 1], isFollowed),
  ];
  const body = tree.children.slice(start).flatMap(set);
  return [
    ...letterhead(frame, page),
    ...tree.children.slice(0, start).flatMap((block) => blockPieces(block, page)),
    ...addressee(frame),
    ...(frame.signature === undefined && frame.date === undefined ? body : keptWithNext(body)),
    ...ending,
  ];
}

/**
 * 成文日期 and the seal should not be alone on a page. GB/T 9704-2012, 7.3.5.5, allows to adjust the spacing for that; here
 * the last paragraph moves with them, but only if another stays: the first page must have text too (7.3.3).
 */
function keptWithNext(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  const paragraphs = pieces.filter((piece) => piece.type === 'paragraph' && piece.role === 'body');
  if (last?.type !== 'paragraph' || paragraphs.length < 2) return [...pieces];
  return [...pieces.slice(0, -1), { ...last, keepNext: true }];
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth === 1;
}

/** Word joins two adjacent tables, and requires a paragraph after the last one. */
function gapAfter(block: Block, next: Block | undefined, isFollowed: boolean): Piece[] {
  if (block.type !== 'table') return [];
  if (next) return next.type === 'table' ? [emptyLine] : [];
  // Too low to begin a page of its own.
  return isFollowed ? [] : [{ type: 'paragraph', role: 'closing', runs: [] }];
}
