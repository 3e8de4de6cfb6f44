import type { Page } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartDepth, chartType } from '../../typeset/chart-look.ts';
import { areInside, type Callout, callouts, far, heightsOf } from './callouts.ts';
import { wrapped } from './names.ts';
import { type Slice, sectors, slicesOf } from './slices.ts';
import { type Size, widthOf } from './svg.ts';

/** Slices, with name and share beside each. */
export function pie(chart: Chart, _page: Page, { width, height }: Size): string[] {
  const slices = slicesOf(chart);
  const bottom = height - chartDepth;
  const longest = Math.max(0, ...slices.map(({ name }) => widthOf(name)));
  const most = Math.min(bottom / 2 - chartType / 2, width / 2 - far - Math.min(longest, mostOfName));
  const sizes = Array.from({ length: steps }, (_, step) => {
    const circle = { x: width / 2, y: bottom / 2, radius: most * (1 - step * 0.04) };
    return { circle, words: wordsOf(slices, width / 2 - far - circle.radius, bottom) };
  });
  // As large as the text above and below it allows.
  const fits = sizes.find(({ circle, words }) => areInside(words, circle, 0, bottom)) ?? sizes.at(-1);
  return fits ? [...sectors(chart, slices, fits.circle), ...callouts(fits.words, fits.circle, 0, bottom)] : [];
}

const steps = 12;

/** The more there are, the fewer lines each has. */
function wordsOf(slices: readonly Slice[], room: number, height: number): Callout[] {
  const settings = [inLines, inFewLines, inOneLine].map((set) =>
    slices.map((slice) => ({ slice, lines: set(slice, room) })),
  );
  const fits = (each: Callout[], index: number) => heightsOf(each) <= height * (index === 0 ? 1.3 : 1.8);
  return settings.find(fits) ?? settings.at(-1) ?? [];
}

/** The widest name that still makes the circle smaller. */
const mostOfName = 11 * chartType;

function inLines({ name, share }: Slice, room: number): string[] {
  return [...wrapped(name, room, 2), ...(share ? [share] : [])];
}

function inFewLines(slice: Slice, room: number): string[] {
  const lines = wrapped(slice.name, room, 2);
  const last = `${lines.at(-1)} ${slice.share}`.trimEnd();
  return widthOf(last) <= room ? [...lines.slice(0, -1), last] : inOneLine(slice, room);
}

function inOneLine({ name, share }: Slice, room: number): string[] {
  const [short = ''] = wrapped(name, room - widthOf(share) - chartType / 2, 1);
  return [share ? `${short} ${share}` : short];
}
