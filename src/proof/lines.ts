import type { Page } from '../page/page.ts';
import type { Passage } from '../passages/passage.ts';
import type { Frame, Tree } from '../tree.ts';
import { imprintLines } from '../typeset/imprint.ts';
import type { Piece, Role } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';
import { typeset } from '../typeset/typeset.ts';

/** A line of a Word file, as read back from it. */
interface WordLine {
  kind: Passage['kind'];
  text: string;
  /** Of a cell: the number of its row, counted through the whole file. */
  row?: number;
}

const KINDS: Partial<Record<Role, Passage['kind']>> = { title: 'title', heading1: 'heading', heading2: 'heading' };

/** The document by paragraphs and cells, from 版头 to 版记; charts are left out, as they are drawn. */
export function linesOf(tree: Tree, frame: Frame, page: Page): WordLine[] {
  let rows = 0;
  const rowOf = (cells: readonly string[]): WordLine[] => {
    const row = rows++;
    return cells.map((text) => ({ kind: 'cell', text, row }));
  };
  const pieces = typeset(tree, frame, page).flatMap((sheets) => sheets.pieces);
  const { copied, printed } = frame.imprint ? imprintLines(frame.imprint) : {};
  return [
    ...pieces.flatMap((piece) => lineOf(piece, rowOf)),
    ...(copied === undefined ? [] : rowOf([copied])),
    ...(printed === undefined ? [] : rowOf([printed.by, ...(printed.on === undefined ? [] : [printed.on])])),
  ];
}

function lineOf(piece: Piece, rowOf: (cells: readonly string[]) => WordLine[]): WordLine[] {
  if (piece.type === 'chart') return [];
  if (piece.type === 'paragraph') return [{ kind: KINDS[piece.role] ?? 'paragraph', text: textOf(piece.runs).trim() }];
  return piece.rows.flatMap((cells) => rowOf(cells.map(({ runs }) => textOf(runs).trim())));
}
