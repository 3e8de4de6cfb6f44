import type { Chart } from '../../tree.ts';
import { chartDepth, standsOnZero } from '../../typeset/chart-look.ts';
import { type Axis, axisOf } from '../../typeset/chart-ticks.ts';
import { printedDigits } from '../../zh/digits.ts';
import { type Entry, legendBelow } from './legend.ts';
import { type NamesBelow, namesBelow } from './names.ts';
import { axisColour, label, rule, type Size, size, widthOf } from './svg.ts';

/** The positions of a chart's marks. */
interface Plot {
  /** The middle of a category, and the width of each category. */
  middle(index: number): number;
  slot: number;
  /** The vertical position of a value; and of zero, or of the end of the axis nearest to it. */
  y(value: number): number;
  zero: number;
}

interface Upright {
  legend: { entries: Entry[]; sample: number } | undefined;
  /** Free space above the plot. */
  above: number;
  /** These values need this much room below them. */
  below: { values: number[]; room: number };
  marks(plot: Plot): string[];
}

/** Columns or lines above their names, with the value axis on the left. */
export function upright(chart: Chart, { width, height }: Size, { legend, above, below, marks }: Upright): string[] {
  const values = chart.series.flatMap((series) =>
    series.values.flatMap((value) => (value === null ? [] : size(value))),
  );
  const key = legend && legendBelow(legend.entries, width, legend.sample);
  const foot = height - chartDepth - (key?.height ?? 0);
  const { left, slot, names, axis } = fitted(widest(axisOf(values, mostTicks, standsOnZero(chart))));
  const [top, end] = [above, foot - names.height];
  const share = (value: number) => (value - axis.from) / (axis.to - axis.from);
  // Raised so that the room below the lowest value ends where the names begin.
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

  /** Wider tick numbers leave less room for the names; higher names leave room for fewer ticks, with larger numbers. */
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
/** The minimum distance between ticks. */
const tickRoom = 26;
/** The largest share of the height for the names. */
const mostOfNames = 0.45;
const air = 5;
/** The largest share of the width for the axis, however long its numbers. */
const mostOfAxis = 0.4;

function widest({ ticks }: Axis): number {
  return Math.max(...ticks.map(({ text }) => widthOf(printedDigits(text))));
}
