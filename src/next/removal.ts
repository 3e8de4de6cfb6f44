import type { Entry, List, Mapping, Node } from '../source/node.ts';
import type { Lines } from './lines.ts';

export type Child = Entry | Node;

/** Children to remove from a flow collection ([…] or {…}). */
export interface Removal {
  node: Mapping | List;
  gone: Set<Child>;
}

/** The ranges to cut: each child with its comma; comments in between are kept. */
export function cuts({ node, gone }: Removal, text: string, lines: Lines): [from: number, to: number][] {
  const children: readonly Child[] = node.kind === 'map' ? node.entries : node.items;
  const kept = children.findLastIndex((child) => !gone.has(child));
  const trailing = children.slice(kept + 1);
  const before = children.slice(0, Math.max(0, kept)).filter((child) => gone.has(child));
  const [last, lastKept] = [trailing.at(-1), children[kept]];
  if (!last) return before.map(withComma);
  const opened = lastKept ? rangeOf(lastKept)[1] : node.place.start.offset + 1;
  const to = rangeOf(last)[1];
  // Over several lines there may be comments, so each child is cut separately; a trailing comma is valid.
  const isOneLine = !/[\r\n]/u.test(text.slice(opened, to));
  return [...before.map(withComma), ...(isOneLine ? [[opened, to] as [number, number]] : trailing.map(withComma))];

  function withComma(child: Child): [from: number, to: number] {
    const [from, end] = rangeOf(child);
    return [from, end + (/^\s*,[ \t]*/u.exec(text.slice(end))?.[0].length ?? 0)];
  }

  function rangeOf(child: Child): [from: number, to: number] {
    return 'keyPlace' in child
      ? [child.keyPlace.start.offset, Math.max(child.keyPlace.end.offset, lines.endOf(child.value))]
      : [child.place.start.offset, lines.endOf(child)];
  }
}
