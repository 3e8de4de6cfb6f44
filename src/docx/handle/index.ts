import type { Paragraph, Table } from 'docx';
import type { Page } from '../../page/page.ts';
import type { Piece } from '../../typeset/piece.ts';
import { chart } from './chart.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';

type Handlers = {
  [Type in Piece['type']]: (piece: Extract<Piece, { type: Type }>, page: Page) => Paragraph | Table;
};
const handlers: Handlers = { paragraph, table, chart };

/** A piece as one paragraph or one table of the document. */
export function handlePiece(piece: Piece, page: Page): Paragraph | Table {
  const handle = handlers[piece.type] as (piece: Piece, page: Page) => Paragraph | Table;
  return handle(piece, page);
}
