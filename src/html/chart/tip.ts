import type { Chart } from '../../tree.ts';
import { cleanText, escapeXml } from '../../typeset/clean.ts';
import { printedDigits } from '../../zh/digits.ts';
import { element } from './svg.ts';

/** The tooltip of a mark: 2013年，申请量2924件. */
export function tip({ categories, series, unit }: Chart, index: number, at: number): string {
  const only = series.length === 1 ? '' : (series[index]?.name ?? '');
  const value = printedDigits(series[index]?.values[at] ?? '');
  const share = series[index]?.shares?.[at];
  return element('title', {}, [
    escapeXml(cleanText(`${categories[at] ?? ''}，${only}${value}${unit}${share ? `，占${share}` : ''}`)),
  ]);
}
