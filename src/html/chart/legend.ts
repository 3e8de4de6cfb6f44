import type { ChartSeries } from '../../tree.ts';
import type { Plot } from './axes.ts';
import { label, pitch, widthOf } from './svg.ts';

type Named = Pick<ChartSeries, 'name'>;

const rowPitch = pitch * 1.2;
/** For a series' sign, and free behind its name. */
const [signRoom, after] = [24, 12];

/** The names of several series in rows, each behind its sign; `sign` is drawn with its middle at x, y. */
export function legend(
  series: readonly Named[],
  { left, top, width }: Plot,
  sign: (index: number, x: number, y: number) => string,
): string[] {
  return rowsOf(series, width).flatMap((row, at) => {
    const y = top + (at + 0.5) * rowPitch;
    let x = left + (width - row.reduce((sum, index) => sum + roomOf(series[index]), 0)) / 2;
    return row.map((index) => {
      const from = x;
      x += roomOf(series[index]);
      return sign(index, from + signRoom / 2, y) + label(from + signRoom, y, series[index]?.name ?? '');
    });
  });
}

/** How high it is; a single series has none. */
export function legendHeight(series: readonly Named[], width: number): number {
  return series.length > 1 ? rowsOf(series, width).length * rowPitch : 0;
}

function rowsOf(series: readonly Named[], width: number): number[][] {
  const rows: number[][] = [];
  let left = 0;
  for (const [index, each] of series.entries()) {
    const room = roomOf(each);
    if (rows.length === 0 || room > left) {
      rows.push([]);
      left = width;
    }
    rows.at(-1)?.push(index);
    left -= room;
  }
  return rows;
}

function roomOf(series: Named | undefined): number {
  return signRoom + widthOf(series?.name ?? '') + after;
}
