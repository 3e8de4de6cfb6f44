import type { Page } from '../page/page.ts';
import type { Piece, Role, SetTable } from './piece.ts';

/** What stays on the page of what follows it, whatever that is. */
export const KEPT: ReadonlySet<Role> = new Set(['title', 'heading1', 'heading2', 'signature', 'caption']);

/** Of a chain too long for any page, what stays together: headings down to a table's. */
const LAST = 4;

/**
 * A chain of pieces each kept with its next moves to the next page as a whole, and is measured as a whole at each of them.
 * One of as many pieces as a page has lines can stand on no page with what follows it, and only its last ones are kept.
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

type Kept = Exclude<Piece, SetTable>;

function isKept(piece: Piece): piece is Kept {
  if (piece.type === 'table') return false;
  return piece.keepNext ?? (piece.type === 'paragraph' && KEPT.has(piece.role));
}
