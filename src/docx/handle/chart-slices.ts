import type { ChartRunOptions, ChartSeries } from 'docx/charts';
import { fixedDecimals } from '../../ooxml/fixed-decimals.ts';
import type { Chart } from '../../tree.ts';
import { chartColours, isDark } from '../../typeset/chart-colours.ts';
import { shareDecimals } from '../../typeset/chart-look.ts';
import type { Frame } from './chart-frame.ts';

/** A pie or doughnut: the shares of a whole. */
export function asSlices(
  node: Chart,
  type: 'pie' | 'doughnut',
  { options, face }: Frame,
  plotted: readonly ChartSeries[],
): ChartRunOptions {
  const colors = chartColours(node.categories.length);
  const [only] = plotted.map((each) => ({ ...each, colors }));
  if (!only) throw new Error('A chart without a series.');
  const labels = { percentage: true, numberFormat: `${fixedDecimals(shareDecimals(node.series))}%`, font: face };
  if (type === 'pie') {
    // Each slice is named beside it: a legend is hard to follow when printed without colours.
    const dataLabels = { ...labels, category: true, position: 'outsideEnd' as const };
    return { ...options, type, series: [only], dataLabels };
  }
  // A doughnut's labels are printed on it.
  const pointLabels = colors.map((colour) => ({
    ...labels,
    font: { ...face, color: isDark(colour) ? 'FFFFFF' : '000000' },
  }));
  return { ...options, type, series: [{ ...only, pointLabels }], dataLabels: labels };
}
