import { nearest } from '../zh/nearest.ts';
import type { FigureSum } from './figure-sum.ts';
import { Names, without } from './names.ts';
import { type Rate, rateOf } from './rates.ts';
import type { Rollup } from './rollup.ts';
import { type Settled, settled } from './settle.ts';

/** What all units come to. */
export interface Whole {
  names: Names;
  /** Of the units, in the order of their files. */
  units: readonly string[];
  year: number;
  figures: WholeFigure[];
  /** Figures whose names may mean one thing, of different units. */
  variants: { name: string; units: number[]; like: string }[];
  /** Names of figures that stand in texts alone. */
  unregistered: string[];
  /** Files that were not read, or that have errors. */
  leftOut: readonly string[];
}

export interface WholeFigure {
  sum: FigureSum;
  /** Undefined where it cannot be added. */
  settled: Settled | undefined;
  /** A percentage that is computed anew. */
  rate: Rate | undefined;
  /** Units that do not have it at all. */
  without: number[];
}

interface Wishes {
  /** Who does not have a figure has none of it: it is of the others alone, however many have it. */
  absentAsNone: boolean;
  leftOut: readonly string[];
}

export function wholeOf(rollup: Rollup, { absentAsNone, leftOut }: Wishes): Whole {
  const units = rollup.names;
  const names = new Names(units);
  const all = units.map((_, unit) => unit);
  const context = { names, year: rollup.year };
  const figures = rollup.figures.map((sum): WholeFigure => {
    // What most have is missing from the rest, who may have forgotten it; what few have is theirs alone.
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

/** Of more names than these no two are held against each other: they are no slips any more. */
const MOST = 400;

/** A name that some units have, like one that others have and none of them: 高新技术企业数 beside 高新技术企业. */
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
