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
  const texts = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const key = legendSide(chart) && legendBelow(samples(chart, colours), width, square);
  const bottom = height - chartDepth - (key?.height ?? 0) - linePitch - air;
  const slot = bottom / Math.max(1, categories.length);
  // If even single lines would touch, some names are omitted; the bars' tooltips have them.
  const step = Math.max(1, Math.ceil(chartType / slot));
  const names = categories.map((name, index) =>
    index % step > 0 ? [] : wrapped(name, width * mostOfNames, Math.max(1, Math.floor(slot / linePitch))),
  );
  const areLabelled = isLabelled(chart, page);
  // Space at an end of the axis for the number of a bar that reaches it.
  const roomFor = (those: readonly string[]) =>
    areLabelled ? Math.max(0, ...those.map((text) => widthOf(printedDigits(text)) + air)) : 0;
  const left =
    Math.max(0, ...names.flat().map(widthOf)) + air + roomFor(texts.filter((value) => value.startsWith('-')));
  const sparse = (most: number) => axisOf(texts.map(size), Math.max(2, most), standsOnZero(chart));
  const space = width - left - roomFor(texts);
  const widest = Math.max(...sparse(8).ticks.map(({ text }) => widthOf(printedDigits(text))));
  const axis = sparse(Math.min(8, Math.floor(space / (widest + 3 * air))));
  const right = width - Math.max(roomFor(texts), widest / 2);
  const x = (value: number) => left + ((value - axis.from) / (axis.to - axis.from)) * (right - left);
  const thick = slot / (series.length + barGap);
  const bars = series.flatMap(({ values }, index) =>
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
  return [
    ...axis.ticks.flatMap(({ at, text }) => [
      ...(at === 0 ? [] : [rule(x(at), 0, x(at), bottom)]),
      label(printedDigits(text), x(at), bottom + air + linePitch / 2, 'middle'),
    ]),
    ...bars,
    rule(x(0), 0, x(0), bottom, axisColour),
    ...names.flatMap((lines, index) => {
      const edge = left - air - roomFor(texts.filter((value) => value.startsWith('-')));
      const first = slot * (index + 0.5) - ((lines.length - 1) / 2) * linePitch;
      return lines.map((line, row) => label(line, edge, first + row * linePitch, 'end'));
    }),
    ...(key?.markup(height - chartDepth - key.height) ?? []),
  ];
}

const air = 5;
/** The largest share of the picture's width for the names. */
const mostOfNames = 0.4;
