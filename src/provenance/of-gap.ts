import type { Path } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import { PENDING } from '../report/amount.ts';
import { type Node, nodeAt, type Source, sourceOf } from '../source/node.ts';
import { labelOf } from './label.ts';
import type { Origin } from './origin.ts';

/** Where a figure's 待补 is typed, or the empty table cell that means it. */
export function ofGap(source: Source, figure: Figure): Origin[] {
  const found: Origin[] = [];
  const visit = (node: Node, path: Path) => {
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, key]);
    else if (node.kind === 'list') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    else if (node.text.trim() === PENDING) {
      const { place } = node;
      const text = sourceOf(source, place.file).text.slice(place.start.offset, place.end.offset);
      const number = { kind: 'gap', text, from: 0, to: text.length } as const;
      found.push({
        label: labelOf(path, figure),
        figure: figure.name,
        place,
        typed: { number, path, place, text, from: 0 },
      });
    }
  };
  const node = nodeAt(source.root, figure.path);
  if (node) visit(node, figure.path);
  return found;
}
