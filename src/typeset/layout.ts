/** The content of each page, in order. */
export interface Layout {
  pages: LaidPage[];
  /** The pages that 版记 adds; undefined if there is none. */
  imprintPages?: ImprintPages;
  /** What the library guessed or stopped at, in its own words: the pages may then differ from Word's. */
  doubts: string[];
  /** Whether the pages end before the pieces do. */
  isPartial?: boolean;
}

/**
 * How many pages 版记 adds. It must be at the bottom of the last side (GB/T 9704-2012, 7.4.1), which is even, as both
 * sides are printed (6.2): none if the last page is even and has room, one after an odd page, two (the first is blank)
 * if an even page is too full or landscape.
 */
export type ImprintPages = 0 | 1 | 2;

export interface LaidPage {
  isLandscape: boolean;
  pieces: LaidPiece[];
}

/** A piece, or the part of it on this page: lines of a paragraph, or rows of a table. */
export interface LaidPiece {
  /** Its index among the pieces of all sheets; the same on every page it is on. */
  index: number;
  /** Texts of the lines; concatenated over all pages, they are the paragraph's text. */
  lines?: string[];
  /** Indexes of the rows in the table; row 0 is the header, repeated on every page. */
  rows?: number[];
}
