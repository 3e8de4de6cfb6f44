import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { lineLook } from '../../typeset/chart-colours.ts';
import { isLabelled, labelSide, legendSide } from '../../typeset/chart-look.ts';
import { printedDigits } from '../../zh/digits.ts';
import { element, label, linePitch, number, type Size, size } from './svg.ts';
import { tip } from './tip.ts';
import { upright } from './upright.ts';

type Look = ReturnType<typeof lineLook>;

/** Points joined by lines; years without a number are passed over. */
export function line(chart: Chart, page: Page, picture: Size): string[] {
  const { series } = chart;
  const looks = series.map((_, index) => lineLook(index, series.length));
  const areLabelled = isLabelled(chart, page);
  const sides = series.map(({ values }, index) =>
    values.map((_, at) => (areLabelled ? labelSide(series, index, at) : undefined)),
  );
  const lowest = series.flatMap(({ values }, index) =>
    values.filter((value, at) => value !== null && sides[index]?.[at] === 'below').map((value) => size(value ?? '0')),
  );
  const entries = series.map(({ name }, index) => ({
    name,
    sample: (x: number, y: number) => sampleOf(looks[index], x, y),
  }));
  return upright(chart, picture, {
    legend: legendSide(chart) && { entries, sample },
    above: sides.flat().some(Boolean) ? linePitch + 6 : linePitch / 2 + 1,
    below: { values: lowest, room: linePitch + 4 },
    marks: ({ middle, y }) => {
      const drawn = series.map(({ values }) =>
        values.flatMap((value, at) => (value === null ? [] : [{ value, at, x: middle(at), y: y(size(value)) }])),
      );
      return [
        ...drawn.map((points, index) => stroke(looks[index], points)),
        ...drawn.flatMap((points, index) =>
          points.map(({ at, x, y }) => marker(looks[index], x, y, [tip(chart, index, at)])),
        ),
        ...drawn.flatMap((points, index) =>
          points.map(({ value, at, x, y }) => {
            const side = sides[index]?.[at];
            const away = (side === 'below' ? 1 : -1) * (linePitch / 2 + 4);
            return side ? label(printedDigits(value), x, y + away, 'middle', { class: 'over' }) : '';
          }),
        ),
      ];
    },
  });
}

/** The width of a line sample. */
const sample = 30;

function sampleOf(look: Look | undefined, x: number, y: number): string {
  return (
    stroke(look, [
      { x: x - sample / 2, y },
      { x: x + sample / 2, y },
    ]) + marker(look, x, y)
  );
}

function stroke(look: Look | undefined, points: readonly { x: number; y: number }[]): string {
  if (!look || points.length < 2) return '';
  const { color, line } = look;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
  const dash = dashes[line.dash].map((length) => length * line.width).join(' ');
  const pen = { fill: 'none', stroke: `#${color}`, 'stroke-width': line.width, 'stroke-linejoin': 'round' };
  return element('path', { d: path, ...pen, 'stroke-dasharray': dash || undefined });
}

/** In line widths, as Word draws them: dash, gap, dash, gap. */
const dashes: Record<Look['line']['dash'], number[]> = {
  solid: [],
  dash: [4, 3],
  shortDot: [1, 1],
  longDashDot: [8, 3, 1, 3],
  shortDash: [3, 1],
};

function marker(look: Look | undefined, x: number, y: number, content: readonly string[] = []): string {
  if (!look) return '';
  const { color, markers } = look;
  const half = markers.size / 2;
  const corners = shapes[markers.shape].map(
    ([right, down]) => `${number(x + right * half)} ${number(y + down * half)}`,
  );
  const ink = { fill: `#${color}`, stroke: `#${color}` };
  if (markers.shape === 'circle') return element('circle', { cx: x, cy: y, r: half, ...ink }, content);
  const isCross = markers.shape === 'x';
  const d = isCross ? `M${corners[0]}L${corners[2]}M${corners[1]}L${corners[3]}` : `M${corners.join('L')}Z`;
  return element('path', { d, ...ink, 'stroke-width': isCross ? 1.5 : undefined }, content);
}

type Corner = readonly [right: number, down: number];
const shapes: Record<Look['markers']['shape'], readonly Corner[]> = {
  circle: [],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  x: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
};
