/** The position of a cell in the text; for a quoted one, of what is between the quotes. */
export interface Span {
  from: number;
  to: number;
  /** `torn`: it begins with a quoted text and goes on after it. The quotes then count as text. */
  is: 'plain' | 'quoted' | 'torn';
}

interface Line {
  cells: Span[];
  /** Where the next line begins. */
  next: number;
}

const UNQUOTED = { ',': /[^,\r\n]*/uy, '\t': /[^\t\r\n]*/uy };
const QUOTED = /"[^"]*(?:""[^"]*)*"(?!")/uy;

/**
 * The line of a table that begins at `start`: at most `most` of its cells. Undefined if a quote is not closed. No
 * library is used: those that give places give them in bytes, or rebuild a line's text for each cell.
 */
export function csvLine(text: string, start: number, delimiter: ',' | '\t', most: number): Line | undefined {
  const cells: Span[] = [];
  for (let at = start; ; at++) {
    const quoted = text[at] === '"' ? ends(QUOTED, text, at) : at;
    if (quoted === undefined) return undefined;
    const end = ends(UNQUOTED[delimiter], text, quoted) ?? quoted;
    if (quoted === at) cells.push({ from: at, to: end, is: 'plain' });
    else if (quoted === end) cells.push({ from: at + 1, to: end - 1, is: 'quoted' });
    else cells.push({ from: at, to: end, is: 'torn' });
    at = end;
    if (text[at] !== delimiter || cells.length >= most) {
      return { cells, next: at + (text.startsWith('\r\n', at) ? 2 : 1) };
    }
  }
}

function ends(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
