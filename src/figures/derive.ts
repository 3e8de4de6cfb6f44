import type { Path } from '../diagnostic.ts';
import { type Amount, exactAmount } from '../report/amount.ts';
import { asOfText, isBeforeYearEnd } from '../report/date.ts';
import { spanText } from '../report/period.ts';
import { isSameBase } from '../report/same-amount.ts';
import { scaled } from '../report/scale.ts';
import type { Count, FigureData } from '../report/schema.ts';
import { fullMarks } from '../zh/text.ts';
import { isBesideWholeYears, isOfPart } from './against.ts';
import { conflictOf, disputeOf, overNamed, unlikeSum } from './conflict.ts';
import { isDuration } from './duration.ts';
import {
  type Change,
  type Conflict,
  type Fact,
  type Figure,
  isBareRatio,
  isPerHead,
  isScore,
  type Setting,
  type Tally,
} from './figure.ts';
import { decimal, exact, growthRate, inUnit, type Quantity, quantityOf, scaleOf } from './number.ts';
import { yearOf } from './year-of.ts';

/** Below this a percentage says less than the difference: from 6 to 9 teams is 3 more, not 50%. */
const SMALL_BASE = 10;

/** Computes a figure from its data. `path`: where it is defined. `inherited`: for a part, the unit of the whole. */
export function derive(name: string, typed: FigureData, path: Path, setting: Setting, inherited = ''): Figure {
  const data = spelledOut(typed, setting);
  const year = yearOf(data, setting.year);
  const unit = data.unit ?? (data.value?.unit || inherited);
  const label = spanText(fullMarks(data.label ?? name));
  const timed = { data, setting, name, label, unit };
  const series = yearlyOf(data.series, unit);
  const at = (wanted: number) => series.find((entry) => entry.year === wanted)?.quantity;
  const names = data.names ?? [];
  const breakdown = partsOf('breakdown', timed, path);
  const sum = breakdown.length > 0 ? total(breakdown, unit) : undefined;
  // Next to a total, the parts are the total's.
  const added = data.total === undefined ? sum : undefined;
  const of = (amount: Amount | undefined): Quantity | undefined => amount && quantityOf(amount, unit);
  const value = of(data.value) ?? at(year) ?? (names.length > 0 ? counted(names.length, unit) : undefined) ?? added;
  const prior = of(data.prior) ?? (isBesideWholeYears(timed) ? undefined : at(year - 1));
  const conflict = conflictOf(data, value, prior, sum, at(year));
  return {
    name,
    label,
    path,
    data,
    setting,
    unit: unit || (series[0]?.quantity.unit ?? ''),
    value,
    prior,
    change: changeOf(timed, value, prior, conflict),
    added: tally(data.added, unit),
    firstTime: tally(data.firstTime, unit),
    again: tally(data.again, unit),
    renewed: tally(data.renewed, unit),
    total: value === undefined ? inParts(tally(data.total, unit), sum) : tally(data.total, unit),
    names,
    parts: [...partsOf('parts', timed, path), ...breakdown],
    series: historyOf(series, value, year),
    facts: factsOf(data.facts, ''),
    conflict,
  };
}

/** What is known of a figure before any of its numbers is computed. */
type Outline = Pick<Figure, 'data' | 'setting' | 'name' | 'label' | 'unit'>;

/** The data with spans of years written out; without a 截至 that is the report's own. */
function spelledOut(typed: FigureData, setting: Setting): FigureData {
  const { period, shortLabel, asOf, ...rest } = typed;
  return {
    ...rest,
    ...(asOf !== undefined && !isOfReport(typed, setting) && { asOf }),
    ...(period !== undefined && { period: spanText(period) }),
    ...(shortLabel !== undefined && { shortLabel: spanText(shortLabel) }),
  };
}

function partsOf(kind: 'parts' | 'breakdown', whole: Outline, path: Path): Figure[] {
  const { data, setting, unit } = whole;
  const within = isOfPart(whole) ? { ...setting, wholeIsOfPart: true } : setting;
  return Object.entries(data[kind] ?? {}).map(([key, part]) => {
    const { shownUnit = shownInPart(part, data.shownUnit, unit), owner = data.owner } = part;
    // A part of a duration is a duration as well: lower is better.
    const { trend = isDuration(whole) ? data.trend : undefined } = part;
    return derive(key, { ...part, shownUnit, owner, trend }, [...path, kind, key], within, unit);
  });
}

/** At comparable prices only a stated growth counts: current prices would give another. */
function changeOf(
  { data, label, unit }: Outline,
  value: Quantity | undefined,
  prior: Quantity | undefined,
  conflict: Conflict | undefined,
): Figure['change'] {
  if (conflict?.field === 'growth' && conflict.what === '') return { kind: 'disputed', between: conflict };
  return stated(data) ?? (data.basis === '可比价' ? undefined : compare(value, prior, movesByItself(label, unit)));
}

/** 历年 by year. */
function yearlyOf(series: FigureData['series'], unit: string): Figure['series'] {
  return Object.entries(series ?? {})
    .map(([key, amount]) => ({ year: Number(key), quantity: quantityOf(amount, unit) }))
    .sort((a, b) => a.year - b.year);
}

/** With this year's number; empty if only this year and the last are left: they are told as a value with its prior. */
function historyOf(series: Figure['series'], value: Quantity | undefined, year: number): Figure['series'] {
  const history = withValue(series, value, year);
  const years = history.map((each) => each.year);
  const annual = years.length === 2 && years.includes(year) && years.includes(year - 1);
  return annual || history.length < 2 ? [] : history;
}

