import type * as z from 'zod/mini';
import type { Node } from '../source/node.ts';
import { type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';

/** A node with the shape that the schema gives it. */
class Visited {
  readonly node: Node;
  readonly shape: Shape;
  /** Its key or index; undefined for the root. */
  readonly step: string | number | undefined;
  readonly #above: Visited | undefined;

  constructor(node: Node, shape: Shape, step?: string | number, above?: Visited) {
    this.node = node;
    this.shape = shape;
    this.step = step;
    this.#above = above;
  }

  /** Computed on demand: few nodes need it. */
  get path(): (string | number)[] {
    return this.step === undefined ? [] : [...(this.#above?.path ?? []), this.step];
  }
}

/** Every node of a normalised tree, parents first. Cached, since several stages walk the tree. */
export function walk(root: Node | undefined): readonly Visited[] {
  if (!root) return [];
  const known = walked.get(root);
  if (known) return known;
  const all: Visited[] = [];
  below(new Visited(root, shapeOf(report)), all);
  walked.set(root, all);
  return all;
}

const walked = new WeakMap<Node, Visited[]>();

function below(visited: Visited, all: Visited[]): void {
  all.push(visited);
  const { node, shape } = visited;
  const visit = (inner: z.core.$ZodType | undefined, value: Node, step: string | number) => {
    if (inner) below(new Visited(value, shapeOf(inner), step, visited), all);
  };
  if (node.kind === 'list' && shape.type === 'array') {
    for (const [index, item] of node.items.entries()) visit(shape.element, item, index);
  }
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    visit(shape.type === 'object' ? shape.byKey.get(key)?.schema : shape.element, value, key);
  }
}
