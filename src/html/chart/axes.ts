import type { Scale } from './scale.ts';
import { label, pitch, shape, wrapped } from './svg.ts';

/** The part of the drawing between the axes. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

const grid = { stroke: '#d9d9d9', 'stroke-width': 0.5 };
const axis = { stroke: '#7f7f7f', 'stroke-width': 0.75 };
/** Between a label and what it is beside. */
export const aside = 4;

/** Horizontal lines at the ticks, numbers left of them, categories below. */
export function uprightAxes(plot: Plot, scale: Scale, categories: readonly string[]): string[] {
  const { left, top, width, height } = plot;
  const slot = width / categories.length;
  const y = (tick: number) => top + height * (1 - scale.at(tick));
  return [
    ...scale.ticks.map((tick) =>
      shape('line', { x1: left, x2: left + width, y1: y(tick), y2: y(tick), ...(tick === 0 ? axis : grid) }),
    ),
    ...scale.ticks.map((tick) => label(left - aside, y(tick), `${tick}`, { 'text-anchor': 'end' })),
    ...categories.map((category, index) =>
      label(left + (index + 0.5) * slot, top + height + pitch * 0.8, wrapped(category, slot), {
        'text-anchor': 'middle',
      }),
    ),
  ];
}

/** Upright lines at the ticks, numbers below them, categories on the left from the top downwards. */
export function lyingAxes(plot: Plot, scale: Scale, categories: readonly string[]): string[] {
  const { left, top, width, height } = plot;
  const slot = height / categories.length;
  const x = (tick: number) => left + width * scale.at(tick);
  const category = (words: string, index: number) => {
    const lines = wrapped(words, left - aside);
    const first = top + (index + 0.5) * slot - ((lines.length - 1) * pitch) / 2;
    return label(left - aside, first, lines, { 'text-anchor': 'end' });
  };
  return [
    ...scale.ticks.map((tick) =>
      shape('line', { x1: x(tick), x2: x(tick), y1: top, y2: top + height, ...(tick === 0 ? axis : grid) }),
    ),
    ...scale.ticks.map((tick) => label(x(tick), top + height + pitch * 0.8, `${tick}`, { 'text-anchor': 'middle' })),
    ...categories.map(category),
  ];
}
