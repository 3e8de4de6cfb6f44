import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { isDark } from '../../typeset/chart-colours.ts';
import { chartDepth, chartType } from '../../typeset/chart-look.ts';
import { callouts, far } from './callouts.ts';
import { legendAside, square, swatch } from './legend.ts';
import { pointAt, type Slice, sectors, slicesOf } from './slices.ts';
import { label, linePitch, type Size, widthOf } from './svg.ts';

/** A ring with the shares in it, or beside it if a slice is too thin; the names are in the legend. */
export function doughnut(chart: Chart, _page: Page, { width, height }: Size): string[] {
  const slices = slicesOf(chart);
  const bottom = height - chartDepth;
  const told = slices.filter(({ value, share }) => value !== null && share !== '');
  const longest = Math.max(0, ...slices.map(({ name }) => widthOf(name)));
  const names = Math.min(width * mostOfLegend, longest + square + air);
  const aside = far + Math.max(0, ...told.map(({ share }) => widthOf(share)));
  const radius = Math.min(bottom / 2 - linePitch - air, (width - names) / 2 - aside);
  const circle = { x: (width - names) / 2, y: bottom / 2, radius };
  const [middle, thick] = [circle.radius * 0.75, circle.radius * 0.5];
  const isInside = (slice: Slice) => hasRoom(slice, middle, thick);
  return [
    ...sectors(chart, slices, circle, circle.radius * hole),
    ...told.filter(isInside).map(({ share, colour, from, to }) => {
      const { x, y } = pointAt(circle, (from + to) / 2, middle);
      return label(share, x, y, 'middle', { fill: isDark(colour.slice(1)) ? '#FFFFFF' : undefined });
    }),
    ...callouts(
      told.filter((slice) => !isInside(slice)).map((slice) => ({ slice, lines: [slice.share] })),
      circle,
      0,
      bottom,
    ),
    ...legendAside(
      slices.map(({ name, colour }) => ({ name, sample: (x, y) => swatch(x, y, colour) })),
      width - names,
      names,
      bottom,
    ),
  ];
}

const air = 4;
/** The radius of the hole relative to the circle's, as in Word. */
const hole = 0.5;
const mostOfLegend = 0.35;

/** Whether a slice of a ring is thick enough for its share, and long enough at its middle in the text's direction. */
function hasRoom({ from, to, share }: Slice, radius: number, thick: number): boolean {
  const angle = (from + to) * Math.PI;
  const [across, down] = [widthOf(share), chartType];
  const along = across * Math.abs(Math.cos(angle)) + down * Math.abs(Math.sin(angle));
  return (to - from) * 2 * Math.PI * radius >= along + air && across + air <= thick;
}
