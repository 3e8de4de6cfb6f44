import { type Page, typeAreaWidth } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { labelsFit, typeSize } from '../../typeset/chart-labels.ts';
import { cleanText, escapeXml } from '../../typeset/clean.ts';
import type { SetChart } from '../../typeset/piece.ts';
import { attributes } from '../attributes.ts';
import type { Plot } from './axes.ts';
import { barLegend, bars, tickRoom } from './bars.ts';
import { legendHeight } from './legend.ts';
import { lineLegend, lines } from './lines.ts';
import { slices } from './slices.ts';
import { pitch, widthOf } from './svg.ts';

/** A chart drawn, as wide as the type area and as high as its lines, its description for who cannot see it. */
export function chart({ chart, lines: count }: SetChart, caption: string | undefined, page: Page): string {
  const [width, height] = [typeAreaWidth(page) / 20, count * page.linePitch];
  return [
    `<figure${attributes(['chart'])}>`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-size="${typeSize}" role="img" aria-label="${escapeXml(cleanText(chart.description))}">`,
    ...draw(chart, width, height, labelsFit(chart, page)),
    '</svg>',
    ...(caption === undefined ? [] : [`<figcaption>${caption}</figcaption>`]),
    '</figure>',
  ].join('\n');
}

/** Above the topmost line, for a number over it, and at the edges. */
const edge = 14;

function draw(chart: Chart, width: number, height: number, areLabelled: boolean): string[] {
  const { kind, series, categories } = chart;
  const plot: Plot = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge };
  if (kind === 'pie' || kind === 'doughnut') return slices(chart, plot);
  const isLying = kind === 'bar';
  const longest = Math.max(...categories.map(widthOf));
  const left = isLying ? Math.min(longest + edge, width * 0.4) : tickRoom(series, kind === 'line');
  // Beside a bar that lies, room for its number.
  const right = isLying ? edge + 2 * typeSize : edge;
  const perLine = (width - left - right) / Math.max(1, categories.length);
  const below = isLying ? pitch * 1.5 : pitch * (0.5 + Math.ceil(longest / perLine));
  const legendRoom = legendHeight(series, width);
  const inner = { left, top: edge, width: width - left - right, height: height - edge - below - legendRoom - 4 };
  const foot = { left: 0, top: height - legendRoom - 2, width, height: legendRoom };
  const isLine = kind === 'line';
  return [
    ...(isLine ? lines(chart, inner, areLabelled) : bars(chart, inner, areLabelled)),
    ...(legendRoom > 0 ? (isLine ? lineLegend(chart, foot) : barLegend(chart, foot)) : []),
  ];
}
