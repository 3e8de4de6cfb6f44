import type { Chart } from '../../tree.ts';
import { chartColours } from '../../typeset/chart-colours.ts';
import { gap } from '../../typeset/chart-labels.ts';
import { aside, lyingAxes, type Plot, uprightAxes } from './axes.ts';
import { legend } from './legend.ts';
import { scaleOf } from './scale.ts';
import { label, pitch, shape, widthOf } from './svg.ts';

/** Upright columns, or bars that lie. */
export function bars({ kind, categories, series }: Chart, plot: Plot, areLabelled: boolean): string[] {
  const isLying = kind === 'bar';
  const scale = scaleOf(numbersOf(series), false);
  const colours = chartColours(series.length);
  const slot = (isLying ? plot.height : plot.width) / categories.length;
  const thick = slot / (series.length + gap);
  const along = (value: number) =>
    isLying ? plot.left + plot.width * scale.at(value) : plot.top + plot.height * (1 - scale.at(value));
  const drawn = series.flatMap(({ values }, of) =>
    values.flatMap((value, index) => {
      if (value === null) return [];
      const across = (isLying ? plot.top : plot.left) + index * slot + (gap / 2 + of) * thick;
      const [zero, end] = [along(0), along(Number(value))];
      const [from, long] = [Math.min(zero, end), Math.abs(end - zero)];
      const place = isLying
        ? { x: from, y: across, width: long, height: thick }
        : { x: across, y: from, width: thick, height: long };
      const isBelow = Number(value) < 0;
      const number = isLying
        ? label(end + (isBelow ? -aside : aside), across + thick / 2, value, {
            'text-anchor': isBelow ? 'end' : 'start',
          })
        : label(across + thick / 2, end + (isBelow ? 1 : -1) * pitch * 0.6, value, { 'text-anchor': 'middle' });
      return [shape('rect', { ...place, fill: `#${colours[of]}` }), ...(areLabelled ? [number] : [])];
    }),
  );
  const axes = isLying ? lyingAxes : uprightAxes;
  return [...axes(plot, scale, categories), ...drawn];
}

/** Squares of the colours. */
export function barLegend({ series }: Chart, place: Plot): string[] {
  const colours = chartColours(series.length);
  return legend(series, place, (index, x, at) =>
    shape('rect', { x: x - 4, y: at - 4, width: 8, height: 8, fill: `#${colours[index]}` }),
  );
}

/** All numbers of a chart. */
export function numbersOf(series: Chart['series']): number[] {
  const numbers = series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [Number(value)])));
  return numbers.length > 0 ? numbers : [0];
}

/** Room for the numbers of an axis. */
export function tickRoom(series: Chart['series'], isLine: boolean): number {
  return Math.max(...scaleOf(numbersOf(series), isLine).ticks.map((tick) => widthOf(`${tick}`))) + 2 * aside;
}
