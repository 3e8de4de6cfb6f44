import type { LaidPiece, Layout } from '../typeset/layout.ts';
import type { Piece } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';

/**
 * New pieces on the old pages, to be shown until their own layout is known. The browser breaks a text whose length has
 * changed. `from`: the index of each new piece's old one.
 */
export function onOldBreaks(
  layout: Layout,
  from: readonly (number | undefined)[],
  before: readonly Piece[],
  after: readonly Piece[],
): Layout {
  const now = new Map(from.flatMap((old, index) => (old === undefined ? [] : [[old, index] as const])));
  /** How much of each piece's text is on the pages so far. */
  const taken = new Map<number, number>();
  const pages = layout.pages.map((page) => ({ ...page, pieces: page.pieces.flatMap(moved) }));
  return { ...layout, pages: pages.filter(({ pieces }, index) => index === 0 || pieces.length > 0) };

  function moved(laid: LaidPiece): LaidPiece[] {
    const index = now.get(laid.index);
    const [old, piece] = [before[laid.index], index === undefined ? undefined : after[index]];
    if (index === undefined || !old || !piece || old.type !== piece.type) return [];
    if (piece.type === 'table' && old.type === 'table') {
      return piece.rows.length === old.rows.length ? [{ ...laid, index }] : [];
    }
    if (piece.type !== 'paragraph' || old.type !== 'paragraph') return [{ ...laid, index }];
    const text = textOf(piece.runs);
    if (text.length !== textOf(old.runs).length) return [];
    const lines = (laid.lines ?? []).map(({ length }) => {
      const start = taken.get(index) ?? 0;
      taken.set(index, start + length);
      return text.slice(start, start + length);
    });
    return [{ index, lines }];
  }
}
