/** One-based; columns count UTF-16 units, as editors do; `offset` is zero-based into the decoded text. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

export interface Place {
  file: string;
  start: Point;
  /** Behind the last character. */
  end: Point;
  /** In a table, as Excel names it: B4; in a workbook, on this sheet. */
  cell?: string;
  sheet?: string;
}

/** Identifiers and indices from the root of the data: ['figures', '专利申请量', 'prior']. */
export type Path = readonly (string | number)[];

export type Severity = 'error' | 'warning' | 'info';

export interface Edit {
  place: Place;
  text: string;
}

export interface Diagnostic {
  rule: string;
  severity: Severity;
  /** 现状，应然。 */
  message: string;
  /** How to fix it. */
  hint?: string;
  place: Place;
  path?: Path;
  /** The other places of a conflict. */
  related: { message: string; place: Place }[];
  fix?: Edit[];
}

/** For sort(): by file, then by where it begins. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.place.file === b.place.file
    ? a.place.start.offset - b.place.start.offset
    : a.place.file < b.place.file
      ? -1
      : 1;
}
