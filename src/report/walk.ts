import type { z } from 'zod';
import type { Node } from '../source/node.ts';
import { type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';

export interface Visited {
  node: Node;
  path: (string | number)[];
  shape: Shape;
}

/** Every node of a normalised tree with the shape that the schema gives it, parents first. */
export function* walk(root: Node | undefined): Generator<Visited> {
  if (root) yield* below(root, report, []);
}

function* below(node: Node, schema: z.core.$ZodType, path: (string | number)[]): Generator<Visited> {
  const shape = shapeOf(schema);
  yield { node, path, shape };
  if (node.kind === 'list' && shape.type === 'array' && shape.element) {
    for (const [index, item] of node.items.entries()) yield* below(item, shape.element, [...path, index]);
  }
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const inner = shape.type === 'object' ? shape.fields.find(({ id }) => id === key)?.schema : shape.element;
    if (inner) yield* below(value, inner, [...path, key]);
  }
}
