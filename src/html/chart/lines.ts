import type { Chart } from '../../tree.ts';
import { lineLook } from '../../typeset/chart-colours.ts';
import { sideOf } from '../../typeset/chart-labels.ts';
import { type Plot, uprightAxes } from './axes.ts';
import { numbersOf } from './bars.ts';
import { legend } from './legend.ts';
import { scaleOf } from './scale.ts';
import { label, pitch, shape } from './svg.ts';

/** Lines with markers; a place without a number is passed over. */
export function lines({ categories, series }: Chart, plot: Plot, areLabelled: boolean): string[] {
  const scale = scaleOf(numbersOf(series), true);
  const slot = plot.width / categories.length;
  const drawn = series.flatMap(({ values }, of) => {
    const points = values.flatMap((value, index) =>
      value === null
        ? []
        : [{ value, x: plot.left + (index + 0.5) * slot, y: plot.top + plot.height * (1 - scale.at(Number(value))) }],
    );
    const side = areLabelled ? sideOf(series, of) : undefined;
    return [
      stroke(of, series.length, points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')),
      ...points.map(({ x, y }) => marker(of, series.length, x, y)),
      ...points.flatMap(({ value, x, y }) =>
        side ? [label(x, y + (side === 'above' ? -1 : 1) * pitch * 0.85, value, { 'text-anchor': 'middle' })] : [],
      ),
    ];
  });
  return [...uprightAxes(plot, scale, categories), ...drawn];
}

/** A piece of each line with its marker. */
export function lineLegend({ series }: Chart, place: Plot): string[] {
  return legend(
    series,
    place,
    (index, x, at) =>
      stroke(index, series.length, `${x - 10},${at} ${x + 10},${at}`) + marker(index, series.length, x, at),
  );
}

function stroke(index: number, count: number, points: string): string {
  const { line } = lineLook(index, count);
  const dash = dashes[line.dash];
  return shape('polyline', {
    points,
    fill: 'none',
    stroke: `#${line.color}`,
    'stroke-width': line.width,
    'stroke-dasharray': dash,
  });
}

const dashes: Record<ReturnType<typeof lineLook>['line']['dash'], string | undefined> = {
  solid: undefined,
  dash: '8 6',
  shortDot: '2 2',
  longDashDot: '16 6 2 6',
  shortDash: '6 2',
};

function marker(index: number, count: number, x: number, y: number): string {
  const { color, markers } = lineLook(index, count);
  const half = markers.size / 2;
  const fill = `#${color}`;
  const outlines: Record<typeof markers.shape, string> = {
    circle: shape('circle', { cx: x, cy: y, r: half, fill }),
    square: shape('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill }),
    triangle: shape('path', { d: `M${x} ${y - half}l${half} ${2 * half}h${-2 * half}z`, fill }),
    diamond: shape('path', { d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`, fill }),
    x: shape('path', {
      d: `M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`,
      stroke: fill,
      'stroke-width': 1.5,
    }),
  };
  return outlines[markers.shape];
}
