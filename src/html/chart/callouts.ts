import { type Circle, pointAt, type Slice } from './slices.ts';
import { spread } from './spread.ts';
import { element, label, linePitch, number, widthOf } from './svg.ts';

/** The text beside a slice. */
export interface Callout {
  slice: Slice;
  lines: string[];
}

/**
 * All callouts outside the circle, as near to their slices as their neighbours allow, each with a line to its slice
 * unless right beside it. The available height is from `top` to `bottom`.
 */
export function callouts(all: readonly Callout[], circle: Circle, top: number, bottom: number): string[] {
  const [right, left] = sides(all, bottom - top);
  return [...column(right, 1), ...column(left, -1)];

  function column(these: readonly Callout[], side: 1 | -1): string[] {
    const wishes = these.map((each) => ({ wanted: wantedAt(each, circle), height: heightOf(each) }));
    const middles = spread(wishes, top, bottom);
    const moved = wishes.map(({ wanted }, index) => Math.abs((middles[index] ?? 0) - wanted) > linePitch / 4);
    return these.flatMap(({ slice, lines }, index) => {
      const middle = middles[index] ?? 0;
      // One at its own place, between others that had to move, would be in the way of their lines.
      const isMoved = moved[index] || (moved.slice(0, index).includes(true) && moved.slice(index).includes(true));
      const from = pointAt(circle, middleOf(slice), circle.radius);
      const elbow = pointAt(circle, middleOf(slice), circle.radius + near);
      const x = isMoved ? circle.x + side * (circle.radius + far) : elbow.x;
      const widest = Math.max(...lines.map(widthOf));
      // Right beside a slice, lines are centered; in a column, they are aligned at one edge.
      const anchor = isMoved ? x : x + (side * widest) / 2;
      const align = !isMoved ? 'middle' : side > 0 ? 'start' : 'end';
      return [
        ...(isMoved ? [leader([from, elbow, { x: x - side * 2, y: middle }])] : []),
        ...lines.map((line, row) => label(line, anchor, middle + (row - (lines.length - 1) / 2) * linePitch, align)),
      ];
    });
  }
}

/** Whether each would fit right beside its slice if it were the only one. */
export function areInside(all: readonly Callout[], circle: Circle, top: number, bottom: number): boolean {
  return all.every((each) => {
    const [middle, half] = [wantedAt(each, circle), heightOf(each) / 2];
    return middle - half >= top && middle + half <= bottom;
  });
}

/** The middle of the text: above the circle, its lower edge is at the slice; below the circle, its upper edge. */
function wantedAt(callout: Callout, circle: Circle): number {
  const { y } = pointAt(circle, middleOf(callout.slice), circle.radius + near);
  return y + ((y - circle.y) / (circle.radius + near)) * (heightOf(callout) / 2);
}

function leader(points: readonly { x: number; y: number }[]): string {
  const path = points.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L');
  return element('path', { d: `M${path}`, fill: 'none', stroke: '#7F7F7F', 'stroke-width': 0.75 });
}

/** Distance from the circle to text right beside it, and to text that had to move. */
const near = 5;
export const far = 22;

function middleOf({ from, to }: Slice): number {
  return (from + to) / 2;
}

/** On the right those of the first half turn, downwards; on the left the others. */
function halves(all: readonly Callout[]): [right: Callout[], left: Callout[]] {
  return [
    all.filter(({ slice }) => middleOf(slice) < 0.5),
    all.filter(({ slice }) => middleOf(slice) >= 0.5).reverse(),
  ];
}

/** What does not fit on one side goes to the other. */
function sides(all: readonly Callout[], room: number): [right: Callout[], left: Callout[]] {
  const [right, left] = halves(all);
  while (heightsOf(right) > room && heightsOf(right) > heightsOf(left) + 2 * linePitch) give(right, left);
  while (heightsOf(left) > room && heightsOf(left) > heightsOf(right) + 2 * linePitch) give(left, right);
  return [right, left];
}

/** The height of all, stacked. */
export function heightsOf(these: readonly Callout[]): number {
  return these.reduce((sum, each) => sum + heightOf(each), 0);
}

function heightOf({ lines }: Callout): number {
  return lines.length * linePitch + between;
}

const between = 2;

/** Moves the one nearest to the other side: the first at the top, or the last at the bottom. */
function give(from: Callout[], to: Callout[]): void {
  const [first, last] = [from[0], from.at(-1)];
  if (!first || !last) return;
  const away = ({ slice }: Callout, turn: number) =>
    Math.min(Math.abs(middleOf(slice) - turn), Math.abs(1 + turn - middleOf(slice)));
  if (away(first, 0) <= away(last, 0.5)) to.unshift(...from.splice(0, 1));
  else to.push(...from.splice(-1, 1));
}
