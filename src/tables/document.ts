import type { Table } from '../tree.ts';

/** A document of tables: a title, an introduction, and tables under headings. */
export interface TableDocument {
  title: string;
  /** Paragraphs. */
  introduction: readonly string[];
  parts: TablePart[];
}

export interface TablePart {
  heading: string;
  /** Starts on a new page, so that it can be handed out separately. */
  isApart?: boolean;
  /** Printed above the table. */
  note?: string;
  head: string[];
  rows: string[][];
  /** Alignment of the columns; the default is that of text. */
  align?: Table['align'];
}
