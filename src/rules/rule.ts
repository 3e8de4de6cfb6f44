import type { Diagnostic, Path, Place, Severity } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import type { Figures } from '../figures/figures.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';
import { eachPrintedValue } from '../report/printed-values.ts';
import type { Report } from '../report/schema.ts';
import type { ReportPage } from '../settings/page-layers.ts';
import type { Settings } from '../settings/settings.ts';

/** What `summarize rules` tells of a rule. */
interface Rule {
  /** A fact that holds: parts-sum-to-total. */
  name: string;
  severity: Severity;
  /** What should be, in one sentence. */
  description: string;
  /** What goes wrong for the reader where it does not hold. */
  why: string;
  /** What it rests on: a clause of a standard (国标), of the 条例, or 惯例. */
  basis: string;
}

/** What a data rule finds: why, and where in the data. The engine adds name, severity and place. */
export interface Finding {
  path: Path;
  /** Where it stands in another file than the data, or not where the path leads. */
  place?: Place;
  /** Which characters of the text at the path, where it is not all of it; and what to put in their place. */
  within?: { from: number; to: number; fix?: string };
  /** Its other places. */
  related?: Diagnostic['related'];
  message: string;
  hint: string;
}

export interface DataRule extends Rule {
  /** Speaks of what is not there: waits until a file is read whole, without an error of syntax or schema. */
  needsWhole?: true;
  /** Speaks of what a figure or an achievement lacks: a field that is there and wrong is not missing, so it waits. */
  needsSound?: true;
  /** Lines of a data file that the rule finds fault with, and others that it does not; both are run as tests. */
  bad: string;
  good: string;
  /** Where it is about departments' parts: lines of a part that both cases include. */
  part?: string;
  /** Lines of last year's data file, which both cases name under 上年数据. */
  lastYear?: string;
  /** `page`: of the data and the style file that these name; what the office has settled besides is not in it. */
  check(report: Report, figures: Figures, page: ReportPage): Iterable<Finding>;
}

/** What a text rule finds: why, and which characters of which passage. */
export interface TextFinding {
  passage: Passage;
  from: number;
  to: number;
  message: string;
  hint: string;
  /** What to put in place of these characters; only where no reader could want anything else. */
  fix?: string;
  /** Findings of one mark in one passage are told once, with their count. */
  mark?: string;
}

export interface TextRule extends Rule {
  /** Paragraphs of a draft that the rule finds fault with, and the same mended; both are run as tests. */
  bad: string;
  good: string;
  /** What the office has set in both cases, where the rule finds nothing until something is set. */
  settings?: Partial<Settings>;
  /** Of data it reads names by themselves, too; other rules need a sentence. */
  readsNames?: true;
  check(manuscript: Manuscript, settings: Settings): Iterable<TextFinding>;
}

/** Every figure and every part of one, each before its parts. */
export function everyFigure(figures: Figures): Figure[] {
  const all: Figure[] = [];
  const add = (figure: Figure) => {
    all.push(figure);
    figure.parts.forEach(add);
  };
  figures.byName.forEach(add);
  return all;
}

/** A text of the parts that are printed, with its place and what it stands in. */
export interface Text {
  path: Path;
  text: string;
  holder: object;
}

/** In the order of reading; several rules ask for them. */
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
