// The minimum width of a column, in characters.
const shortest = 3;
/** Free space beside a column's longest text: the cell's margins, and room for a substituted font with wider digits. */
const air = 1.5;
/** The cell's margins alone, 160 twips in all, with a little to spare at 五号. */
const margins = 1.1;
/** In a column that is cut, a short text has at most this many lines, and a long one room for this many characters. */
const mostLines = 3;
const readable = 5;
/** The share of a table's width that text without line breaks may take. */
const mostOfPieces = 0.85;

/**
 * Divides `total` among columns whose longest texts have these widths in characters; `character` is the width of one.
 * Spare width goes to all in proportion. Missing width is first taken from the free space beside the texts, then from
 * the widest columns, whose texts wrap best: they share what is left in proportion to all the text in each (`texts`),
 * none below its longest piece that must not wrap, such as a number (`pieces`), if there is room for all of these.
 */
export function columnWidths(
  contents: number[],
  total: number,
  character: number,
  texts = contents,
  pieces = contents.map(() => 0),
): number[] {
  const needs = contents.map((content) => (Math.max(shortest, content) + air) * character);
  const sum = needs.reduce((all, need) => all + need, 0);
  const shares =
    sum > total
      ? (tight(contents, needs, total, character) ?? cut({ needs, contents, texts, pieces }, total, character))
      : needs.map((need) => (need * total) / sum);
  // Edges are rounded, not widths, so that the widths add up to the total.
  let before = 0;
  return shares.map((share) => {
    const from = Math.round(before);
    before += share;
    return Math.round(before) - from;
  });
}

/** The minimum width, in characters, at which a text of this many characters stays on one line in any font. */
export function snugWidth(content: number): number {
  const least = content + margins;
  return least + (Math.max(shortest, content) + air - least) / 4;
}

/** Every text still on one line, with less space beside it than wanted; undefined if there is not enough for that. */
function tight(contents: number[], needs: number[], total: number, character: number): number[] | undefined {
  const least = contents.map((content) => snugWidth(content) * character);
  const [sum, wanted] = [least, needs].map((each) => each.reduce((all, width) => all + width, 0)) as [number, number];
  if (sum > total) return undefined;
  const part = (total - sum) / (wanted - sum);
  return least.map((width, column) => width + ((needs[column] ?? width) - width) * part);
}

/**
 * For each column: the width it needs, in the unit of `total`; its longest text, all its texts and its longest piece
 * that must not wrap, in characters.
 */
type Columns = Record<'needs' | 'contents' | 'texts' | 'pieces', number[]>;

/**
 * Columns that need no more than the level (see `highest`) keep what they need; each of the others gets at least half
 * the level, enough to be readable if there is room for that in all, and at most what it needs.
 */
function cut({ needs, contents, texts, pieces }: Columns, total: number, character: number): number[] {
  const level = highest(needs, total);
  const whole = leastOf(pieces, total, character).map((least) => Math.max(level / 2, least));
  const read = contents.map((content) => snugWidth(Math.min(content / mostLines, readable)) * character);
  const roomy = whole.map((least, column) => Math.max(least, read[column] ?? 0));
  const at = (factor: number, least: number[]) =>
    needs.map((need, column) =>
      need <= level ? need : Math.min(need, Math.max(least[column] ?? 0, (texts[column] ?? 0) * factor)),
    );
  const takes = (factor: number, least: number[]) => at(factor, least).reduce((all, width) => all + width, 0);
  const least = takes(0, roomy) <= total ? roomy : whole;
  // The wider a character of text, the wider the table: bisection finds the factor that fills `total`.
  let [low, high] = [0, total];
  for (let step = 0; step < 64; step++) {
    const middle = (low + high) / 2;
    if (takes(middle, least) < total) low = middle;
    else high = middle;
  }
  return at(high, least);
}

/** The columns' minimum widths; 0 if these would leave too little for the text that can wrap. */
function leastOf(pieces: number[], total: number, character: number): number[] {
  return haveRoom(pieces, total, character) ? pieces.map((piece) => leastFor(piece, character)) : pieces.map(() => 0);
}

/** Whether pieces this long leave enough room for the text that can wrap. */
export function haveRoom(pieces: readonly number[], total: number, character: number): boolean {
  return pieces.reduce((all, piece) => all + leastFor(piece, character), 0) <= total * mostOfPieces;
}

function leastFor(piece: number, character: number): number {
  return piece > 0 ? (piece + air) * character : 0;
}

/** The width at which the widest columns are cut off so that all together take `total`. */
function highest(needs: number[], total: number): number {
  let room = total;
  let left = needs.length;
  for (const need of [...needs].sort((a, b) => a - b)) {
    if (need * left > room) break;
    room -= need;
    left -= 1;
  }
  return left === 0 ? total : room / left;
}
