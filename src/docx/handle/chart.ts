import { LineRuleType, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { type Page, twipsOfPoints } from '../../page/page.ts';
import type { Chart } from '../../tree.ts';
import type { SetChart } from '../../typeset/piece.ts';
import { style } from '../style-ids.ts';
import { frameOf, plottedSeries } from './chart-frame.ts';
import { onAxes } from './chart-on-axes.ts';
import { asSlices } from './chart-slices.ts';

/** A chart that Word draws itself, with its workbook. */
export function chart({ chart, lines, keepNext }: SetChart, page: Page): Paragraph {
  return new Paragraph({
    style: style.chart,
    spacing: { line: twipsOfPoints(lines * page.linePitch), lineRule: LineRuleType.AT_LEAST },
    keepNext,
    children: [new ChartRun(optionsOf(chart, lines, page))],
  });
}

function optionsOf(node: Chart, lines: number, page: Page): ChartRunOptions {
  const frame = frameOf(node, lines, page);
  const series = plottedSeries(node);
  const { kind } = node;
  return kind === 'pie' || kind === 'doughnut'
    ? asSlices(node, kind, frame, series)
    : onAxes(node, kind, frame, series, page);
}
