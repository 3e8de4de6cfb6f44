/** What stands on each page, in order. */
export interface Layout {
  pages: LaidPage[];
  /** The pages that 版记 adds to these; undefined where there is none. */
  imprintPages?: ImprintPages;
  /** What the library had to guess at, or stopped at, in its words: the pages may then not be Word's. */
  doubts: string[];
  /** The pages end before the pieces do. */
  isPartial?: boolean;
}

/**
 * How many pages 版记 adds, as it must stand at the foot of an even one (GB/T 9704-2012, 7.4.1): none where the last
 * page is even and has the room, one after an odd page, and two, the first of them blank, where an even page is too full.
 */
export type ImprintPages = 0 | 1 | 2;

export interface LaidPage {
  isLandscape: boolean;
  pieces: LaidPiece[];
}

/** A piece, or as much of it as stands on the page: lines of a paragraph, or rows of a table. */
export interface LaidPiece {
  /** Its place among the pieces of all sheets; the same on every page it stands on. */
  index: number;
  /** Texts of the lines: one after the other over all pages they are the paragraph's. */
  lines?: string[];
  /** Places of the rows in the table, from 0, which is the header and comes again on every page. */
  rows?: number[];
}
