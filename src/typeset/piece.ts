import type { Chart } from '../tree.ts';

/**
 * The content of the pages, one piece after another, independent of the output format: each is one paragraph or one
 * table of a Word document, and one element of an HTML page. Lengths are in twips (1/20 pt), Word's unit.
 */
export type Piece = SetParagraph | SetTable | SetChart;

/** Attributes by which the on-screen pages find a piece, or some words, again; only HTML has them. */
export type Tags = Record<string, string>;

export interface SetParagraph {
  type: 'paragraph';
  tags?: Tags;
  role: Role;
  /** Empty for an empty line. */
  runs: Run[];
  /**
   * `left`: of all lines; the first begins further left by `hanging`, or further right by `firstLine`. `right`: the text
   * is set from the right edge, and ends this far from it.
   */
  indent?: { left?: number; hanging?: number; firstLine?: number; right?: number };
  tab?: { position: number; align: 'left' | 'right' };
  /** Kept on the page of the next piece. */
  keepNext?: boolean;
  /** Begins a page. */
  isApart?: boolean;
  /** Begins pages of another orientation. */
  isFirst?: boolean;
  /** 发文机关标志: its size in points, which is also its line height, and the space above it. */
  mark?: { size: number; above: number };
  /** Has the letterhead's red rule below it. */
  ruled?: boolean;
}

/** The kind of a paragraph, which determines everything that all paragraphs of that kind share. */
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
  /** 注：……。, below a table or a chart. */
  | 'note'
  /** An empty line. */
  | 'empty'
  /** An empty line too low to be seen. */
  | 'closing';

/** As wide as the type area, and `lines` lines of text high. */
export interface SetChart {
  type: 'chart';
  tags?: Tags;
  chart: Chart;
  lines: number;
  /** Kept on the page of its caption. */
  keepNext: boolean;
}

export type Run = Words | Tab | Break;
export interface Words {
  type: 'text';
  value: string;
  tags?: Tags;
  /** For “（一）” and “1.” at the start of a paragraph; for the name after 签发人. */
  as?: 'runIn2' | 'runIn3' | 'runIn4' | 'signatory';
}
interface Tab {
  type: 'tab';
}
/** A line break in a title. */
interface Break {
  type: 'break';
}

/** As wide as the type area; the first row is the header, which is repeated on every page. */
export interface SetTable {
  type: 'table';
  tags?: Tags;
  columns: number[];
  /** Smaller type than a table usually has, and its pitch, both in points. */
  small?: { size: number; pitch: number };
  /** Every row has as many cells as there are columns. */
  rows: SetCell[][];
  /** The rows, by index, that are kept on the page of the next row. */
  kept: ReadonlySet<number>;
  /** The rows, by index, whose cells all take one line. */
  single: ReadonlySet<number>;
}
export interface SetCell {
  role: 'head' | 'left' | 'center' | 'right';
  indent?: { left?: number; right?: number };
  runs: Run[];
}
