import type { Diagnostic, Path, Place, Severity } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import type { Figures } from '../figures/figures.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';
import { eachPrintedValue } from '../report/printed-values.ts';
import type { Report } from '../report/schema.ts';
import type { ReportPage } from '../settings/page-layers.ts';
import type { Settings } from '../settings/settings.ts';

/** What `summarize rules` shows about a rule. */
interface Rule {
  /** States what must hold: parts-sum-to-total. */
  name: string;
  severity: Severity;
  /** What should be, in one sentence. */
  description: string;
  /** The harm to the reader if it does not hold. */
  why: string;
  /** The basis: a clause of a standard (国标), of the 条例, or 惯例. */
  basis: string;
}

/** A finding of a data rule: the message and its path in the data. The engine adds name, severity and place. */
export interface Finding {
  path: Path;
  /** The place, if it is in another file than the data or differs from the path. */
  place?: Place;
  /** The character range in the text at the path, if not the whole text, and its replacement. */
  within?: { from: number; to: number; fix?: string };
  /** Related places. */
  related?: Diagnostic['related'];
  message: string;
  hint: string;
}

export interface DataRule extends Rule {
  /** Reports something missing, so it runs only if the file was read completely, without syntax or schema errors. */
  needsWhole?: true;
  /** Reports a missing field of a figure or achievement, so it waits while a field there is invalid. */
  needsSound?: true;
  /**
   * Holds numbers, dates or names against the report's years, or tells what is said only once a series is placed by them: a
   * value out of 历年, and the fields it leaves unsaid. So it waits while the 年度 cannot be read.
   */
  needsYear?: true;
  /** Reports two numbers of which the draft prints both: 【待核：36／分项合计39】. */
  printsBoth?: true;
  /** Lines of a data file with a finding, and lines without; both are run as tests. */
  bad: string;
  good: string;
  /** For rules about departments' parts: lines of a part that both cases include. */
  part?: string;
  /** Lines of last year's data file, which both cases reference in 上年数据. */
  lastYear?: string;
  /** `page`: page settings from the data and the style file they name; the office's other settings are not included. */
  check(report: Report, figures: Figures, page: ReportPage): Iterable<Finding>;
}

/** A finding of a text rule: the message and the character range in a passage. */
export interface TextFinding {
  passage: Passage;
  from: number;
  to: number;
  message: string;
  hint: string;
  /** The replacement for these characters; only if no reader could want anything else. */
  fix?: string;
  /** Findings with the same mark in one passage are reported once, with their number. */
  mark?: string;
}

export interface TextRule extends Rule {
  /** Paragraphs of a draft with a finding, and the same corrected; both are run as tests. */
  bad: string;
  good: string;
  /** The settings for both cases, for rules that find nothing without them. */
  settings?: Partial<Settings>;
  /** In data it also reads names on their own; other rules need a sentence. */
  readsNames?: true;
  /** It is about how characters, marks and spaces are typed, so it reads them as they are; other rules read `asMeant`. */
  readsTyped?: true;
  check(manuscript: Manuscript, settings: Settings): Iterable<TextFinding>;
}

/** All figures and their parts, each figure before its parts. */
export function everyFigure(figures: Figures): Figure[] {
  const all: Figure[] = [];
  const add = (figure: Figure) => {
    all.push(figure);
    figure.parts.forEach(add);
  };
  figures.byName.forEach(add);
  return all;
}

/** A text in a printed part of the report, with its path and the object that holds it. */
export interface Text {
  path: Path;
  text: string;
  holder: object;
}

/** In reading order; cached, since several rules use it. */
export function everyText(report: Report): readonly Text[] {
  const known = texts.get(report);
  if (known) return known;
  const all: Text[] = [];
  eachPrintedValue(report, (text, path, holder) => {
    if (typeof text === 'string') all.push({ path, text, holder });
  });
  texts.set(report, all);
  return all;
}

const texts = new WeakMap<Report, readonly Text[]>();
