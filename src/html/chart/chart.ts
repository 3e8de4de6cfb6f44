import { type Page, typeAreaWidth } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import type { SetChart } from '../../typeset/piece.ts';
import { attributes } from '../attributes.ts';
import { bar } from './bar.ts';
import { column } from './column.ts';
import { doughnut } from './doughnut.ts';
import { line } from './line.ts';
import { pie } from './pie.ts';
import { element, number, type Size } from './svg.ts';

const kinds: Record<Chart['kind'], (chart: Chart, page: Page, picture: Size) => string[]> = {
  column,
  line,
  bar,
  pie,
  doughnut,
};

/**
 * A chart as a picture as wide as the type area and as high as its lines, with its caption below; `caption` is markup.
 */
export function chart({ chart, lines, tags }: SetChart, page: Page, caption: string | undefined): string {
  const picture = { width: typeAreaWidth(page) / 20, height: lines * page.linePitch };
  const { width, height } = picture;
  const svg = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${number(width)} ${number(height)}` },
      ...{ role: 'img', 'aria-label': chart.description },
    },
    ['\n', ...kinds[chart.kind](chart, page, picture).map((mark) => (mark === '' ? '' : `${mark}\n`))],
  );
  const below = caption === undefined ? [] : [`<figcaption>${caption}</figcaption>`];
  return [`<figure${attributes([], {}, tags)}>`, svg, ...below, '</figure>'].join('\n');
}
