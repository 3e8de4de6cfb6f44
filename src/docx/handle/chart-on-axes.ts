import type { ChartDataLabels, ChartRunOptions, ChartSeries } from 'docx/charts';
import { fixedDecimals } from '../../ooxml/fixed-decimals.ts';
import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartColours, lineLook } from '../../typeset/chart-colours.ts';
import { barGap, commonDecimals, isLabelled, standsOnZero } from '../../typeset/chart-look.ts';
import { axisOf } from '../../typeset/chart-ticks.ts';
import { decimalsOf } from '../../zh/digits.ts';
import type { Frame } from './chart-frame.ts';
import { besideBars, besideLine } from './chart-labels.ts';

type Kind = 'column' | 'bar' | 'line';

/** Bars or lines between a category axis and a value axis, with a number at each point if there is room. */
export function onAxes(
  node: Chart,
  type: Kind,
  { options, face }: Frame,
  plotted: readonly ChartSeries[],
  page: Page,
): ChartRunOptions {
  const common = { ...options, ...axesOf(node, type, face) };
  const label = isLabelled(node, page) ? labelOf(node, face) : undefined;
  if (type === 'line') {
    // Every year is on the axis; the line passes over a year without a number.
    return { ...common, type, series: asLines(node, plotted, label), emptyValues: 'connect' };
  }
  return {
    ...common,
    type,
    gapWidth: barGap * 100,
    overlap: 0,
    series: asBars(node, plotted, label),
    ...(label && { dataLabels: label }),
  };
}

function axesOf(node: Chart, type: Kind, font: Frame['face']) {
  const isBelow = node.series.some(({ values }) => values.some((value) => value?.startsWith('-')));
  return {
    categoryAxis: { font, ...(type === 'bar' && { reverseOrder: true }) },
    // If the categories run downwards, the value axis stays at the bottom.
    valueAxis: {
      font,
      ...scaleOf(node),
      // Word would start the axis at 92 for 95, 97 and 99, but a truncated bar misrepresents its length.
      ...(standsOnZero(node) && !isBelow && { minimum: 0 }),
      ...(type === 'bar' && { crossesAt: 'maximum' as const }),
    },
  };
}

/**
 * The numbers of the value axis all with the same decimals: 0.5, 1.0, 1.5. Word is told the step then, for with another
 * one the decimals would not do; steps of whole numbers are left to Word.
 */
function scaleOf(node: Chart) {
  const values = node.series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : Number(value))));
  const [first, second] = values.length > 0 ? axisOf(values, mostSteps, standsOnZero(node)).ticks : [];
  const decimals = decimalsOf(second?.text ?? '');
  if (!first || !second || decimals === 0) return { numberFormat: 'General' };
  return { numberFormat: fixedDecimals(decimals), interval: Number((second.at - first.at).toFixed(decimals)) };
}

const mostSteps = 8;

/** The label of each number, including those of points added in Word later. */
function labelOf({ series }: Chart, font: Frame['face']): ChartDataLabels {
  const decimals = commonDecimals(series);
  return { value: true, numberFormat: decimals === undefined ? 'General' : fixedDecimals(decimals), font };
}

function asLines(node: Chart, plotted: readonly ChartSeries[], label: ChartDataLabels | undefined): ChartSeries[] {
  return plotted.map((each, index) => ({
    ...each,
    ...lineLook(index, plotted.length),
    ...(label && besideLine(node, index, label)),
  }));
}

function asBars(node: Chart, plotted: readonly ChartSeries[], label: ChartDataLabels | undefined): ChartSeries[] {
  const colours = chartColours(plotted.length);
  return plotted.map((each, index) => ({
    ...each,
    color: colours[index] ?? '000000',
    ...(label && besideBars(node, index, label)),
  }));
}
