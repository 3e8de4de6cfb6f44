import { type Page, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Chart, ChartSeries } from '../tree.ts';
import { decimalsOf } from '../zh/digits.ts';

/** What a chart looks like, whoever draws it: Word, or this program itself. Lengths are in points. */
export const chartType = 10.5;
/** Free at the foot of the picture: in Word it stands on the line's foot, and the type's own depth must fit in too. */
export const chartDepth = 6;
/** Between groups of bars, in widths of a bar. */
export const barGap = 0.8;
/** What the axis of values and the edges leave of the type area's width. */
const plotted = 0.88;
/** More bars than this are read off the axis. */
const mostBars = 24;

/** Where the legend stands, if one tells anything: on paper without colours one of slices is hard to follow. */
export function legendSide({ kind, series }: Chart): 'bottom' | 'right' | undefined {
  if (kind === 'doughnut') return 'right';
  return kind !== 'pie' && series.length > 1 ? 'bottom' : undefined;
}

/** Whether the axis must have zero: a bar that is cut off at its foot lies about its length. */
export function standsOnZero({ kind }: Chart): boolean {
  return kind !== 'line';
}

/** Whether numbers stand at the marks: each must have room beside those of its neighbours. */
export function isLabelled({ kind, categories, series }: Chart, page: Page): boolean {
  if (kind === 'bar') return categories.length * series.length <= mostBars;
  const longest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => textWidth(value ?? ''))));
  const columns = kind === 'line' || series.length === 1 ? 1 : series.length + barGap;
  const room = (typeAreaWidth(page) * plotted) / (categories.length * columns);
  return twipsOfPoints((longest + 0.5) * chartType) <= room;
}

/**
 * Where a line's number stands at a category: of two lines the upper one's above and the lower one's below, of one line
 * below in a valley, where the line comes from above on both sides. Of three lines and more there is no room for any.
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

/** As many as all numbers have; undefined where some have others. */
export function commonDecimals(series: readonly ChartSeries[]): number | undefined {
  const places = new Set(
    series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : decimalsOf(value)))),
  );
  const [only = 0] = places;
  return places.size > 1 ? undefined : only;
}

/** As many as the shares have elsewhere: 10.5% has one. */
export function shareDecimals([only]: readonly ChartSeries[]): number {
  const share = only?.shares?.find((each) => each !== null) ?? '0.0%';
  return /\.(\d+)/u.exec(share)?.[1]?.length ?? 0;
}
