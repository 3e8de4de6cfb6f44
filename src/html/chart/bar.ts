import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartColours } from '../../typeset/chart-colours.ts';
import { barGap, chartDepth, chartType, isLabelled, legendSide, standsOnZero } from '../../typeset/chart-look.ts';
import { axisOf } from '../../typeset/chart-ticks.ts';
import { printedDigits } from '../../zh/digits.ts';
import { legendBelow, samples, square } from './legend.ts';
import { wrapped } from './names.ts';
import { axisColour, element, label, linePitch, rule, type Size, size, widthOf } from './svg.ts';
import { tip } from './tip.ts';

/** Groups of horizontal bars, the first category at the top, their names on the left. */
export function bar(chart: Chart, page: Page, { width, height }: Size): string[] {
  const { categories, series } = chart;
  const colours = chartColours(series.length).map((colour) => `#${colour}`);
  const key = legendSide(chart) && legendBelow(samples(chart, colours), width, square);
  const bottom = height - chartDepth - (key?.height ?? 0) - linePitch - air;
  const slot = bottom / Math.max(1, categories.length);
  const names = namesIn(categories, slot, width);
  const plot = plotOf(chart, isLabelled(chart, page), names, width);
  const { axis, x } = plot;
  return [
    ...axis.ticks.flatMap(({ at, text }) => [
      ...(at === 0 ? [] : [rule(x(at), 0, x(at), bottom)]),
      label(printedDigits(text), x(at), bottom + air + linePitch / 2, 'middle'),
    ]),
    ...bars(chart, plot, slot, colours),
    rule(x(0), 0, x(0), bottom, axisColour),
    ...names.flatMap((lines, index) => {
      const first = slot * (index + 0.5) - ((lines.length - 1) / 2) * linePitch;
      return lines.map((line, row) => label(line, plot.edge, first + row * linePitch, 'end'));
    }),
    ...(key?.markup(height - chartDepth - key.height) ?? []),
  ];
}

/** The lines of each name. If even single lines would touch, some are omitted; the bars' tooltips have them. */
function namesIn(categories: readonly string[], slot: number, width: number): string[][] {
  const step = Math.max(1, Math.ceil(chartType / slot));
  const lines = Math.max(1, Math.floor(slot / linePitch));
  return categories.map((name, index) => (index % step > 0 ? [] : wrapped(name, width * mostOfNames, lines)));
}

interface Plot {
  axis: ReturnType<typeof axisOf>;
  /** Where a value is, from left to right. */
  x(value: number): number;
  /** Where the names end. */
  edge: number;
  areLabelled: boolean;
}

function plotOf(chart: Chart, areLabelled: boolean, names: readonly string[][], width: number): Plot {
  const texts = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  // Space at an end of the axis for the number of a bar that reaches it.
  const roomFor = (those: readonly string[]) =>
    areLabelled ? Math.max(0, ...those.map((text) => widthOf(printedDigits(text)) + air)) : 0;
  const edge = Math.max(0, ...names.flat().map(widthOf));
  const left = edge + air + roomFor(texts.filter((value) => value.startsWith('-')));
  const sparse = (most: number) => axisOf(texts.map(size), Math.max(2, most), standsOnZero(chart));
  const space = width - left - roomFor(texts);
  const widest = Math.max(...sparse(8).ticks.map(({ text }) => widthOf(printedDigits(text))));
  const axis = sparse(Math.min(8, Math.floor(space / (widest + 3 * air))));
  const right = width - Math.max(roomFor(texts), widest / 2);
  const x = (value: number) => left + ((value - axis.from) / (axis.to - axis.from)) * (right - left);
  return { axis, x, edge, areLabelled };
}

/** The bars with their numbers. `slot`: the height of a category. */
function bars(chart: Chart, { x, areLabelled }: Plot, slot: number, colours: readonly string[]): string[] {
  const { series } = chart;
  const thick = slot / (series.length + barGap);
  return series.flatMap(({ values }, index) =>
    values.flatMap((value, at) => {
      if (value === null) return [];
      const [end, y] = [x(size(value)), slot * (at + 0.5) + (index - series.length / 2) * thick];
      const place = { x: Math.min(end, x(0)), y, width: Math.abs(end - x(0)), height: thick };
      const drawn = element('rect', { ...place, fill: colours[index] }, [tip(chart, index, at)]);
      const isBelow = value.startsWith('-');
      const beside = isBelow ? end - 3 : end + 3;
      return areLabelled
        ? [drawn, label(printedDigits(value), beside, y + thick / 2, isBelow ? 'end' : 'start')]
        : [drawn];
    }),
  );
}

const air = 5;
/** The largest share of the picture's width for the names. */
const mostOfNames = 0.4;
