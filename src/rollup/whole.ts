import { nearest } from '../zh/nearest.ts';
import type { FigureSum } from './figure-sum.ts';
import { Names, without } from './names.ts';
import { type Rate, rateOf } from './rates.ts';
import type { Rollup } from './rollup.ts';
import { type Settled, settled } from './settle.ts';

/** The result for all units. */
export interface Whole {
  names: Names;
  /** Names of the units, in the order of their files. */
  units: readonly string[];
  year: number;
  figures: WholeFigure[];
  /** Figures of different units with similar names, which may mean the same. */
  variants: { name: string; units: number[]; like: string }[];
  /** Names of figures that are only defined in texts. */
  unregistered: string[];
  /** Files that could not be read, or that have errors. */
  leftOut: readonly string[];
}

export interface WholeFigure {
  sum: FigureSum;
  /** Undefined if it cannot be added. */
  settled: Settled | undefined;
  /** Set for a percentage that can be computed from sums. */
  rate: Rate | undefined;
  /** Units that do not have the figure. */
  without: number[];
}

interface Wishes {
  /** A unit without a figure counts as having none: the sum is of the others, however few. */
  absentAsNone: boolean;
  leftOut: readonly string[];
}

/** Adds up each figure. One that half the units or more have is 待补 until all have it, unless absentAsNone. */
export function wholeOf(rollup: Rollup, { absentAsNone, leftOut }: Wishes): Whole {
  const units = rollup.names;
  const names = new Names(units);
  const all = units.map((_, unit) => unit);
  const context = { names, year: rollup.year };
  const figures = rollup.figures.map((sum): WholeFigure => {
    // If most units have a figure, the others may have forgotten it; if only few have it, the sum is of these.
    const isCommon = sum.units.length * 2 >= all.length;
    const required = isCommon && !absentAsNone ? all : sum.units;
    const own = sum.whyNot ? undefined : settled(sum, required, context);
    return { sum, settled: own, rate: undefined, without: without(all, sum.units) };
  });
  const added = figures.flatMap(({ sum, settled }) => (settled && !settled.isPending ? [sum] : []));
  for (const figure of figures) if (figure.sum.whyNot === '百分比') figure.rate = rateOf(figure.sum, added);
  return {
    names,
    units,
    year: rollup.year,
    figures,
    variants: variantsIn(rollup.figures, units.length),
    unregistered: rollup.unregistered.map(({ name }) => name),
    leftOut,
  };
}

/** With more names than this none are compared: so many differences are not typing mistakes. */
const MOST = 400;

/** Pairs of similar names used by different units, none of which uses both: 高新技术企业数 and 高新技术企业. */
function variantsIn(figures: readonly FigureSum[], count: number): Whole['variants'] {
  const partial = figures.filter(({ units }) => units.length < count);
  if (partial.length > MOST) return [];
  const byUse = [...partial].sort((a, b) => b.units.length - a.units.length);
  return byUse.flatMap((figure, index) => {
    const apart = byUse
      .slice(0, index)
      .filter(({ units }) => units.length + figure.units.length <= count && isApart(figure.units, units));
    const like = nearest(
      figure.name,
      apart.map(({ name }) => name),
    );
    return like === undefined ? [] : [{ name: figure.name, units: figure.units, like }];
  });
}

function isApart(units: readonly number[], others: readonly number[]): boolean {
  return without(units, others).length === units.length;
}
