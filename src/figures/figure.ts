import type { Path } from '../diagnostic.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../report/counts.ts';
import type { PartialDate } from '../report/date.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { FigureData } from '../report/schema.ts';
import { averageGrowth, type Exact, exact, type Quantity } from './number.ts';
import type { Say } from './wording.ts';

/** A figure with all that can be computed of it. Numbers are exact decimals; words come later. */
export interface Figure {
  name: string;
  label: string;
  path: Path;
  data: FigureData;
  setting: Setting;
  unit: string;
  /** This period's number: 数值, or 历年 of the report's year, or the names counted, or the parts added up. */
  value: Quantity | undefined;
  prior: Quantity | undefined;
  change: Change | undefined;
  added: Tally | undefined;
  firstTime: Tally | undefined;
  again: Tally | undefined;
  renewed: Tally | undefined;
  total: Tally | undefined;
  names: readonly string[];
  parts: readonly Figure[];
  series: readonly { year: number; quantity: Quantity }[];
  facts: readonly Fact[];
  /** Two numbers for one thing: what was stated and what follows from the rest of the figure. */
  conflict: Conflict | undefined;
}

export interface Fact {
  name: string;
  quantity: Quantity;
}

export interface Tally {
  quantity: Quantity;
  names: readonly string[];
  /** By level or sort: 省专利示范企业 3家, 市专利示范企业 7家. */
  kinds: readonly Fact[];
  label: string | undefined;
  /** Against its own 上年. */
  change: Change | undefined;
  conflict: Conflict | undefined;
}

/** `rate` in per cent, `points` in percentage points, `difference` in the figure's unit; all signed. */
export interface Change {
  kind: 'rate' | 'times' | 'points' | 'difference';
  size: Exact;
  /** The digits typed, where the change was stated. */
  stated: string | undefined;
  difference: Exact | undefined;
}

export interface Conflict {
  what: string;
  stated: string;
  found: string;
  /** The field that was stated. */
  field: string;
}

/** What a figure needs to know of its report. */
export interface Setting {
  year: number;
  isYearUnknown: boolean;
  /** The year that a date need not say; undefined for a report of several years. */
  within: number | undefined;
  /** 上半年: which part of its year the report is of; undefined for one of whole years. */
  part: string | undefined;
  /** Up to when the report counts, where it says so. */
  asOf: PartialDate | undefined;
  /** Of one of 其中: the whole's number is of a part of its year, and so is this. */
  wholeIsOfPart?: boolean;
  /** Whether the report is of a school's year or term. */
  term: '学年' | '学期' | undefined;
  /** 全市: whose records a 零的突破 breaks. */
  area: string;
  say: Say;
  /** Among the problems, where what is lacking of a target is the matter and is told in short as well. */
  amongProblems?: boolean;
}

/** Average annual growth over the whole series, in per cent. */
export function seriesGrowth(figure: Figure): { rate: Exact; years: number } | undefined {
  const [first, last] = [figure.series[0], figure.series.at(-1)];
  const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
  if (!first || !last || !base || !value || last.year === first.year) return undefined;
  if (!isSameBase(first.quantity.unit, last.quantity.unit)) return undefined;
  const years = last.year - first.year;
  const rate = averageGrowth(value, base, years);
  return rate && { rate, years };
}

/** A part's share of its figure, in per cent. */
export function share(part: Figure, whole: Figure): Exact | undefined {
  return ratio(part.value, whole.value);
}

/**
 * One quantity of another, in per cent; undefined where the two cannot be held against each other. One percentage is no
 * part of another.
 */
export function ratio(part: Quantity | undefined, whole: Quantity | undefined): Exact | undefined {
  const [a, b] = [part && exact(part), whole && exact(whole)];
  if (!part || !whole || !a || !b?.gt(0) || !isSameBase(part.unit, whole.unit) || part.unit === '%') return undefined;
  return a.div(b).times(100);
}

/** Nothing to print: neither a number nor anything that one follows from. */
export function isPending(figure: Figure): boolean {
  const { value, series, facts, change, data } = figure;
  // A history tells its other years; a 数值 typed stands alone.
  const inHistory =
    data.value === undefined && data.style !== '年均' && series.some(({ quantity }) => !quantity.amount.pending);
  if (value) return value.amount.pending && !inHistory;
  const told =
    tallies(figure).length > 0 ||
    STAGE_FIELDS.some((field) => data[field] !== undefined) ||
    data.cumulative !== undefined;
  return !told && series.length + facts.length === 0 && !change;
}

/** The counts of a figure that has counts by kind, in the order in which they are said. */
export function tallies(figure: Figure): Tally[] {
  return TALLY_FIELDS.flatMap((field) => figure[field] ?? []);
}

/** 92.6分: a score moves by points of its own, and not by per cent. */
export function isScore(unit: string): boolean {
  return unit === '分';
}

/** 每万人口发明专利拥有量: a stock by head, of which the difference says more than a rate. */
export function isPerHead(label: string, unit = ''): boolean {
  // Money by head is earned or spent anew each year: 人均经费.
  return !unit.endsWith('元') && /^(?:每|人均|万人(?!计划))/u.test(label);
}

/** 生师比, 床护比: so many of one for each of another, a number without a unit; 药占比 is a percentage. */
export function isProportion(label: string): boolean {
  return /(?<![评对占同环])比$/u.test(label);
}

/** Such a number as it stands, with no unit that would say more. */
export function isBareRatio({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  return unit === '' && isProportion(label);
}
