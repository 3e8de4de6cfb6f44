/** A line must not begin with one of the former, nor end with one of the latter. */
const CLOSING = /^[，。；：、…）》”’】％%]/u;
const OPENING = /[（《“‘【]$/u;
/** What is kept whole if it fits: a formula, a number, a word, a file name or its ending, an option. */
const PIECE = /[\d.()+−÷=≤^/]*[\d)]%?|(?:-{1,2}|\.)?[A-Za-z][\w.-]*|./gsu;

/**
 * Breaks a text into lines for a terminal, as `widthOf` measures them. Closing marks stay with what they close; wrapped
 * lines keep the indent.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const indent = /^　*/u.exec(text)?.[0] ?? '';
  const found: string[] = [];
  let line = indent;
  const put = (piece: string) => {
    if (widthOf(line) + widthOf(piece) > width && line !== indent) {
      found.push(line.trimEnd());
      line = indent;
    }
    // No line but the first begins with a space.
    if (line !== indent || found.length === 0 || piece !== ' ') line += piece;
  };
  for (const piece of piecesOf(text.slice(indent.length))) {
    if (widthOf(piece) + widthOf(indent) <= width) put(piece);
    else for (const character of piece) put(character);
  }
  return [...found, line];
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
