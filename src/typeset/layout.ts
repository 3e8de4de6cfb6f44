/** What stands on each page, in order. */
export interface Layout {
  pages: LaidPiece[][];
  /** What the library had to guess at, or stopped at, in its words: the pages may then not be Word's. */
  doubts: string[];
}

/** A piece, or as much of it as stands on the page: lines of a paragraph, or rows of a table. */
export interface LaidPiece {
  /** Its place among the pieces; the same on every page it stands on. */
  index: number;
  /** Texts of the lines: one after the other over all pages they are the paragraph's. */
  lines?: string[];
  /** Places of the rows in the table, from 0, which is the header and comes again on every page. */
  rows?: number[];
}
