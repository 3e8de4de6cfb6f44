import type { Page } from '../page/page.ts';
import type { Block, Frame, Tree } from '../tree.ts';
import { attachmentNote, attachmentPages } from './attachments.ts';
import { blockPieces } from './blocks.ts';
import { addressee, signature } from './frame.ts';
import { letterhead } from './letterhead.ts';
import type { Piece } from './piece.ts';
import { emptyLine } from './title.ts';

/** The document from the title to the last attachment, the frame's parts in their places. */
export function typeset(tree: Tree, frame: Frame, page: Page): Piece[] {
  const ending = [...attachmentNote(frame, page), ...signature(frame, page), ...attachmentPages(frame, page)];
  const opening = tree.children.findIndex((block) => !isTitle(block));
  const start = opening === -1 ? tree.children.length : opening;
  const set = (block: Block, index: number, blocks: Block[]) => [
    ...blockPieces(block, page),
    ...gapAfter(block, blocks[index + 1], ending.length > 0),
  ];
  return [
    ...letterhead(frame, page),
    ...tree.children.slice(0, start).flatMap((block) => blockPieces(block, page)),
    ...addressee(frame),
    ...tree.children.slice(start).flatMap(set),
    ...ending,
  ];
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth === 1;
}

/** Word joins two tables with nothing between them, and wants a paragraph after the last one. */
function gapAfter(block: Block, next: Block | undefined, hasEnding: boolean): Piece[] {
  const isNeeded = block.type === 'table' && (next ? next.type === 'table' : !hasEnding);
  return isNeeded ? [emptyLine] : [];
}
