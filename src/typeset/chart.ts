import type { Chart } from '../tree.ts';
import type { Piece } from './piece.ts';
import { words } from './runs.ts';

/** A chart, and below it on the same page its caption and its note. */
export function setChart(chart: Chart): Piece[] {
  const { caption, note } = chart;
  return [
    { type: 'chart', chart, lines: linesOf(chart), keepNext: caption !== '' },
    ...(caption === ''
      ? []
      : [{ type: 'paragraph', role: 'caption', keepNext: note !== undefined, runs: words(caption) } as const]),
    ...(note === undefined ? [] : [{ type: 'paragraph', role: 'note', runs: words(note) } as const]),
  ];
}

/** A chart's height in whole lines of text, so that the text below it stays on the page's line grid. */
function linesOf({ kind, categories, series }: Chart): number {
  if (kind !== 'bar') return 9;
  return Math.min(16, Math.max(7, Math.ceil(categories.length * (0.5 + 0.6 * series.length)) + 2));
}
