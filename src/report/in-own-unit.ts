import type * as z from 'zod/mini';
import type { Mapping, Node } from '../source/node.ts';
import { withUnit } from './amount.ts';
import { shapeOf } from './fields.ts';
import { amount } from './schema.ts';

/** Fields whose numbers are not in the unit of the figure. */
export const OTHERS = new Set(['facts', 'funds', 'leverage', 'beneficiaries', 'quota']);

/** A figure with its unit written after each number, 1.2亿元 for 1.2, so that it can be used under another unit. */
export function inOwnUnit(figure: Mapping, schema: z.core.$ZodType, unit: string): Mapping {
  const along = (node: Node, of: z.core.$ZodType): Node => {
    const shape = shapeOf(of);
    if (node.kind === 'scalar') {
      const text = shape.inner === shapeOf(amount).inner ? withUnit(node.text, unit) : node.text;
      return text === node.text ? node : { ...node, text, stretches: null };
    }
    if (node.kind === 'list' || node.entries.some(({ key }) => key === 'unit')) return node;
    return { ...node, entries: entriesOf(node, of) };
  };
  const entriesOf = ({ entries }: Mapping, of: z.core.$ZodType) => {
    const { type, fields, element } = shapeOf(of);
    return entries.map((entry) => {
      const inner = type === 'object' ? fields.find(({ id }) => id === entry.key)?.schema : element;
      const isOther = type === 'object' && OTHERS.has(entry.key);
      return inner && !isOther ? { ...entry, value: along(entry.value, inner) } : entry;
    });
  };
  return { ...figure, entries: entriesOf(figure, schema) };
}
