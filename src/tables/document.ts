import type { Table } from '../tree.ts';

/** A working paper made of tables: a title, what it is about, and tables under headings. */
export interface TableDocument {
  title: string;
  /** Paragraphs. */
  introduction: readonly string[];
  parts: TablePart[];
}

export interface TablePart {
  heading: string;
  /** On a page of its own, to be handed out by itself. */
  isApart?: boolean;
  /** Above the table. */
  note?: string;
  head: string[];
  rows: string[][];
  /** Of the columns; words, where it says nothing. */
  align?: Table['align'];
}
