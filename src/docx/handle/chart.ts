import { LineRuleType, Paragraph } from 'docx';
import { type ChartDataLabels, ChartRun, type ChartRunOptions } from 'docx/charts';
import { fixedDecimals } from '../../ooxml/fixed-decimals.ts';
import { type Page, twipsOfPoints, typeAreaWidth } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartColours, isDark, lineLook } from '../../typeset/chart-colours.ts';
import {
  barGap,
  chartDepth,
  chartType,
  commonDecimals,
  isLabelled,
  labelSide,
  legendSide,
  shareDecimals,
  standsOnZero,
} from '../../typeset/chart-look.ts';
import { cleanText } from '../../typeset/clean.ts';
import type { SetChart } from '../../typeset/piece.ts';
import { decimalsOf } from '../../zh/digits.ts';
import { style } from '../style-ids.ts';

/** A chart that Word draws itself, with its workbook. */
export function chart({ chart, lines, keepNext }: SetChart, page: Page): Paragraph {
  return new Paragraph({
    style: style.chart,
    spacing: { line: twipsOfPoints(lines * page.linePitch), lineRule: LineRuleType.AT_LEAST },
    keepNext,
    children: [new ChartRun(optionsOf(chart, lines, page))],
  });
}

function optionsOf(node: Chart, lines: number, page: Page): ChartRunOptions {
  const { kind, series, categories } = node;
  const font = { name: page.table.font, color: '000000' };
  const face = { ...font, size: chartType };
  const common = {
    font,
    chartArea: { border: 'none' as const },
    transformation: {
      width: Math.floor(typeAreaWidth(page) / twipsPerPixel),
      height: Math.floor(twipsOfPoints(lines * page.linePitch - chartDepth) / twipsPerPixel),
    },
    altText: { name: cleanText(node.title), description: cleanText(node.description) },
    categories: categories.map(cleanText),
  };
  const named = series.map(({ name, values }) => ({
    name: cleanText(name) || ' ',
    values: values.map((value) => (value === null ? null : Number(value))),
  }));
  const side = legendSide(node);
  const legend = side === undefined ? (false as const) : { position: side, font: face };
  if (kind === 'pie' || kind === 'doughnut') {
    const colors = chartColours(categories.length);
    const [only] = named.map((each) => ({ ...each, colors }));
    const labels = { percentage: true, numberFormat: `${fixedDecimals(shareDecimals(series))}%`, font: face };
    if (!only) throw new Error('A chart without a series.');
    if (kind === 'pie') {
      // Each slice named at its side: on paper without colours a legend is hard to follow.
      const dataLabels = { ...labels, category: true, position: 'outsideEnd' as const };
      return { ...common, type: 'pie', legend, series: [only], dataLabels };
    }
    // Labels of a ring stand in it.
    const pointLabels = colors.map((colour) => ({
      ...labels,
      font: { ...face, color: isDark(colour) ? 'FFFFFF' : '000000' },
    }));
    return {
      ...common,
      type: 'doughnut',
      legend,
      series: [{ ...only, pointLabels }],
      dataLabels: labels,
    };
  }
  const decimals = commonDecimals(series);
  // Of points that are added in Word later.
  const numberFormat = decimals === undefined ? 'General' : fixedDecimals(decimals);
  const label = { value: true, numberFormat, font: face };
  const areLabelled = isLabelled(node, page);
  const isBelow = series.some(({ values }) => values.some((value) => value?.startsWith('-')));
  const axes = {
    legend,
    categoryAxis: { font: face, ...(kind === 'bar' && { reverseOrder: true }) },
    // Where the categories run downwards, the axis of values stays at the foot.
    valueAxis: {
      font: face,
      numberFormat: 'General',
      // Word would begin the axis at 92 for 95, 97 and 99, and a bar cut off at its foot lies about its length.
      ...(standsOnZero(node) && !isBelow && { minimum: 0 }),
      ...(kind === 'bar' && { crossesAt: 'maximum' as const }),
    },
  };
  if (kind === 'line') {
    const drawn = named.map((each, index) => ({ ...each, ...lineLook(index, named.length) }));
    return {
      ...common,
      ...axes,
      type: 'line',
      series: drawn.map((each, index) => ({
        ...each,
        ...(areLabelled && lineLabels(node, index, label, ownFormats(series, index))),
      })),
      // Each year between is on the axis: a year without a number is passed over.
      emptyValues: 'connect',
    };
  }
  const colours = chartColours(named.length);
  return {
    ...common,
    ...axes,
    type: kind,
    gapWidth: barGap * 100,
    overlap: 0,
    series: named.map((each, index) => ({
      ...each,
      color: colours[index] ?? '000000',
      ...(areLabelled && pointsLabelled(label, ownFormats(series, index))),
    })),
    ...(areLabelled && { dataLabels: label }),
  };
}

/** Each number above its line, or below where that is out of the way. */
function lineLabels(
  { series, categories }: Chart,
  index: number,
  label: ChartDataLabels,
  formats: readonly (Format | undefined)[],
) {
  const sides = categories.map((_, at) => labelSide(series, index, at));
  if (sides.every((side) => side === undefined)) return {};
  const dataLabels = { ...label, position: 'above' as const };
  const points = sides.map((side, at) => {
    const position = side === 'below' ? side : 'above';
    return side === 'below' || formats[at] ? { ...label, ...formats[at], position } : undefined;
  });
  return { dataLabels, ...(points.some((point) => point !== undefined) && { pointLabels: points }) };
}

type Format = Pick<ChartDataLabels, 'numberFormat'>;

/** How each number of a series is printed where not all have as many decimals: 7.20 stays 7.20 beside 6.5. */
function ownFormats(series: Chart['series'], index: number): (Format | undefined)[] {
  const values = series[index]?.values ?? [];
  if (commonDecimals(series) !== undefined) return values.map(() => undefined);
  return values.map((value) => (value === null ? undefined : { numberFormat: fixedDecimals(decimalsOf(value)) }));
}

function pointsLabelled(label: ChartDataLabels, formats: readonly (Format | undefined)[]) {
  if (formats.every((format) => format === undefined)) return {};
  return { dataLabels: label, pointLabels: formats.map((format) => format && { ...label, ...format }) };
}

/** Twips in a pixel of the library, 1/96 inch. */
const twipsPerPixel = 15;
