import type { Node } from '../source/node.ts';
import { shapeOf } from './fields.ts';
import { MARKS, WHOLE } from './part.ts';
import { part, report } from './schema.ts';

/** In English, title and the like are keys of many a file; in Chinese no other file has ours. */
const OWN = new Set([
  ...[...WHOLE, ...MARKS].map(({ id }) => id),
  ...[report, part].flatMap((schema) => shapeOf(schema).fields.map(({ zh }) => zh)),
]);

/** Whether a file is meant for a report or the part of one, right or wrong: a key at its top is of no other kind of file. */
export function isData(root: Node | undefined): boolean {
  return root?.kind === 'map' && root.entries.some(({ typed }) => OWN.has(typed));
}
