import type { Path, Place } from '../diagnostic.ts';
import type { PartialDate } from '../report/date.ts';

/**
 * A unit of text: a paragraph, a heading or a table cell; in data also a single word (a name, a key). Every reader
 * produces these, and text rules see nothing else of a file.
 */
export interface Passage {
  kind: 'title' | 'heading' | 'paragraph' | 'cell' | 'word';
  /** In data, every character of a 【reference】 is replaced by OPAQUE, so that offsets stay valid. */
  text: string;
  /** The heading number it starts with, of the levels 一、（一）1.（1）, if any. */
  number: LadderNumber | undefined;
  /** For a table cell: its row, counted through the whole file. */
  row?: number;
  /** For a table cell: its column in the table, from 0. */
  column?: number;
  /** For data: its path. */
  path?: Path;
  /** Spans of `text` that are code (`std::string`), in which no rule applies. */
  code?: readonly Span[];
  /** The place of characters [from, to) of `text`. */
  placeOf(from: number, to: number): Place;
}

/** Characters [from, to) of a text. */
export interface Span {
  from: number;
  to: number;
}

/** Stands for a reference. Rules do not treat it as punctuation, a digit or a Han character. */
export const OPAQUE = '\uFFFC';

/** All passages of a file in reading order, and what is known about the whole file. */
export interface Manuscript {
  /** `data`: the texts of a data file, whose headings are numbered by the program. `draft`: a finished report. */
  origin: 'data' | 'draft';
  passages: readonly Passage[];
  /** The years that it covers; undefined if neither the data, the title nor the user states them. */
  years: Years | undefined;
  /** How the unit refers to its own area: 全县; undefined if neither the data nor the title tells. */
  area?: string | undefined;
  /** The day on which it is dated, if it is; of data its 成文日期. */
  issued?: PartialDate | undefined;
  /** For data: the phrase of each figure, which a text may contradict. Computed when called. */
  said?: () => readonly { name: string; text: string }[];
  /** Whether some numbering is automatic in Word, and so not part of the text. */
  numberedByWord: boolean;
}

/** How many things a document has that are not read: charts, with numbers, and comments (批注). */
export interface Unread {
  charts: number;
  comments: number;
}

/** The years and area that its numbers are of. */
export type Scope = Pick<Manuscript, 'years' | 'area'>;

export interface Years {
  from: number;
  to: number;
  /** Whether it covers no whole calendar years but 上半年 or a term: plans for the rest are then of the same year. */
  isPart?: boolean;
  /** The first and last month covered, for a part of one year. */
  months?: { first: number; last: number } | undefined;
}

export interface LadderNumber {
  /** 一、 1 · （一） 2 · 1. 3 · （1） 4 (GB/T 9704-2012, 7.3.3). */
  level: 1 | 2 | 3 | 4;
  ordinal: number;
  /** As typed, with punctuation: “1、”. */
  typed: string;
}