/** Whether its 截至 is the report's before the year's end, which holds for every number without a period of its own. */
function isOfReport({ asOf, period, forecast }: FigureData, { asOf: reported }: Setting): boolean {
  if (!asOf || !reported || !isBeforeYearEnd(reported) || period !== undefined || forecast) return false;
  return asOfText(asOf) === asOfText(reported);
}

/** The whole's 显示单位, unless the part has not one of it: next to 1.27亿元 3260万元 reads better than 0.33亿元. */
function shownInPart({ value, unit }: FigureData, shown: string | undefined, inherited: string): string | undefined {
  const number = value && exact(quantityOf(value, unit ?? inherited));
  return shown !== undefined && number?.abs().lt(scaleOf(shown).factor) ? undefined : shown;
}

/** Numbers whose difference says more than a rate: 每万人口专利10.95件, 生师比17.6, 出生率6.4‰. */
function movesByItself(label: string, unit: string): boolean {
  return unit === '‰' || isPerHead(label, unit) || isBareRatio({ label, unit });
}

/** Appends this year's number to a history that ends earlier. */
function withValue(series: Figure['series'], value: Quantity | undefined, year: number): Figure['series'] {
  const last = series.at(-1)?.year ?? year;
  return value && last < year ? [...series, { year, quantity: value }] : series;
}

/**
 * The change from prior to value; undefined if either is missing or approximate, or their units cannot be compared.
 * `byItself`: as a difference, never as a rate.
 */
export function compare(
  value: Quantity | undefined,
  prior: Quantity | undefined,
  byItself = false,
): Change | undefined {
  const [now, base] = [value && exact(value), prior && exact(prior)];
  if (!now || !base || !value || !prior || !isSameBase(value.unit, prior.unit)) return undefined;
  const difference = now.minus(base);
  const plain = { stated: undefined, difference, unit: value.unit };
  if (value.unit === '%') return { kind: 'points', size: difference, ...plain };
  const rate = growthRate(now, base);
  const small =
    byItself ||
    // 下降100.0% says no more than the zero.
    now.isZero() ||
    isScore(value.unit) ||
    (base.lt(SMALL_BASE) && base.isInteger() && now.isInteger() && isCounted(value.unit));
  return rate && !small ? { kind: 'rate', size: rate, ...plain } : { kind: 'difference', size: difference, ...plain };
}

/** Facts by name, each in its own unit or else in the one given. */
function factsOf(facts: Record<string, Amount> | undefined, unit: string): Fact[] {
  return Object.entries(facts ?? {}).map(([name, amount]) => ({
    name: fullMarks(name),
    quantity: quantityOf(amount, unit),
  }));
}

function stated({ growth }: FigureData): Change | undefined {
  if (!growth?.digits) return undefined;
  const kind = growth.unit === '%' ? 'rate' : growth.unit === '倍' ? 'times' : 'points';
  return { kind, size: decimal(growth.digits), stated: growth, difference: undefined, unit: growth.unit };
}

function tally(count: Count | undefined, unit: string): Tally | undefined {
  if (!count) return undefined;
  const names = count.names ?? [];
  const kinds = factsOf(count.kinds, unit);
  const sum = sumOf(
    kinds.map(({ quantity }) => quantity),
    unit,
  );
  const listed = sum ?? (names.length > 0 ? counted(names.length, unit) : pending(unit));
  const only = kinds.length === 1 ? kinds[0]?.quantity : undefined;
  const quantity = count.value ? quantityOf(count.value, unit) : (only ?? listed);
  return {
    quantity,
    names,
    kinds,
    label: count.label === undefined ? undefined : fullMarks(count.label),
    change: compare(quantity, count.prior && quantityOf(count.prior, unit)),
    conflict:
      disputeOf(quantity) ??
      (names.length > 0 ? overNamed(quantity, names) : undefined) ??
      (sum && unlikeSum(quantity, sum, 'kinds')),
  };
}

/** A total checked against the sum of its parts. */
function inParts(total: Tally | undefined, sum: Quantity | undefined): Tally | undefined {
  if (!total || !sum || total.conflict) return total;
  return { ...total, conflict: unlikeSum(total.quantity, sum, 'breakdown') };
}

function pending(unit: string): Quantity {
  return { amount: { digits: null, before: '', after: '', end: '', unit: '', pending: true }, unit };
}

function counted(count: number, unit: string): Quantity {
  return { amount: exactAmount(String(count)), unit };
}

function total(parts: readonly Figure[], unit: string): Quantity | undefined {
  return sumOf(
    parts.map(({ value }) => value),
    unit,
  );
}

/** Exact sum in the unit given; undefined if there is nothing to add, or something that cannot be added. */
export function sumOf(quantities: readonly (Quantity | undefined)[], unit: string): Quantity | undefined {
  const like = counted(0, unit);
  const numbers = quantities.map((each) => (each && isSameBase(each.unit, like.unit) ? exact(each) : undefined));
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) return undefined;
  const sum = numbers.reduce((all, number) => (all && number ? all.plus(number) : all));
  return sum && { unit, amount: exactAmount(inUnit(sum, unit)) };
}

function isCounted(unit: string): boolean {
  return scaled(unit).places === 0 && !unit.endsWith('元');
}
