import { type Page, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Chart, ChartSeries } from '../tree.ts';

/** Type in a chart, in points. */
export const typeSize = 10.5;
/** Between groups of bars, in widths of a bar. */
export const gap = 0.8;
/** What the axis of values and the edges leave of the type area's width. */
const plotted = 0.88;
/** More bars than this are read off the axis. */
const mostBars = 24;

/** Where a line's numbers are out of the way of the other's; of three lines and more nowhere. */
export function sideOf(series: readonly ChartSeries[], index: number): 'above' | 'below' | undefined {
  if (series.length === 1) return 'above';
  if (series.length > 2) return undefined;
  const last = series.map(({ values }) => Number(values.findLast((value) => value !== null) ?? 0));
  const isUpper = (last[index] ?? 0) > (last[1 - index] ?? 0) || (last[0] === last[1] && index === 0);
  return isUpper ? 'above' : 'below';
}

/** Whether each number has room beside those of its neighbours. */
export function labelsFit({ kind, categories, series }: Chart, page: Page): boolean {
  if (kind === 'bar') return categories.length * series.length <= mostBars;
  const longest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => textWidth(value ?? ''))));
  const columns = kind === 'line' || series.length === 1 ? 1 : series.length + gap;
  const room = (typeAreaWidth(page) * plotted) / (categories.length * columns);
  return twipsOfPoints((longest + 0.5) * typeSize) <= room;
}
