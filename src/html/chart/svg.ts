import { textWidth } from '../../page/text-width.ts';
import { chartType } from '../../typeset/chart-look.ts';
import { cleanText, escapeXml } from '../../typeset/clean.ts';

/** Markup of a picture. Lengths are in points, from the upper left corner. */

export interface Size {
  width: number;
  height: number;
}

/** The line height of a chart's texts. */
export const linePitch = chartType * 1.2;

/** The width in a Chinese font. */
export function widthOf(text: string): number {
  return textWidth(text) * chartType;
}

/** A length rounded to hundredths, without trailing zeros. */
export function number(value: number): string {
  return String(Number(value.toFixed(2)) || 0);
}

/** An element; undefined attributes are left out, lengths are rounded. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: readonly string[] = [],
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(cleanText(value ?? ''))}"`)
    .join('');
  return content.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${content.join('')}</${name}>`;
}

type Anchor = 'start' | 'middle' | 'end';

/** A line of text with its middle at this height. */
export function label(
  text: string,
  x: number,
  middle: number,
  anchor: Anchor = 'start',
  attributes: Record<string, string | undefined> = {},
): string {
  const words = escapeXml(cleanText(text));
  if (words === '') return '';
  // The ink of a Chinese character reaches from 0.88 above the baseline to 0.12 below it.
  const place = { x, y: middle + 0.38 * chartType, 'text-anchor': anchor === 'start' ? undefined : anchor };
  return element('text', { ...place, ...attributes }, [words]);
}

/** A thin line: an axis or a grid line. */
export function rule(x1: number, y1: number, x2: number, y2: number, colour = '#D9D9D9'): string {
  const d = `M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`;
  return element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 0.75 });
}

export const axisColour = '#7F7F7F';

/** The number to draw, limited to what floats can compute with. */
export function size(value: string): number {
  const near = Number(value);
  return Math.abs(near) < 1 / largest ? 0 : Math.max(-largest, Math.min(largest, near));
}

const largest = 1e200;
