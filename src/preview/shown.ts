import type { Severity } from '../diagnostic.ts';

/** What the preview's page is sent: everything at first, then what changes. */
export interface Shown {
  title: string;
  /** One section of HTML each. */
  pages: string[];
  /** The report's own style sheet. */
  style: string;
  /** Tags of the blocks with new text. */
  changed: string[];
  /** By the tag `u` of the words. */
  phrases: Phrase[];
  /** By figure name; achievements by 成果.编号. */
  cards: Record<string, Card>;
  findings: Finding[];
  status: Status;
}

interface Status {
  /** Whether the pages differ from the data as it is now. */
  isStale: boolean;
  /** 10页，2个警告。 */
  text: string;
  /** Faults that are not findings, such as those of a configuration; '' if there are none. */
  detail: string;
}

export interface Phrase {
  /** Keys of `cards`. */
  figures: string[];
  /** By the tag `n`; null if the number is on no card. */
  numbers: (Hit | null)[];
}

/** Which number on its figures' cards a number in a phrase is. */
export interface Hit {
  figure: string;
  /** Null if it is on no line, such as 上年 in a table, but only typed. */
  line: number | null;
  /** Index in the line's `derived`; null if it is the line's own number. */
  derived: number | null;
  /** Indexes in `typed`: where it is typed, or the numbers that it follows from. */
  typed: number[];
}

export interface Card {
  name: string;
  /** '' if the data has none. */
  owner: string;
  source: string;
  lines: CardLine[];
  typed: Typed[];
  uses: Use[];
}

export interface CardLine {
  /** As in a reference: 总数, 发明专利; '' for the figure itself. */
  item: string;
  label: string;
  depth: number;
  value: string;
  /** 待补, 待核, 预计. */
  notes: string[];
  derived: { text: string; how: string }[];
}

/** A number, or a list of names, as typed in a data file. */
export interface Typed {
  /** 数值, 总数·上年; '' for the figure itself. */
  what: string;
  /** 科室/成果科.yaml:12:9 */
  where: string;
  /** The text of the line. */
  code: string;
  numbers: string[];
}

export interface Use {
  phrase: number;
  /** The tag `b` of the block that it is in. */
  block: string;
  /** 一、工作亮点第2段 */
  place: string;
  /** The phrase with some words before it. */
  text: string;
}

export interface Finding {
  severity: Severity;
  /** 错误 */
  severityText: string;
  message: string;
  hint: string;
  rule: string;
  where: string;
  code: string;
  at: Spot | null;
}

/** A place in the pages: some characters of a block, or a phrase. */
export type Spot = { block: string; from: number; to: number } | { phrase: number };
