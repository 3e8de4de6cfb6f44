import type { z } from 'zod';
import type { Node } from '../source/node.ts';
import { type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';

export interface Visited {
  node: Node;
  path: (string | number)[];
  shape: Shape;
}

/** Every node of a normalised tree with the shape that the schema gives it, parents first. Several stages ask: made once. */
export function walk(root: Node | undefined): readonly Visited[] {
  if (!root) return [];
  const known = walked.get(root);
  if (known) return known;
  const all: Visited[] = [];
  below(root, report, [], all);
  walked.set(root, all);
  return all;
}

const walked = new WeakMap<Node, Visited[]>();

function below(node: Node, schema: z.core.$ZodType, path: (string | number)[], all: Visited[]): void {
  const shape = shapeOf(schema);
  all.push({ node, path, shape });
  if (node.kind === 'list' && shape.type === 'array' && shape.element) {
    for (const [index, item] of node.items.entries()) below(item, shape.element, [...path, index], all);
  }
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const inner = shape.type === 'object' ? shape.fields.find(({ id }) => id === key)?.schema : shape.element;
    if (inner) below(value, inner, [...path, key], all);
  }
}
