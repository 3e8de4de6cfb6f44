import type { Node } from '../source/node.ts';
import { shapeOf } from './fields.ts';
import { PART_FIELDS, WHOLE } from './part.ts';
import { part, report } from './schema.ts';

/** English keys such as title occur in other files too; our Chinese keys do not. */
const OWN = new Set([
  ...[...WHOLE, ...PART_FIELDS].map(({ id }) => id),
  ...[report, part].flatMap((schema) => shapeOf(schema).fields.map(({ zh }) => zh)),
]);

/**
 * Whether a file is meant as a report or a part of one, valid or not: one of its top keys occurs in no other kind of
 * file.
 */
export function isData(root: Node | undefined): boolean {
  return root?.kind === 'map' && root.entries.some(({ typed }) => OWN.has(typed));
}
