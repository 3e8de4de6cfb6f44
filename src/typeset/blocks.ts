import type { Page } from '../page/page.ts';
import type { Block, Heading, Paragraph } from '../tree.ts';
import { setChart } from './chart.ts';
import type { Piece } from './piece.ts';
import { runsOf } from './runs.ts';
import { setTable } from './table.ts';
import { title } from './title.ts';

const handlers: { [Type in Block['type']]: (node: Extract<Block, { type: Type }>, page: Page) => Piece[] } = {
  heading,
  paragraph,
  table: setTable,
  chart: setChart,
};

/** A block of the tree as pieces. Throws on an unknown type: text must not silently vanish from a report. */
export function blockPieces(node: Block, page: Page): Piece[] {
  const { type } = node;
  if (!Object.hasOwn(handlers, type)) throw new Error(`No way to set a block of type “${type}”.`);
  const handle = handlers[type] as (node: Block, page: Page) => Piece[];
  return handle(node, page);
}

function heading({ depth, children, isApart }: Heading, page: Page): Piece[] {
  if (depth === 1) return title(children.map(({ value }) => value).join(''), 'title', page);
  const role = depth === 2 ? 'heading1' : 'heading2';
  return [{ type: 'paragraph', role, ...(isApart && { isApart }), runs: runsOf(children) }];
}

function paragraph({ children, isCaption, isNote }: Paragraph): Piece[] {
  return [{ type: 'paragraph', role: isCaption ? 'caption' : isNote ? 'note' : 'body', runs: runsOf(children) }];
}
