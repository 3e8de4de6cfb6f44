type PageNumberPiece = string | { number: 'current' | 'total' };

/** “— 1 —” → the text before, the number, the text after; a second number is the page count: “第1页 共9页”. */
export function pageNumberPieces(form: string): PageNumberPiece[] {
  let numbers = 0;
  return form
    .split(/(\d+)/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\d/u.test(piece) ? { number: numbers++ === 0 ? ('current' as const) : ('total' as const) } : piece,
    );
}
