import type { Path } from '../diagnostic.ts';
import type { Amount } from '../report/amount.ts';
import type { Count, FigureData } from '../report/schema.ts';
import {
  averageGrowth,
  decimal,
  type Exact,
  exact,
  growthRate,
  inUnit,
  type Quantity,
  quantityOf,
  sameBase,
} from './number.ts';

/** A figure with all that can be computed of it. Numbers are exact decimals; words come later. */
export interface Figure {
  name: string;
  label: string;
  path: Path;
  data: FigureData;
  /** 全市: whose records a 零的突破 breaks. */
  area: string;
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
  facts: readonly { name: string; quantity: Quantity }[];
  /** Two numbers for one thing: what was stated and what follows from the rest of the figure. */
  conflict: Conflict | undefined;
}

export interface Tally {
  quantity: Quantity;
  names: readonly string[];
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

/** Below this a percentage says less than the difference: 6 to 9 teams are 3 more, not 50%. */
const SMALL_BASE = 10;

/** What a figure needs to know of its report. */
export interface Setting {
  year: number;
  area: string;
}

export function derive(name: string, data: FigureData, path: Path, setting: Setting, inherited = ''): Figure {
  const { year, area } = setting;
  const unit = data.unit ?? (data.value?.unit || inherited);
  const of = (amount: Amount | undefined): Quantity | undefined => amount && quantityOf(amount, unit);
  const series = Object.entries(data.series ?? {})
    .map(([key, amount]) => ({ year: Number(key), quantity: quantityOf(amount, unit) }))
    .sort((a, b) => a.year - b.year);
  const at = (wanted: number) => series.find((entry) => entry.year === wanted)?.quantity;
  const partOf = (kind: 'parts' | 'breakdown') =>
    Object.entries(data[kind] ?? {}).map(([key, part]) => derive(key, part, [...path, kind, key], setting, unit));
  const breakdown = partOf('breakdown');
  const parts = [...partOf('parts'), ...breakdown];
  const names = data.names ?? [];
  // Of this year and the last alone a history is a value with its prior, and is not told as one.
  const annual = series.length === 2 && at(year) !== undefined && at(year - 1) !== undefined;
  const sum = breakdown.length > 0 ? total(breakdown, unit) : undefined;
  const value = of(data.value) ?? at(year) ?? (names.length > 0 ? counted(names.length, unit) : undefined) ?? sum;
  const prior = of(data.prior) ?? at(year - 1);
  return {
    name,
    label: data.label ?? name,
    path,
    data,
    area,
    unit: unit || (series[0]?.quantity.unit ?? ''),
    value,
    prior,
    change: stated(data) ?? compare(value, prior, isPerHead(data.label ?? name)),
    added: tally(data.added, unit),
    firstTime: tally(data.firstTime, unit),
    again: tally(data.again, unit),
    renewed: tally(data.renewed, unit),
    total: tally(data.total, unit),
    names,
    parts,
    series: annual || series.length < 2 ? [] : series,
    facts: Object.entries(data.facts ?? {}).map(([key, amount]) => ({
      name: key,
      quantity: { amount, unit: amount.unit },
    })),
    conflict: conflictOf(data, value, prior, sum, at(year), names),
  };
}

/** The change from prior to value; undefined where either is missing or approximate. */
export function compare(value: Quantity | undefined, prior: Quantity | undefined, perHead = false): Change | undefined {
  const [now, base] = [value && exact(value), prior && exact(prior)];
  if (!now || !base || !value || !prior || !sameBase(value, prior)) return undefined;
  const difference = now.minus(base);
  const plain = { stated: undefined, difference };
  if (value.unit === '%') return { kind: 'points', size: difference, ...plain };
  const rate = growthRate(now, base);
  const small = perHead || (base.lt(SMALL_BASE) && base.isInteger() && now.isInteger() && scaleFree(value.unit));
  return rate && !small ? { kind: 'rate', size: rate, ...plain } : { kind: 'difference', size: difference, ...plain };
}

/** Average annual growth over the whole series, in per cent. */
export function seriesGrowth(figure: Figure): { rate: Exact; years: number } | undefined {
  const [first, last] = [figure.series[0], figure.series.at(-1)];
  const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
  if (!first || !last || !base || !value || last.year === first.year) return undefined;
  if (!sameBase(first.quantity, last.quantity)) return undefined;
  const years = last.year - first.year;
  const rate = averageGrowth(value, base, years);
  return rate && { rate, years };
}

/** A part's share of its figure, in per cent. */
export function share(part: Figure, whole: Figure): Exact | undefined {
  const [a, b] = [part.value && exact(part.value), whole.value && exact(whole.value)];
  if (part.value && whole.value && !sameBase(part.value, whole.value)) return undefined;
  return a && b?.gt(0) ? a.div(b).times(100) : undefined;
}

/** Nothing to print: neither a number nor anything that one follows from. */
export function isPending(figure: Figure): boolean {
  const { value, series, facts, change, data } = figure;
  if (value) return value.amount.pending;
  const told = tallies(figure).length > 0 || data.applied !== undefined || data.recommended !== undefined;
  return !told && series.length + facts.length === 0 && !change;
}

/** The counts of a figure that has counts by kind, in the order in which they are said. */
export function tallies({ firstTime, again, added, renewed, total }: Figure): Tally[] {
  return [firstTime, again, added, renewed, total].filter((tally) => tally !== undefined);
}

/** 每万人口发明专利拥有量: a stock by head, of which the difference says more than a rate. */
export function isPerHead(label: string): boolean {
  return /^(?:每万|万人)/u.test(label);
}

function stated({ growth }: FigureData): Change | undefined {
  if (!growth?.digits) return undefined;
  const kind = growth.unit === '%' ? 'rate' : growth.unit === '倍' ? 'times' : 'points';
  const stated = `${growth.before}${growth.digits.replace(/^-/u, '')}${growth.after}`;
  return { kind, size: decimal(growth.digits), stated, difference: undefined };
}

function tally(count: Count | undefined, unit: string): Tally | undefined {
  if (!count) return undefined;
  const names = count.names ?? [];
  const amount = count.value;
  const quantity = amount ? quantityOf(amount, unit) : counted(names.length, unit);
  const prior = count.prior && quantityOf(count.prior, unit);
  return {
    quantity,
    names,
    label: count.label,
    change: compare(quantity, prior),
    conflict: names.length > 0 ? overNamed(quantity, names, '名单') : undefined,
  };
}

function counted(count: number, unit: string): Quantity {
  return { amount: { digits: String(count), before: '', after: '', end: '', unit: '', pending: false }, unit };
}

function total(parts: readonly Figure[], unit: string): Quantity | undefined {
  const like = counted(0, unit);
  const numbers = parts.map((part) => (part.value && sameBase(part.value, like) ? exact(part.value) : undefined));
  if (numbers.some((number) => number === undefined)) return undefined;
  const sum = numbers.reduce((all, number) => (all && number ? all.plus(number) : all));
  return sum && { ...counted(0, unit), amount: { ...counted(0, unit).amount, digits: inUnit(sum, unit) } };
}

function conflictOf(
  data: FigureData,
  value: Quantity | undefined,
  prior: Quantity | undefined,
  sum: Quantity | undefined,
  ofYear: Quantity | undefined,
  names: readonly string[],
): Conflict | undefined {
  const number = value && exact(value);
  if (!value || !number || !data.value) return undefined;
  const digits = data.value.digits ?? '';
  const [parts, annual] = [sum && exact(sum), ofYear && exact(ofYear)];
  if (sum && parts && !parts.eq(number)) {
    return { what: '分项合计', stated: digits, found: sum.amount.digits ?? '', field: 'value' };
  }
  if (ofYear && annual && !annual.eq(number)) {
    return { what: '历年', stated: digits, found: ofYear.amount.digits ?? '', field: 'value' };
  }
  if (names.length > 0) return overNamed(value, names, '名单');
  return growthConflict(data, value, prior);
}

/** More names than the number: fewer are an excerpt (甲、乙等7家), more cannot be. */
function overNamed(quantity: Quantity, names: readonly string[], what: string): Conflict | undefined {
  const number = exact(quantity);
  if (!number || number.gte(names.length)) return undefined;
  return { what, stated: quantity.amount.digits ?? '', found: String(names.length), field: 'names' };
}

/** A stated growth must be what the numbers give, at the precision stated, unless 口径 says why not. */
function growthConflict(data: FigureData, value: Quantity, prior: Quantity | undefined): Conflict | undefined {
  if (!data.growth?.digits || data.basis || !prior) return undefined;
  const [now, base] = [exact(value), exact(prior)];
  if (!now || !base) return undefined;
  const { digits, unit } = data.growth;
  const places = digits.split('.')[1]?.length ?? 0;
  const found =
    unit === '个百分点' ? now.minus(base) : (growthRate(now, base)?.div(unit === '倍' ? 100 : 1) ?? undefined);
  const rounded = found?.toFixed(places);
  return rounded === undefined || decimal(digits).eq(rounded)
    ? undefined
    : { what: '按上年计算', stated: `${digits}${unit}`, found: `${rounded}${unit}`, field: 'growth' };
}

function scaleFree(unit: string): boolean {
  return !/^(?:百万|千万|万|亿)/u.test(unit) && !unit.endsWith('元');
}
