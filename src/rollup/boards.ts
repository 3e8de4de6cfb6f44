import { decimal, type Exact, growthRate, plainDigits, rateDigits, scaleOf } from '../figures/number.ts';
import { decimalsOf, printedDigits } from '../zh/digits.ts';
import { isOfSeveralPeriods } from './counting.ts';
import type { FigureSum } from './figure-sum.ts';
import type { Rate } from './rates.ts';
import { type Added, inMeasure, isFiner, type Sum } from './sum.ts';
import type { Whole } from './whole.ts';

/** A figure by organisation: each one's number, its change from last year, and its rank. */
export interface Board {
  name: string;
  /** 总数 or another count, if units are ranked by that; '' for 数值. */
  item: string;
  /** Decimal places to show, if the numbers have more than anyone typed; undefined to show them all. */
  places: number | undefined;
  /** The unit of measure. */
  unit: string;
  /** By rank; organisations without a number come last. */
  rows: BoardRow[];
  /** Undefined if it cannot be added. `organizations`: how many it is of, if not all. */
  total: { value: string; prior: string; growth: string; organizations: number | undefined } | undefined;
  /** Whether smaller is better. */
  lowFirst: boolean;
  /** Whether the numbers are of different periods: then they are neither added nor ranked. */
  isApart: boolean;
}

interface BoardRow {
  organization: string;
  /** In the board's measure; 待补, an approximation, or a number in another measure as typed; — if there is none. */
  value: string;
  prior: string;
  /** 41.7%, −3.5%, 0.3个百分点; — if there is none. */
  growth: string;
  rank: number | undefined;
  growthRank: number | undefined;
}

const NONE = '—';

/** Numbers by which units can be ranked: the one that most units give is used. */
const MAIN = ['数值', '总数', '新增', '立项', '入选', '安排', '累计', '申报', '推荐', '首次认定'] as const;

/** Boards are made lazily: with thousands of units each is large. */
export function boardsOf(whole: Whole): Iterable<Board> {
  return {
    *[Symbol.iterator]() {
      for (const { sum, rate } of whole.figures) {
        const board = boardOf(sum, whole);
        if (board) yield rate ? { ...board, total: ofRate(rate) } : board;
      }
    },
  };
}

function boardOf(figure: FigureSum, { units, leftOut }: Whole): Board | undefined {
  const [key, sum] = mainOf(figure) ?? [];
  const added = sum?.added()[0];
  if (key === undefined || !sum || !added) return undefined;
  const unit = added.measure;
  const lowFirst = figure.whyNot === '名次' || figure.texts('趋势')[0]?.[0] === '越低越好';
  const values = numbersOf(sum, unit);
  const priors = numbersOf(priorOf(figure, key), unit);
  const growths = new Map<number, Growth>();
  for (const index of figure.units) {
    const stated = key === '数值' ? figure.growths.get(index) : undefined;
    const growth = stated ? statedGrowth(stated) : growthOf(values.get(index), priors.get(index), unit);
    if (growth) growths.set(index, growth);
  }
  const isApart = isOfSeveralPeriods(figure);
  const places = (numbers: [unit: number, number: Exact][]) => placesAmong(isApart ? [] : numbers, lowFirst);
  const ranks = places([...values].map(([index, { number }]) => [index, number]));
  const growthRanks = places([...growths].map(([index, { size }]) => [index, size]));
  const gaps = new Map(sum.gaps.map(({ unit: index, kind, text }) => [index, kind === '待补' ? kind : text]));
  // 5场次 among numbers in 场: shown as typed, but not ranked.
  for (const { unit: index, digits, measure } of sum.numbers)
    if (!values.has(index)) gaps.set(index, `${digits}${measure}`);
  // Units with a text instead of a number come before those with nothing.
  const unranked = (index: number) => units.length + (values.has(index) ? 0 : gaps.has(index) ? 1 : 2);
  const order = (index: number) => ranks.get(index) ?? unranked(index);
  const isOfAll = values.size === units.length && leftOut.length === 0;
  const byRank = [...units.keys()].sort((a, b) => order(a) - order(b));
  return {
    name: figure.name,
    item: key === '数值' ? '' : key,
    places: isFiner(added, unit) ? 2 : undefined,
    unit,
    rows: byRank.map((index) => ({
      organization: units[index] ?? '',
      value: values.get(index)?.digits ?? gaps.get(index) ?? NONE,
      prior: priors.get(index)?.digits ?? NONE,
      growth: growths.get(index)?.text ?? NONE,
      rank: ranks.get(index),
      growthRank: growthRanks.get(index),
    })),
    total: figure.whyNot || isApart ? undefined : totalOf(figure, key, isOfAll ? undefined : values.size),
    lowFirst,
    isApart,
  };
}

