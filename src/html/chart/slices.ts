import type { Chart } from '../../tree.ts';
import { chartColours, isDark } from '../../typeset/chart-colours.ts';
import { aside, type Plot } from './axes.ts';
import { label, pitch, shape, widthOf } from './svg.ts';

/** A pie, each slice named at its side, or a ring with its shares in it and the names on the right. */
export function slices({ kind, categories, series: [only] }: Chart, plot: Plot): string[] {
  if (!only) throw new Error('A chart without a series.');
  const isRing = kind === 'doughnut';
  const colours = chartColours(categories.length);
  const names = isRing ? Math.max(...categories.map(widthOf)) + 20 : 0;
  const radius = isRing ? plot.height / 2 : plot.height / 2 - pitch;
  const [x, y] = [plot.left + (plot.width - names) / 2, plot.top + plot.height / 2];
  const numbers = only.values.map((value) => Math.max(0, Number(value ?? 0)));
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1;
  let turned = 0;
  const drawn = numbers.flatMap((number, index) => {
    if (number === 0) return [];
    const [from, to] = [turned, turned + number / whole];
    turned = to;
    const colour = colours[index] ?? '000000';
    const share = only.shares?.[index] ?? '';
    const middle = (from + to) / 2;
    const named = isRing
      ? label(...at(middle, radius * 0.75), share, {
          'text-anchor': 'middle',
          fill: isDark(colour) ? '#fff' : '#000',
        })
      : label(...at(middle, radius + pitch * 0.7), `${categories[index]} ${share}`, {
          'text-anchor': middle % 0.5 < 0.03 || middle % 0.5 > 0.47 ? 'middle' : middle < 0.5 ? 'start' : 'end',
        });
    return [slice(from, to, colour), named];
  });
  return [...drawn, ...(isRing ? nameList() : [])];

  /** A place so many turns from the top, clockwise. */
  function at(turns: number, distance: number): [x: number, y: number] {
    const angle = turns * 2 * Math.PI;
    return [x + distance * Math.sin(angle), y - distance * Math.cos(angle)];
  }

  function slice(from: number, to: number, colour: string): string {
    const inner = isRing ? radius / 2 : 0;
    // An arc that ends where it begins is none: a whole turn stops a little short.
    const end = Math.min(to, from + 0.9999);
    const large = end - from > 0.5 ? 1 : 0;
    const place = (turns: number, distance: number) =>
      at(turns, distance)
        .map((value) => value.toFixed(2))
        .join(' ');
    const back = inner > 0 ? `A${inner} ${inner} 0 ${large} 0 ${place(from, inner)}` : '';
    const d = `M${place(from, inner)}L${place(from, radius)}A${radius} ${radius} 0 ${large} 1 ${place(end, radius)}L${place(end, inner)}${back}z`;
    return shape('path', { d, fill: `#${colour}`, stroke: '#fff', 'stroke-width': 0.75 });
  }

  function nameList(): string[] {
    const left = x + radius + 24;
    const first = y - ((categories.length - 1) * pitch * 1.2) / 2;
    return categories.map((category, index) => {
      const middle = first + index * pitch * 1.2;
      const sign = shape('rect', { x: left, y: middle - 4, width: 8, height: 8, fill: `#${colours[index]}` });
      return sign + label(left + 8 + aside, middle, category);
    });
  }
}
