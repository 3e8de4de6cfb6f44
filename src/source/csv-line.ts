/** Where a cell stands in the text: of one in quotation marks, what is between them. */
export interface Span {
  from: number;
  to: number;
  /** Torn: it begins with quotation marks, and goes on behind them. Both are then its own, as all marks within a cell are. */
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
 * The line of a table that begins at `start`: no more than so many of its cells. Undefined where a quotation mark is not
 * closed. Read here, since libraries that tell places tell them in bytes, or rebuild the text of a line for each cell.
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
