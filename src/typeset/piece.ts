import type { Chart } from '../tree.ts';

/**
 * What stands on the pages, one piece after the other, before any serialiser: each is one paragraph or one table of a
 * Word document, and one element of a page of HTML. Lengths are in twips, twentieths of a point, as Word counts.
 */
export type Piece = SetParagraph | SetTable | SetChart;

/** By which who shows the pages on a screen finds a piece, or some words, again; HTML alone knows it. */
export type Tags = Record<string, string>;

export interface SetParagraph {
  type: 'paragraph';
  tags?: Tags;
  role: Role;
  /** None: an empty line. */
  runs: Run[];
  /** Of all lines; how far the first stands out from the others to the left, or in to the right. */
  indent?: { left?: number; hanging?: number; firstLine?: number };
  tab?: { position: number; align: 'left' | 'right' };
  /** It stays on the page of the next piece. */
  keepNext?: boolean;
  /** It begins a page. */
  isApart?: boolean;
  /** It begins pages of another direction. */
  isFirst?: boolean;
  /** 发文机关标志: its size in points, which is its line too, and the room above it. */
  mark?: { size: number; above: number };
  /** The red rule of the letterhead is below it. */
  ruled?: boolean;
}

/** What a paragraph is; all that is the same for every one of them follows from it. */
export type Role =
  | 'body'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'addressee'
  | 'copyNumber'
  | 'secrecy'
  | 'issuer'
  | 'documentNumber'
  | 'signature'
  | 'date'
  | 'attachmentNote'
  | 'attachmentNumber'
  | 'attachmentTitle'
  | 'names'
  | 'caption'
  /** An empty line. */
  | 'empty'
  /** An empty line too low to be seen. */
  | 'closing';

/** As wide as the type area, and as high as so many lines of text. */
export interface SetChart {
  type: 'chart';
  tags?: Tags;
  chart: Chart;
  lines: number;
  /** It stays on the page of its caption. */
  keepNext: boolean;
}

export type Run = Words | Tab | Break;
export interface Words {
  type: 'text';
  value: string;
  tags?: Tags;
  /** “（一）” and “1.” at the head of a paragraph; the name after 签发人. */
  as?: 'runIn2' | 'runIn3' | 'runIn4' | 'signatory';
}
interface Tab {
  type: 'tab';
}
/** A line of a title ends. */
interface Break {
  type: 'break';
}

/** As wide as the type area; the first row is the header, which is repeated on every page. */
export interface SetTable {
  type: 'table';
  tags?: Tags;
  columns: number[];
  /** Type smaller than a table's usual one, in points, and its pitch. */
  small?: { size: number; pitch: number };
  /** Every row has as many cells as there are columns. */
  rows: SetCell[][];
}
export interface SetCell {
  role: 'head' | 'left' | 'center' | 'right';
  indent?: { left?: number; right?: number };
  runs: Run[];
}
