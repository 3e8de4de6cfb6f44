// A column narrower than this does not look like one.
const shortest = 3;
/** Free room beside a column's longest text: the cell's margins, and a substituted font of wider digits. */
const air = 1.5;
/** The margins alone, 216 twips in all, at 五号. */
const margins = 1.1;
/** A column that is cut breaks a short text in so many lines at most, and gives a long one room for so many characters. */
const mostLines = 3;
const readable = 5;
/** Of a table's width, for what must not be broken. */
const mostOfPieces = 0.85;

/**
 * Shares `total` among columns whose longest texts have these widths in characters, `character` being the width of
 * one. What is over goes to all in proportion; what is wanting is taken from the free room beside the texts, and where
 * that is not enough from the widest, whose texts wrap best: these share what is left by how much text each holds in all
 * (`texts`), none going below its longest piece that must not be broken, such as a number (`pieces`), where there is room
 * for all of these.
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
  // Rounded edges, not rounded widths: these add up to the total.
  let before = 0;
  return shares.map((share) => {
    const from = Math.round(before);
    before += share;
    return Math.round(before) - from;
  });
}

/** The least width at which a text of so many characters stays on its line whatever the font. */
export function snugWidth(content: number): number {
  const least = content + margins;
  return least + (Math.max(shortest, content) + air - least) / 4;
}

/** Every text on one line still, with less room beside it than the columns want; undefined where there is not even that. */
function tight(contents: number[], needs: number[], total: number, character: number): number[] | undefined {
  const least = contents.map((content) => snugWidth(content) * character);
  const [sum, wanted] = [least, needs].map((each) => each.reduce((all, width) => all + width, 0)) as [number, number];
  if (sum > total) return undefined;
  const part = (total - sum) / (wanted - sum);
  return least.map((width, column) => width + ((needs[column] ?? width) - width) * part);
}

/** Of each column what it wants, in the unit of `total`; its longest text, all its texts and its longest piece, in characters. */
type Columns = Record<'needs' | 'contents' | 'texts' | 'pieces', number[]>;

/**
 * Columns within the level keep what they need; of the others each gets half the level at least, and room to read it where
 * there is that for all, and its need at most.
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
  // The more a character of text gets, the wider all together: the factor that fills `total` is found by halving.
  let [low, high] = [0, total];
  for (let step = 0; step < 64; step++) {
    const middle = (low + high) / 2;
    if (takes(middle, least) < total) low = middle;
    else high = middle;
  }
  return at(high, least);
}

/** None where they would leave too little for the texts that can be broken. */
function leastOf(pieces: number[], total: number, character: number): number[] {
  return haveRoom(pieces, total, character) ? pieces.map((piece) => leastFor(piece, character)) : pieces.map(() => 0);
}

/** Whether texts that can be broken have room enough beside such pieces. */
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
