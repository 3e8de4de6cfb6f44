import type { Figures } from '../figures.ts';
import { digitsOf, drawingOf } from './chart-points.ts';

/** Every number that a chart in 图表 shows, or marks as missing, in reference syntax: 专利申请量.2013, 平台.省级. */
export function drawnNumbers(figures: Figures): Set<string> {
  const drawn = new Set<string>();
  for (const chart of figures.report.charts ?? []) {
    const { lines, unit } = drawingOf(figures, chart);
    for (const point of lines.flatMap(({ points }) => points)) {
      const isShown =
        point.missing === 'pending' || point.missing === 'conflict' || digitsOf(point, unit) !== undefined;
      if (isShown) drawn.add(point.reference);
    }
  }
  return drawn;
}
