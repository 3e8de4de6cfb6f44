import type { Path } from '../diagnostic.ts';
import type { Amount } from '../report/amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../report/counts.ts';
import type { PartialDate } from '../report/date.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { FigureData } from '../report/schema.ts';
import { AREA } from '../zh/units-of-measure.ts';
import { averageGrowth, type Exact, exact, type Quantity } from './number.ts';
import type { Say } from './wording.ts';

/** A figure with everything computed from it. Numbers are exact decimals; wording comes later. */
export interface Figure {
  name: string;
  label: string;
  path: Path;
  data: FigureData;
  setting: Setting;
  unit: string;
  /** This period's number: 数值, else its year in 历年, else the count of names, else the sum of 包括. */
  value: Quantity | undefined;
  /** Last year's number: 上年, else last year's in 历年 if that covers a period of the same kind. */
  prior: Quantity | undefined;
  change: Change | DisputedChange | undefined;
  added: Tally | undefined;
  firstTime: Tally | undefined;
  again: Tally | undefined;
  renewed: Tally | undefined;
  total: Tally | undefined;
  names: readonly string[];
  /** Those in 其中 and 包括; the last step but one of a part's path is `parts` or `breakdown`. */
  parts: readonly Figure[];
  /** 历年 and this year's number, by year; empty if they are fewer than two or only this year's and last year's. */
  series: readonly { year: number; quantity: Quantity }[];
  facts: readonly Fact[];
  /** Two numbers for one thing: the one stated and the one that follows from the rest of the figure. */
  conflict: Conflict | undefined;
}

/** A number under 分项, or of one kind under 分级, with its name. */
export interface Fact {
  name: string;
  quantity: Quantity;
}

/** A count of things by how they came about: 首次认定, 重新认定, 新增, 复审, or their 总数. */
export interface Tally {
  quantity: Quantity;
  names: readonly string[];
  /** By level or type: 省专利示范企业 3家, 市专利示范企业 7家. */
  kinds: readonly Fact[];
  label: string | undefined;
  /** Compared with its own 上年. */
  change: Change | undefined;
  conflict: Conflict | undefined;
}

/** Signed. `size`: in percent for `rate`, 倍 for `times`, percentage points, or the base unit (元 of 亿元). */
export interface Change {
  kind: 'rate' | 'times' | 'points' | 'difference';
  size: Exact;
  /** As typed, if the change was stated: 超30%, 30%左右. */
  stated: Amount | undefined;
  /** In the base unit; undefined if the change was stated. */
  difference: Exact | undefined;
  /** The later number's unit, in which a difference is printed. */
  unit: string;
}

/** A change of unknown size, since departments disagree: their numbers are printed in its place. */
export interface DisputedChange {
  kind: 'disputed';
  between: Conflict;
  stated?: undefined;
  difference?: undefined;
  unit?: undefined;
}

/** Two numbers for one thing, both printed in its place: 【待核：36／分项合计39】. */
export interface Conflict {
  /** What the second number is: 分项合计, 历年; '' if two departments stated the two. */
  what: string;
  stated: string;
  found: string;
  /** Id of the field that the conflict is about: value, names, kinds, growth, share or ranks. */
  field: string;
}

/** What a figure needs to know about its report. */
export interface Setting {
  year: number;
  /** Whether 年度 could not be read, so that `year` is only a stand-in. */
  isYearUnknown: boolean;
  /** The year that dates may omit; undefined for a report on several years. */
  within: number | undefined;
  /** 上半年: the part of the year that the report covers; undefined for whole years. */
  part: string | undefined;
  /** The date up to which the report counts, if it states one. */
  asOf: PartialDate | undefined;
  /** For a part in 其中: the whole's number covers part of a year, so this one does too. */
  wholeIsOfPart?: boolean;
  /** Whether the report is on a school year or term. */
  term: '学年' | '学期' | undefined;
  /** 全市: the area whose record a 零的突破 breaks. */
  area: string;
  say: Say;
  /** Listed among the problems, where the shortfall from a target is the point and is told in the short form too. */
  amongProblems?: boolean;
}

/**
 * Average annual growth over the whole series, in percent, and the years between its ends. Undefined if an end is not
 * an exact number above zero, or if their units cannot be compared.
 */
export function seriesGrowth(figure: Figure): { rate: Exact; years: number } | undefined {
  const [first, last] = [figure.series[0], figure.series.at(-1)];
  const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
  if (!first || !last || !base || !value || last.year === first.year) return undefined;
  if (!isSameBase(first.quantity.unit, last.quantity.unit)) return undefined;
  const years = last.year - first.year;
  const rate = averageGrowth(value, base, years);
  return rate && { rate, years };
}

/** A part's share of its figure, in percent; undefined as for `ratio`. */
export function share(part: Figure, whole: Figure): Exact | undefined {
  return ratio(part.value, wholeOf(whole));
}

/** The number that 其中 and 包括 are parts of: the value, else the total. */
export function wholeOf({ value, total }: Figure): Quantity | undefined {
  return value ?? total?.quantity;
}

/**
 * One quantity as a share of another, in percent; undefined if the two cannot be compared, or if they are percentages.
 */
export function ratio(part: Quantity | undefined, whole: Quantity | undefined): Exact | undefined {
  const [a, b] = [part && exact(part), whole && exact(whole)];
  if (!part || !whole || !a || !b?.gt(0) || !isSameBase(part.unit, whole.unit) || part.unit === '%') return undefined;
  return a.div(b).times(100);
}

/** Whether only a gap can be printed: the number is 待补, or there is none and nothing else to tell instead. */
export function isPending(figure: Figure): boolean {
  const { value, series, facts, change, data } = figure;
  // A history can tell its other years; a typed 数值 stands alone.
  const inHistory =
    data.value === undefined && data.style !== '年均' && series.some(({ quantity }) => !quantity.amount.pending);
  if (value) return value.amount.pending && !inHistory;
  const isToldOtherwise =
    tallies(figure).length > 0 ||
    STAGE_FIELDS.some((field) => data[field] !== undefined) ||
    data.cumulative !== undefined;
  return !isToldOtherwise && series.length + facts.length === 0 && !change;
}

/** The tallies that the figure has, in the order in which they are told. */
export function tallies(figure: Figure): Tally[] {
  return TALLY_FIELDS.flatMap((field) => figure[field] ?? []);
}

const IS_AREA = new RegExp(`(?:${AREA})$`, 'u');

/** 万亩, 平方米: how large, not how many. */
export function isArea(unit: string): boolean {
  return IS_AREA.test(unit);
}

/** 92.6分: a score changes by points (分), not by percent. */
export function isScore(unit: string): boolean {
  return unit === '分';
}

/** 每万人口发明专利拥有量: a per-head stock, whose difference says more than a rate. */
export function isPerHead(label: string, unit = ''): boolean {
  // Money per head is earned or spent anew each year: 人均经费.
  return !unit.endsWith('元') && /^(?:每|人均|万人(?!计划))/u.test(label);
}

/** 人均可支配收入, 水稻平均亩产, 万元产值能耗, 生师比: so much of one thing per another, which has no total. */
export function isMean(label: string): boolean {
  return isPerHead(label) || /平均|[人户亩台车班]均|^(?:单[篇台位]|万元)/u.test(label) || isProportion(label);
}

/** 生师比, 床护比: how many of one per one of the other, without a unit; 药占比 is a percentage. */
export function isProportion(label: string): boolean {
  return /(?<![评对占同环])比$/u.test(label);
}

/** Whether a figure is such a ratio, typed without a unit. */
export function isBareRatio({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  return unit === '' && isProportion(label);
}