function mainOf(figure: FigureSum): [string, Sum] | undefined {
  const found = MAIN.flatMap((key): [string, Sum][] => {
    const sum = numberOf(figure, key);
    return sum ? [[key, sum]] : [];
  });
  return found.sort((a, b) => b[1].givers.length - a[1].givers.length)[0];
}

/** A number in the board's measure. */
interface Measured {
  digits: string;
  number: Exact;
}

/** Exact numbers by unit, converted to the given measure; those with another base are left out. */
function numbersOf(sum: Sum | undefined, unit: string): Map<number, Measured> {
  const found = new Map<number, Measured>();
  const { factor, base } = scaleOf(unit);
  for (const { unit: owner, digits: typed, measure } of sum?.numbers ?? []) {
    if (measure === unit) found.set(owner, { digits: typed, number: decimal(typed) });
    else {
      const own = scaleOf(measure);
      if (own.base !== base) continue;
      const number = decimal(typed).times(own.factor).div(factor);
      found.set(owner, { digits: plainDigits(number), number });
    }
  }
  return found;
}

interface Growth {
  text: string;
  /** In per cent; in percentage points if the figure is a percentage. */
  size: Exact;
}

/** A rate stated by a unit takes precedence over the computed one. */
function statedGrowth({ digits, unit }: { digits: string; unit: string }): Growth {
  return { text: `${printedDigits(digits)}${unit}`, size: decimal(digits).times(unit === '倍' ? 100 : 1) };
}

function growthOf(value: Measured | undefined, prior: Measured | undefined, unit: string): Growth | undefined {
  if (!value || !prior) return undefined;
  if (unit === '%') {
    const points = value.number.minus(prior.number);
    const places = Math.max(decimalsOf(value.digits), decimalsOf(prior.digits));
    return { text: `${printedDigits(points.toFixed(places))}个百分点`, size: points };
  }
  const size = growthRate(value.number, prior.number);
  if (!size) return undefined;
  const digits = rateDigits(size);
  return { text: `${size.lt(0) && digits !== '0.0' ? '−' : ''}${digits}%`, size };
}

/** Ranks from 1, largest or smallest first; equal numbers share a rank: 1, 1, 3. */
function placesAmong(numbers: [unit: number, number: Exact][], lowFirst: boolean): Map<number, number> {
  const sorted = [...numbers].sort((a, b) => (lowFirst ? a[1].cmp(b[1]) : b[1].cmp(a[1])));
  const places = new Map<number, number>();
  let [place, last] = [0, undefined as Exact | undefined];
  for (const [index, [unit, number]] of sorted.entries()) {
    if (!last?.eq(number)) place = index + 1;
    last = number;
    places.set(unit, place);
  }
  return places;
}

function totalOf(figure: FigureSum, key: string, organizations: number | undefined): Board['total'] {
  const added = numberOf(figure, key)?.added()[0];
  const last = priorOf(figure, key)?.added()[0];
  if (!added) return undefined;
  const of = (each: Added): Measured => {
    const { digits } = inMeasure(each, added.measure);
    return { digits, number: decimal(digits) };
  };
  const value = of(added);
  // If last year's total is of other units, the rate of change would be meaningless.
  const base = last && String(last.units) === String(added.units) ? of(last) : undefined;
  const isOnOtherBasis = figure.texts('口径').some(([text]) => text !== '');
  return {
    value: value.digits,
    prior: base?.digits ?? NONE,
    growth: (isOnOtherBasis ? undefined : growthOf(value, base, added.measure)?.text) ?? NONE,
    organizations,
  };
}

function ofRate({ value, prior }: Rate): Board['total'] {
  const [now, before] = [value, prior].map((digits) => digits && { digits, number: decimal(digits) });
  const growth = now && before ? growthOf(now, before, '%')?.text : undefined;
  return { value, prior: prior ?? NONE, growth: growth ?? NONE, organizations: undefined };
}

function numberOf(figure: FigureSum, key: string): Sum | undefined {
  return key === '数值' || key === '累计' ? figure.get(key) : figure.get(key, '数值');
}

function priorOf(figure: FigureSum, key: string): Sum | undefined {
  return key === '数值' ? figure.get('上年') : figure.get(key, '上年');
}
