import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '../../../src/tree.ts';
import { anyChart, type Kind } from './any-chart.ts';
import { type Drawn, drawn, pointsOf, type Words } from './drawn.ts';

function check(kinds: readonly Kind[], holds: (node: Chart, picture: Drawn) => void): void {
  fc.assert(
    fc.property(anyChart(kinds), fc.boolean(), (node, isLandscape) => holds(node, drawn(node, isLandscape))),
    { numRuns: 150 },
  );
}

const all = ['column', 'line', 'bar', 'pie', 'doughnut'] as const;

test('any chart has a mark for each of its numbers, which tells it, and no other', () => {
  check(all, (node, { shapes }) => {
    const told = shapes.flatMap((shape) => shape.told ?? []);
    const numbers = node.series.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(told).toHaveLength(numbers.length);
    for (const [index, number] of numbers.entries()) expect(told[index]).toContain(number.replace('-', '−'));
  });
}, 60_000);

test('nothing of it is outside the picture', () => {
  check(all, (_, { svg, width, height, shapes, texts }) => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|="-0"| -0[ "]/u);
    for (const { x, y } of [...shapes.flatMap(pointsOf), ...texts.flatMap(({ corners }) => corners)]) {
      expect(x).toBeGreaterThanOrEqual(-0.1);
      expect(y).toBeGreaterThanOrEqual(-0.1);
      expect(x).toBeLessThanOrEqual(width + 0.1);
      expect(y).toBeLessThanOrEqual(height + 0.1);
    }
  });
}, 60_000);

test('the slices of a whole make a whole turn, each as large as its share', () => {
  check(['pie', 'doughnut'], ({ series: [only] }, { shapes }) => {
    const values = (only?.values ?? []).flatMap((value) => (value === null ? [] : Number(value)));
    const sum = values.reduce((sum, value) => sum + value, 0);
    const turns = shapes.filter(({ told }) => told !== undefined).map(({ at }) => turnOf(at.d ?? ''));
    expect(turns.reduce((sum, turn) => sum + turn, 0)).toBeCloseTo(sum > 0 ? 1 : 0, 2);
    for (const [index, turn] of turns.entries()) expect(turn).toBeCloseTo(sum > 0 ? (values[index] ?? 0) / sum : 0, 2);
  });
}, 60_000);

test('no words of a pie are over others', () => {
  let pairs = 0;
  check(['pie'], (_, { texts }) => {
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        expect(areApart(one, other), `${one.text} / ${other.text}`).toBe(true);
        pairs++;
      }
    }
  });
  expect(pairs).toBeGreaterThan(0);
}, 60_000);

/** The part of a turn that the two arcs of a slice's edge go round, clockwise. */
function turnOf(path: string): number {
  const points = [...path.matchAll(/(?:[ML]|A\S+ \S+ 0 0 [01] )(\S+?) ([\d.]+)/gu)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [start, half, end, inner, , innerStart] = points;
  if (!start || !half || !end || !inner) throw new Error(`not a slice: ${path}`);
  // The hole of a ring is half as wide as the ring.
  const middle = innerStart ? ([2 * innerStart[0] - start[0], 2 * innerStart[1] - start[1]] as const) : inner;
  const turn = ([x, y]: readonly [number, number]) => Math.atan2(y - middle[1], x - middle[0]) / (2 * Math.PI);
  const between = (from: number, to: number) => ((((to - from + 0.25) % 1) + 1) % 1) - 0.25;
  return between(turn(start), turn(half)) + between(turn(half), turn(end));
}

/** Upright words. */
function areApart({ corners: [from, , to] }: Words, { corners: [otherFrom, , otherTo] }: Words): boolean {
  if (!from || !to || !otherFrom || !otherTo) return false;
  const air = 0.1;
  return from.x > otherTo.x - air || otherFrom.x > to.x - air || from.y > otherTo.y - air || otherFrom.y > to.y - air;
}
