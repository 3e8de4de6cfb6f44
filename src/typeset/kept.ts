import type { Page } from '../page/page.ts';
import type { Piece, Role, SetTable } from './piece.ts';

/** Roles that are always kept on the page of the next piece. */
export const KEPT: ReadonlySet<Role> = new Set(['title', 'heading1', 'heading2', 'signature', 'caption']);

/** How many pieces at the end of a chain too long for any page stay together: headings and a table's caption. */
const LAST = 4;

/**
 * A chain of pieces, each kept with the next, moves to the next page as a whole, and the layout measures all of it at
 * each piece. A chain of as many pieces as a page has lines cannot share a page with what follows it: only its last
 * pieces are kept.
 */
export function shortChains(pieces: readonly Piece[], { grid }: Page): Piece[] {
  const short: Piece[] = [];
  let chain: Kept[] = [];
  const close = () => {
    const freed = chain.length < grid.lines ? 0 : chain.length - LAST;
    for (const [index, piece] of chain.entries()) short.push(index < freed ? { ...piece, keepNext: false } : piece);
    chain = [];
  };
  for (const piece of pieces) {
    if (isKept(piece)) chain.push(piece);
    else {
      close();
      short.push(piece);
    }
  }
  close();
  return short;
}

/** The last row of a table is kept on the page of the note below it. */
export function withNotes(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const hasNote = piece.type === 'table' && next?.type === 'paragraph' && next.role === 'note';
    return hasNote ? { ...piece, kept: new Set([...piece.kept, piece.rows.length - 1]) } : piece;
  });
}

type Kept = Exclude<Piece, SetTable>;

function isKept(piece: Piece): piece is Kept {
  if (piece.type === 'table') return false;
  return piece.keepNext ?? (piece.type === 'paragraph' && KEPT.has(piece.role));
}
