import { decimal, type Exact, growthRate, plainDigits, rateDigits, scaleOf } from '../figures/number.ts';
import { decimalsOf, printedDigits } from '../zh/digits.ts';
import type { FigureSum } from './figure-sum.ts';
import type { Rate } from './rates.ts';
import { type Added, inMeasure, isFiner, type Sum } from './sum.ts';
import type { Whole } from './whole.ts';

/** One figure by unit: who has how much, against last year, and which place that is among them. */
export interface Board {
  name: string;
  /** 总数, where that is what is ranked. */
  item: string;
  /** Decimals for the eye, where numbers have more of them than anybody typed. */
  places: number | undefined;
  /** What it is measured in. */
  unit: string;
  /** By rank; who has no number comes last. */
  rows: BoardRow[];
  /** Undefined where it cannot be added. `units`: how many it is of, where that is not all. */
  total: { value: string; prior: string; growth: string; units: number | undefined } | undefined;
  /** Whether a smaller number is the better one. */
  lowFirst: boolean;
}

interface BoardRow {
  unit: string;
  /** In the board's measure; 待补, 约数 or a number of another measure as typed, or — where there is none. */
  value: string;
  prior: string;
  /** 41.7%, −3.5%, 0.3个百分点; — where there is none. */
  growth: string;
  rank: number | undefined;
  growthRank: number | undefined;
}

const NONE = '—';

/** The number that a figure is told by: that which most units give. */
const MAIN = ['数值', '总数', '新增', '立项', '入选', '安排', '累计', '申报', '推荐', '首次认定'] as const;

/** Each is made when it is come to: of thousands of units a single one is large. */
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
  const ranks = placesAmong(
    [...values].map(([index, { number }]) => [index, number]),
    lowFirst,
  );
  const growthRanks = placesAmong(
    [...growths].map(([index, { size }]) => [index, size]),
    lowFirst,
  );
  const gaps = new Map(sum.gaps.map(({ unit: index, kind, text }) => [index, kind === '待补' ? kind : text]));
  // 5场次 beside 场: told as typed, and ranked with none.
  for (const { unit: index, digits, measure } of sum.numbers)
    if (!values.has(index)) gaps.set(index, `${digits}${measure}`);
  // Who has something to say of it, but no number, comes before who has nothing.
  const order = (index: number) => ranks.get(index) ?? units.length + (gaps.has(index) ? 1 : 2);
  const isOfAll = values.size === units.length && leftOut.length === 0;
  const byRank = [...units.keys()].sort((a, b) => order(a) - order(b));
  return {
    name: figure.name,
    item: key === '数值' ? '' : key,
    places: isFiner(added, unit) ? 2 : undefined,
    unit,
    rows: byRank.map((index) => ({
      unit: units[index] ?? '',
      value: values.get(index)?.digits ?? gaps.get(index) ?? NONE,
      prior: priors.get(index)?.digits ?? NONE,
      growth: growths.get(index)?.text ?? NONE,
      rank: ranks.get(index),
      growthRank: growthRanks.get(index),
    })),
    total: figure.whyNot ? undefined : totalOf(figure, key, isOfAll ? undefined : values.size),
    lowFirst,
  };
}

function mainOf(figure: FigureSum): [string, Sum] | undefined {
  const found = MAIN.flatMap((key): [string, Sum][] => {
    const sum = numberOf(figure, key);
    return sum ? [[key, sum]] : [];
  });
  return found.sort((a, b) => b[1].told.length - a[1].told.length)[0];
}

/** In a board's measure. */
interface Measured {
  digits: string;
  number: Exact;
}

/** Exact numbers by unit, in the measure given; those of another base have no place in it. */
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
  /** In per cent, or in points where the figure is a percentage. */
  size: Exact;
}

/** What a unit states goes before what its numbers give. */
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

/** The first is the largest, or the smallest; who are alike share a place, and the next is as many behind. */
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

function totalOf(figure: FigureSum, key: string, units: number | undefined): Board['total'] {
  const added = numberOf(figure, key)?.added()[0];
  const last = priorOf(figure, key)?.added()[0];
  if (!added) return undefined;
  const of = (each: Added): Measured => {
    const { digits } = inMeasure(each, added.measure);
    return { digits, number: decimal(digits) };
  };
  const value = of(added);
  // Of other units than the number's own it would be another growth.
  const base = last && String(last.units) === String(added.units) ? of(last) : undefined;
  const isOnOtherBasis = figure.texts('口径').some(([text]) => text !== '');
  return {
    value: value.digits,
    prior: base?.digits ?? NONE,
    growth: (isOnOtherBasis ? undefined : growthOf(value, base, added.measure)?.text) ?? NONE,
    units,
  };
}

function ofRate({ value, prior }: Rate): Board['total'] {
  const [now, before] = [value, prior].map((digits) => digits && { digits, number: decimal(digits) });
  const growth = now && before ? growthOf(now, before, '%')?.text : undefined;
  return { value, prior: prior ?? NONE, growth: growth ?? NONE, units: undefined };
}

function numberOf(figure: FigureSum, key: string): Sum | undefined {
  return key === '数值' || key === '累计' ? figure.get(key) : figure.get(key, '数值');
}

function priorOf(figure: FigureSum, key: string): Sum | undefined {
  return key === '数值' ? figure.get('上年') : figure.get(key, '上年');
}
