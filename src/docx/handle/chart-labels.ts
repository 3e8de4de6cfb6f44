import type { ChartDataLabels, ChartSeries } from 'docx/charts';
import { fixedDecimals } from '../../ooxml/fixed-decimals.ts';
import type { Chart } from '../../tree.ts';
import { commonDecimals, labelSide } from '../../typeset/chart-look.ts';
import { decimalsOf } from '../../zh/digits.ts';

/** Labels of a series, and of individual points that differ. */
type Labels = Pick<ChartSeries, 'dataLabels' | 'pointLabels'>;
type Format = Pick<ChartDataLabels, 'numberFormat'>;

/** Each number above its point, or below it where `labelSide` says so. */
export function besideLine({ series, categories }: Chart, index: number, label: ChartDataLabels): Labels {
  const formats = ownFormats(series, index);
  const sides = categories.map((_, at) => labelSide(series, index, at));
  if (sides.every((side) => side === undefined)) return {};
  const dataLabels = { ...label, position: 'above' as const };
  const points = sides.map((side, at) => {
    const position = side === 'below' ? side : ('above' as const);
    return side === 'below' || formats[at] ? { ...label, ...formats[at], position } : undefined;
  });
  return { dataLabels, ...(points.some((point) => point !== undefined) && { pointLabels: points }) };
}

/** Each number at the end of its bar, where Word puts it; empty if all have one format: the chart's labels will do. */
export function besideBars({ series }: Chart, index: number, label: ChartDataLabels): Labels {
  const formats = ownFormats(series, index);
  if (formats.every((format) => format === undefined)) return {};
  return { dataLabels: label, pointLabels: formats.map((format) => format && { ...label, ...format }) };
}

/** Each value's format if a chart's values differ in decimals: 7.20 stays 7.20 beside 6.5. */
function ownFormats(series: Chart['series'], index: number): (Format | undefined)[] {
  const values = series[index]?.values ?? [];
  if (commonDecimals(series) !== undefined) return values.map(() => undefined);
  return values.map((value) => (value === null ? undefined : { numberFormat: fixedDecimals(decimalsOf(value)) }));
}
