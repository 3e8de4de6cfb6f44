import type { Chart } from '../../tree.ts';
import { chartColours } from '../../typeset/chart-colours.ts';
import { shareDecimals } from '../../typeset/chart-look.ts';
import { element, number, size } from './svg.ts';
import { tip } from './tip.ts';

/** A part of the whole, clockwise from the top; `from` and `to` in turns. */
export interface Slice {
  name: string;
  value: string | null;
  /** 10.5%; '' if unknown. */
  share: string;
  from: number;
  to: number;
  colour: string;
}

/** Of the first series; values below zero and gaps have no size. */
export function slicesOf({ categories, series }: Chart): Slice[] {
  const [only] = series;
  const colours = chartColours(categories.length);
  const values = categories.map((_, index) => only?.values[index] ?? null);
  const sizes = values.map((value) => (value === null ? 0 : Math.max(0, size(value))));
  const whole = sizes.reduce((all, each) => all + each, 0);
  let before = 0;
  return categories.map((name, index) => {
    const part = whole > 0 ? (sizes[index] ?? 0) / whole : 0;
    const value = values[index] ?? null;
    const computed = value === null || whole === 0 ? '' : `${(part * 100).toFixed(shareDecimals(series))}%`;
    const slice = { name, value, share: only?.shares?.[index] ?? computed, colour: `#${colours[index]}` };
    const from = before;
    before += part;
    return { ...slice, from, to: before };
  });
}

export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** The point at this turn and this distance from the center. */
export function pointAt({ x, y }: Circle, turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}

/** Every slice that has a number; `hole`: the radius of the hole. */
export function sectors(chart: Chart, slices: readonly Slice[], circle: Circle, hole = 0): string[] {
  return slices.flatMap((slice, at) => {
    const { value, colour } = slice;
    if (value === null) return [];
    const pen = { fill: colour, stroke: '#FFFFFF', 'stroke-width': 0.75, 'stroke-linejoin': 'round' };
    return element('path', { d: outline(slice, circle, hole), ...pen }, [tip(chart, 0, at)]);
  });
}

function outline({ from, to }: Slice, circle: Circle, hole: number): string {
  const at = (turn: number, radius: number) => {
    const { x, y } = pointAt(circle, turn, radius);
    return `${number(x)} ${number(y)}`;
  };
  // An arc that ends where it began is not drawn, so each is split in two halves.
  const arc = (start: number, end: number, radius: number) =>
    [start + (end - start) / 2, end]
      .map((turn) => `A${number(radius)} ${number(radius)} 0 0 ${end < start ? 0 : 1} ${at(turn, radius)}`)
      .join('');
  const outer = `M${at(from, circle.radius)}${arc(from, to, circle.radius)}`;
  return `${outer}L${at(to, hole)}${hole > 0 ? arc(to, from, hole) : ''}Z`;
}
