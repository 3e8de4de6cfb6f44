import { Paragraph, type Table } from 'docx';
import { landscapeOf, type Page } from '../page/page.ts';
import type { Block, Frame, Tree } from '../tree.ts';
import { attachmentNote, attachmentPage } from './attachments.ts';
import { addressee, signature } from './frame.ts';
import { handleBlock, rootState } from './handle/index.ts';
import { letterhead } from './letterhead.ts';

/** Pages of one direction that follow each other. */
export interface Sheets {
  isLandscape: boolean;
  page: Page;
  children: (Paragraph | Table)[];
}

/** The document from the title to the last attachment, the frame's parts in their places. */
export function bodyOf(tree: Tree, frame: Frame, page: Page): Sheets[] {
  const all: Sheets[] = [{ isLandscape: false, page, children: upToSignature(tree, frame, page) }];
  for (const [index, { landscape = false }] of (frame.attachments ?? []).entries()) {
    const sheets = sheetsFor(landscape, page, all);
    sheets.children.push(...attachmentPage(frame, index, rootState(sheets.page), sheets.children.length === 0));
  }
  return all;
}

/** Those that the document ends with so far, or new ones where the direction changes. */
function sheetsFor(isLandscape: boolean, page: Page, all: Sheets[]): Sheets {
  const last = all.at(-1);
  if (last?.isLandscape === isLandscape) return last;
  const fresh = { isLandscape, page: isLandscape ? landscapeOf(page) : page, children: [] };
  all.push(fresh);
  return fresh;
}

function upToSignature(tree: Tree, frame: Frame, page: Page): (Paragraph | Table)[] {
  const state = rootState(page);
  const ending = [...attachmentNote(frame, state), ...signature(frame, state)];
  const opening = tree.children.findIndex((block) => !isTitle(block));
  const start = opening === -1 ? tree.children.length : opening;
  const isFollowed = ending.length > 0 || (frame.attachments ?? []).length > 0;
  // 7.3.5.5: 成文日期 and the seal stand on a page with text. 7.3.3: so does the first page, which keeps another paragraph.
  const isSigned =
    (frame.signature !== undefined || frame.date !== undefined) &&
    tree.children.filter(({ type }) => type === 'paragraph').length > 1;
  const convert = (block: Block, index: number, blocks: Block[]) => [
    ...handleBlock(block, isSigned && index === blocks.length - 1 ? { ...state, keepNext: true } : state),
    ...gapAfter(block, blocks[index + 1], isFollowed),
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
function gapAfter(block: Block, next: Block | undefined, isFollowed: boolean): Paragraph[] {
  const isNeeded = block.type === 'table' && (next ? next.type === 'table' : !isFollowed);
  return isNeeded ? [new Paragraph({})] : [];
}
