import { type Page, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Chart, ChartSeries } from '../tree.ts';
import { decimalsOf } from '../zh/digits.ts';

/** The size of a chart's type. Here and below, lengths are in points, whether Word or this program draws the chart. */
export const chartType = 10.5;
/** Free space below the picture: in Word it stands on the line's baseline, and the font's descent must fit in too. */
export const chartDepth = 6;
/** The gap between groups of bars, in bar widths. */
export const barGap = 0.8;
/** The share of the type area's width that the value axis and the edges leave for the plot. */
const plotted = 0.88;
/** With more bars than this, values are read off the axis. */
const mostBars = 24;

/** Where the legend is, if there is one: a pie has none, since it is hard to follow when printed without colours. */
export function legendSide({ kind, series }: Chart): 'bottom' | 'right' | undefined {
  if (kind === 'doughnut') return 'right';
  return kind !== 'pie' && series.length > 1 ? 'bottom' : undefined;
}

/** Whether the axis must include zero: a truncated bar misrepresents its length. */
export function standsOnZero({ kind }: Chart): boolean {
  return kind !== 'line';
}

/** Whether numbers are printed at the points: only if each has enough room beside its neighbours. */
export function isLabelled({ kind, categories, series }: Chart, page: Page): boolean {
  if (kind === 'bar') return categories.length * series.length <= mostBars;
  const longest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => textWidth(value ?? ''))));
  const columns = kind === 'line' || series.length === 1 ? 1 : series.length + barGap;
  const room = (typeAreaWidth(page) * plotted) / (categories.length * columns);
  return twipsOfPoints((longest + 0.5) * chartType) <= room;
}

/**
 * On which side of its point a line's number is. Of two lines: above the upper one and below the lower one. Of one
 * line: below in a valley, where both neighbours are higher. Of three or more lines: undefined, there is no room.
 */
export function labelSide(series: readonly ChartSeries[], index: number, at: number): 'above' | 'below' | undefined {
  if (series.length > 2) return undefined;
  const [own, other] = [sizeAt(series[index], at), sizeAt(series[1 - index], at)];
  if (own === undefined) return undefined;
  if (other !== undefined) return own > other || (own === other && index === 0) ? 'above' : 'below';
  const sizes = (series[index]?.values ?? []).map((_, place) => sizeAt(series[index], place));
  const before = sizes.slice(0, at).findLast((size) => size !== undefined);
  const after = sizes.slice(at + 1).find((size) => size !== undefined);
  return before !== undefined && after !== undefined && before > own && after > own ? 'below' : 'above';
}

function sizeAt(series: ChartSeries | undefined, at: number): number | undefined {
  const value = series?.values[at] ?? null;
  return value === null ? undefined : Number(value);
}

/** The number of decimals if all numbers have the same; undefined otherwise. */
export function commonDecimals(series: readonly ChartSeries[]): number | undefined {
  const places = new Set(
    series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : decimalsOf(value)))),
  );
  const [only = 0] = places;
  return places.size > 1 ? undefined : only;
}

/** The number of decimals of the series' own shares: 10.5% has one, which is the default. */
export function shareDecimals([only]: readonly ChartSeries[]): number {
  const share = only?.shares?.find((each) => each !== null) ?? '0.0%';
  return /\.(\d+)/u.exec(share)?.[1]?.length ?? 0;
}
