import type { ChartBaseOptions, ChartFont, ChartSeries } from 'docx/charts';
import { type Page, twipsOfPoints, typeAreaWidth } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import { chartDepth, chartType, legendSide } from '../../typeset/chart-look.ts';
import { cleanText } from '../../typeset/clean.ts';

/** What all kinds of charts have in common. */
export interface Frame {
  options: ChartBaseOptions & { categories: string[] };
  /** Font of the legend, axes and numbers. */
  face: ChartFont;
}

/** `lines`: the height that the chart takes, in lines of the text. */
export function frameOf(node: Chart, lines: number, page: Page): Frame {
  const font = { name: page.table.font, color: '000000' };
  const face = { ...font, size: chartType };
  const side = legendSide(node);
  const options = {
    font,
    chartArea: { border: 'none' as const },
    transformation: {
      width: Math.floor(typeAreaWidth(page) / twipsPerPixel),
      height: Math.floor(twipsOfPoints(lines * page.linePitch - chartDepth) / twipsPerPixel),
    },
    altText: { name: cleanText(node.title), description: cleanText(node.description) },
    categories: node.categories.map(cleanText),
    legend: side === undefined ? (false as const) : { position: side, font: face },
  };
  return { options, face };
}

/** The series in the library's form, without styling. */
export function plottedSeries({ series }: Chart): ChartSeries[] {
  return series.map(({ name, values }) => ({
    name: cleanText(name) || ' ',
    values: values.map((value) => (value === null ? null : Number(value))),
  }));
}

/** Twips in one of the library's pixels (1/96 inch). */
const twipsPerPixel = 15;
