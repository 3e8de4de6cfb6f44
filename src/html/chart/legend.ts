import type { Chart } from '../../tree.ts';
import { wrapped } from './names.ts';
import { element, label, linePitch, widthOf } from './svg.ts';

/** A name and its sample, which is drawn around a point. */
export interface Entry {
  name: string;
  sample(x: number, y: number): string;
}

interface Legend {
  height: number;
  markup(top: number): string[];
}

/** A centered legend, in as many rows as needed. `sample`: the width of the samples. */
export function legendBelow(entries: readonly Entry[], width: number, sample: number): Legend {
  const rows: { entry: Entry; name: string; at: number }[][] = [];
  const ends: number[] = [];
  for (const entry of entries) {
    const [name = ''] = wrapped(entry.name, width - sample - air, 1);
    const takes = sample + air + widthOf(name);
    const end = ends.at(-1);
    if (end === undefined || end + 3 * air + takes > width) {
      rows.push([{ entry, name, at: 0 }]);
      ends.push(takes);
    } else {
      rows.at(-1)?.push({ entry, name, at: end + 3 * air });
      ends[ends.length - 1] = end + 3 * air + takes;
    }
  }
  return {
    height: rows.length * pitch + air,
    markup: (top) =>
      rows.flatMap((row, index) => {
        const [left, middle] = [(width - (ends[index] ?? 0)) / 2, top + air + (index + 0.5) * pitch];
        return row.flatMap(({ entry, name, at }) => [
          entry.sample(left + at + sample / 2, middle),
          label(name, left + at + sample + air, middle),
        ]);
      }),
  };
}

const air = 4;
const pitch = linePitch + 2;

/** A vertically centered list, each name in as many lines as there is room for. */
export function legendAside(entries: readonly Entry[], left: number, width: number, height: number): string[] {
  const [room, lines] = [width - square - air, Math.max(1, Math.floor(height / linePitch / entries.length))];
  const names = entries.map(({ name }) => wrapped(name, room, Math.min(3, lines)));
  const count = names.reduce((all, each) => all + each.length, 0);
  const gap = Math.max(0, Math.min(air, (height - count * linePitch) / entries.length));
  // If there are more names than lines, they are closer than they should be.
  const step = Math.min(linePitch, height / Math.max(1, count));
  let top = (height - count * step - gap * (entries.length - 1)) / 2;
  return entries.flatMap((entry, index) => {
    const own = names[index] ?? [];
    const from = top;
    top += own.length * step + gap;
    return [
      entry.sample(left + square / 2, from + step / 2),
      ...own.map((line, row) => label(line, left + square + air, from + (row + 0.5) * step)),
    ];
  });
}

/** The width of a colour sample. */
export const square = 7;

/** A colour sample with its middle at x, y. */
export function swatch(x: number, y: number, colour: string | undefined): string {
  return element('rect', { x: x - square / 2, y: y - square / 2, width: square, height: square, fill: colour });
}

/** A square of each series' colour. */
export function samples({ series }: Chart, colours: readonly string[]): Entry[] {
  return series.map(({ name }, index) => ({ name, sample: (x, y) => swatch(x, y, colours[index]) }));
}
