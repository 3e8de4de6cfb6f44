import { Paragraph, type Table } from 'docx';
import type { Page } from '../page/page.ts';
import type { Block, Frame, Tree } from '../tree.ts';
import { attachmentNote, attachmentPages } from './attachments.ts';
import { addressee, signature } from './frame.ts';
import { handleBlock, rootState } from './handle/index.ts';
import { letterhead } from './letterhead.ts';

/** The document from the title to the last attachment, the frame's parts in their places. */
export function bodyOf(tree: Tree, frame: Frame, page: Page): (Paragraph | Table)[] {
  const state = rootState(page);
  const ending = [...attachmentNote(frame, state), ...signature(frame, state), ...attachmentPages(frame, state)];
  const opening = tree.children.findIndex((block) => !isTitle(block));
  const start = opening === -1 ? tree.children.length : opening;
  const convert = (block: Block, index: number, blocks: Block[]) => [
    ...handleBlock(block, state),
    ...gapAfter(block, blocks[index + 1], ending.length > 0),
  ];
  return [
    ...letterhead(frame, state),
    ...tree.children.slice(0, start).flatMap((block) => handleBlock(block, state)),
    ...addressee(frame, state),
    ...tree.children.slice(start).flatMap(convert),
    ...ending,
  ];
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth === 1;
}

/** Word joins two tables with nothing between them, and wants a paragraph after the last one. */
function gapAfter(block: Block, next: Block | undefined, hasEnding: boolean): Paragraph[] {
  const isNeeded = block.type === 'table' && (next ? next.type === 'table' : !hasEnding);
  return isNeeded ? [new Paragraph({})] : [];
}
