import type { Chart } from '../../tree.ts';
import { chartDepth, standsOnZero } from '../../typeset/chart-look.ts';
import { printedDigits } from '../../zh/digits.ts';
import { type Entry, legendBelow } from './legend.ts';
import { type NamesBelow, namesBelow } from './names.ts';
import { axisColour, label, rule, type Size, size, widthOf } from './svg.ts';
import { type Axis, axisOf } from './ticks.ts';

/** Where the marks of a chart stand. */
interface Plot {
  /** The middle of a category, and the width that is its own. */
  middle(index: number): number;
  slot: number;
  /** The height of a value; of zero, or of the axis' end next to it. */
  y(value: number): number;
  zero: number;
}

interface Upright {
  legend: { entries: Entry[]; sample: number } | undefined;
  /** Free above the plot. */
  above: number;
  /** These values need so much room below them. */
  below: { values: number[]; room: number };
  marks(plot: Plot): string[];
}

/** Columns or lines over their names, with the axis of values at the left. */
export function upright(chart: Chart, { width, height }: Size, { legend, above, below, marks }: Upright): string[] {
  const values = chart.series.flatMap((series) =>
    series.values.flatMap((value) => (value === null ? [] : size(value))),
  );
  const key = legend && legendBelow(legend.entries, width, legend.sample);
  const foot = height - chartDepth - (key?.height ?? 0);
  const { left, slot, names, axis } = fitted(widest(axisOf(values, mostTicks, standsOnZero(chart))));
  const [top, end] = [above, foot - names.height];
  const share = (value: number) => (value - axis.from) / (axis.to - axis.from);
  // So much higher that the room below the lowest ends where the names begin.
  const lowest = Math.min(...below.values.map(share), 1);
  const bottom = Math.min(end, end - (below.room - lowest * (end - top)) / (1 - Math.min(lowest, 0.9)));
  const y = (value: number) => bottom - share(value) * (bottom - top);
  const zero = y(Math.max(axis.from, Math.min(axis.to, 0)));
  return [
    ...axis.ticks.flatMap(({ at, text }) => [
      ...(y(at) === zero ? [] : [rule(left, y(at), width, y(at))]),
      label(printedDigits(text), left - air, y(at), 'end'),
    ]),
    rule(left, zero, width, zero, axisColour),
    ...marks({ middle: (index) => left + slot * (index + 0.5), slot, y, zero }),
    ...names.markup(end),
    ...(key?.markup(height - chartDepth - key.height) ?? []),
  ];

  /** The wider the ticks' numbers, the less room for the names; the higher the names, the fewer ticks, of larger numbers. */
  function fitted(numbers: number): { left: number; slot: number; names: NamesBelow; axis: Axis } {
    const left = Math.min(width * mostOfAxis, numbers + air);
    const slot = (width - left) / Math.max(1, chart.categories.length);
    const names = namesBelow(chart.categories, left, slot, foot * mostOfNames);
    const most = Math.floor((foot - names.height - above) / tickRoom);
    const axis = axisOf(values, Math.max(2, Math.min(mostTicks, most)), standsOnZero(chart));
    return widest(axis) > numbers ? fitted(widest(axis)) : { left, slot, names, axis };
  }
}

const mostTicks = 8;
/** From one tick to the next, at least. */
const tickRoom = 26;
/** Of the height, for the names. */
const mostOfNames = 0.45;
const air = 5;
/** Of the width, whatever digits there are. */
const mostOfAxis = 0.4;

function widest({ ticks }: Axis): number {
  return Math.max(...ticks.map(({ text }) => widthOf(printedDigits(text))));
}
