import type { Severity } from '../diagnostic.ts';

/** What the page of the preview is told: all of it at first, then whatever changed. */
export interface Shown {
  title: string;
  /** One section of HTML each. */
  pages: string[];
  /** The report's own style sheet. */
  style: string;
  /** Tags of the blocks whose words are new. */
  changed: string[];
  /** By the tag `u` of some words. */
  phrases: Phrase[];
  /** By the names of figures; of achievements 成果.编号. */
  cards: Record<string, Card>;
  findings: Finding[];
  status: Status;
}

interface Status {
  /** The pages are not those of the data as they now are. */
  isStale: boolean;
  /** 10页，2个警告。 */
  text: string;
  /** What cannot be told as findings, a configuration's faults; '' for none. */
  detail: string;
}

export interface Phrase {
  /** Keys of `cards`. */
  figures: string[];
  /** By the tag `n`: null where a number is none of a card's. */
  numbers: (Hit | null)[];
}

/** A number of a phrase among those of its figures. */
export interface Hit {
  figure: string;
  /** Null where it is on none, as a 上年 in a table: only typed. */
  line: number | null;
  /** Of that line's; null where it is the line's own number. */
  derived: number | null;
  /** Where it is typed, or the numbers that it follows from. */
  typed: number[];
}

export interface Card {
  name: string;
  /** '' where the data name none. */
  owner: string;
  source: string;
  lines: CardLine[];
  typed: Typed[];
  uses: Use[];
}

export interface CardLine {
  /** As a reference names it: 总数, 发明专利; '' of the figure itself. */
  item: string;
  label: string;
  depth: number;
  value: string;
  /** 待补, 待核, 预计. */
  notes: string[];
  derived: { text: string; how: string }[];
}

/** A number, or a list of names, as it stands in a data file. */
export interface Typed {
  /** 数值, 总数·上年; '' of the figure itself. */
  what: string;
  /** 科室/成果科.yaml:12:9 */
  where: string;
  /** The line. */
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
