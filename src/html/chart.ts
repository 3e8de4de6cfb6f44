import { cleanText, escapeXml } from '../typeset/clean.ts';
import type { ChartPart } from './pages.ts';

/** A chart's numbers as a list, until it is drawn. */
export function chart({ piece: { chart } }: ChartPart): string {
  return `<p class="chart">${escapeXml(cleanText(chart.description))}</p>`;
}
