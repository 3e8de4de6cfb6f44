import { chart } from '../../../src/html/chart/chart.ts';
import { gbt9704, landscapeOf } from '../../../src/page/page.ts';
import { textWidth } from '../../../src/page/text-width.ts';
import type { Chart } from '../../../src/tree.ts';
import { setChart } from '../../../src/typeset/chart.ts';
import { chartType } from '../../../src/typeset/chart-look.ts';
import type { SetChart } from '../../../src/typeset/piece.ts';
import { read } from '../read.ts';

/** The picture of a chart, taken apart again. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
  /** What is not text, in order: its element, and its attributes. `told`: what it says to whom points at it. */
  shapes: { name: string; at: Record<string, string>; told: string | undefined }[];
  texts: Words[];
}

export interface Words {
  text: string;
  at: Record<string, string>;
  /** Corners of the text, turned as it is. */
  corners: Point[];
}

export interface Point {
  x: number;
  y: number;
}

export function drawn(node: Chart, isLandscape = false): Drawn {
  const [piece] = setChart(node) as [SetChart];
  return takenApart(chart(piece, isLandscape ? landscapeOf(gbt9704) : gbt9704, undefined));
}

export function takenApart(svg: string): Drawn {
  read(svg, () => {});
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  const shapes = [
    ...svg.matchAll(/<(rect|path|circle)((?: [a-zA-Z-]+="[^"]*")*)(?:\/>|>(?:<title>(.*?)<\/title>)?)/gu),
  ];
  const texts = [...svg.matchAll(/<text((?: [a-zA-Z-]+="[^"]*")*)>(.*?)<\/text>/gu)];
  return {
    svg,
    width: Number(width),
    height: Number(height),
    shapes: shapes.map(([, name = '', list = '', told]) => ({
      name,
      at: attributes(list),
      told: told && unescaped(told),
    })),
    texts: texts.map(([, list = '', text = '']) => words(attributes(list), unescaped(text))),
  };
}

/** Every point that a shape is drawn through, as far as its lines are straight. */
export function pointsOf({ name, at }: Drawn['shapes'][number]): Point[] {
  const of = (key: string) => Number(at[key]);
  if (name === 'rect') return box(of('x'), of('y'), of('width'), of('height'));
  if (name === 'circle') return box(of('cx') - of('r'), of('cy') - of('r'), 2 * of('r'), 2 * of('r'));
  return [...(at.d ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)|A(?:[\d.]+ ){2}0 0 [01] (-?[\d.]+) (-?[\d.]+)/gu)].map(
    ([, x, y, endX, endY]) => ({ x: Number(x ?? endX), y: Number(y ?? endY) }),
  );
}

function words(at: Record<string, string>, text: string): Words {
  const width = textWidth(text) * chartType;
  const before = at['text-anchor'] === 'middle' ? width / 2 : at['text-anchor'] === 'end' ? width : 0;
  const corners = box(Number(at.x) - before, Number(at.y) - 0.85 * chartType, width, chartType);
  const [, x = '', y = ''] = /^translate\((-?[\d.]+) (-?[\d.]+)\) rotate\(-45\)$/u.exec(at.transform ?? '') ?? [];
  if (x === '') return { text, at, corners };
  const turned = ({ x: right, y: down }: Point) => ({
    x: Number(x) + (right + down) * Math.SQRT1_2,
    y: Number(y) + (down - right) * Math.SQRT1_2,
  });
  return { text, at, corners: corners.map(turned) };
}

function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function attributes(list: string): Record<string, string> {
  return Object.fromEntries(
    [...list.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
