import type { Path, Place } from '../diagnostic.ts';

/**
 * A stretch of text that is read as one: a paragraph, a heading, the cell of a table; in data also a word by itself
 * (a name, a key). Every reader makes these, and text rules see nothing else of a file.
 */
export interface Passage {
  kind: 'title' | 'heading' | 'paragraph' | 'cell' | 'word';
  /** In data, each 【reference】 is OPAQUE, character for character, so that offsets hold. */
  text: string;
  /** What it opens with, where that is a number of the ladder 一、（一）1.（1）. */
  number: LadderNumber | undefined;
  /** Of the cell of a table: its row, counted through the whole file. */
  row?: number;
  /** Of data: where it stands. */
  path?: Path;
  /** Stretches of `text` that are code, in which no rule is asked: `std::string`. */
  code?: readonly { from: number; to: number }[];
  /** The place of characters [from, to) of `text`. */
  placeOf(from: number, to: number): Place;
}

/** Stands for what is not text: a reference. No rule takes it for a mark, a digit or a Han character. */
export const OPAQUE = '\uFFFC';

/** All the passages of one file in the order of reading, and what is known of it as a whole. */
export interface Manuscript {
  /** `data`: the texts of a data file, which numbers its headings itself. `draft`: a report as it goes out. */
  origin: 'data' | 'draft';
  passages: readonly Passage[];
  /** The years that it reports on; undefined where neither data nor title nor user has said. */
  years: Years | undefined;
  /** What its unit calls the unit's own area: 全县; undefined where neither data nor title tells. */
  area?: string | undefined;
  /** The year in which it is dated; undefined where it is not. */
  issued?: number | undefined;
  /** Of data: what each figure is told by, which a text may contradict. Made when asked for. */
  said?: () => readonly { name: string; text: string }[];
  /** True where some numbers are Word's own, which are not in the text. */
  numberedByWord: boolean;
}

/** Whose numbers it tells, and of which years. */
export type Scope = Pick<Manuscript, 'years' | 'area'>;

export interface Years {
  from: number;
  to: number;
  /** 上半年, a term: what is planned next is of the same year. */
  isPart?: boolean;
  /** The first and the last month that it reports on, of a part of one year. */
  months?: { first: number; last: number } | undefined;
}

export interface LadderNumber {
  /** 一、 1 · （一） 2 · 1. 3 · （1） 4 (GB/T 9704-2012, 7.3.3). */
  level: 1 | 2 | 3 | 4;
  ordinal: number;
  /** As typed, marks included: “1、”. */
  typed: string;
}
