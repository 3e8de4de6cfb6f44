import { entryOf, type Node } from '../source/node.ts';
import { plain } from './validate.ts';

/** The items of a list; none of any other node. */
export function itemsOf(node: Node | undefined): Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A node's content as one text, for comparing. An owner that was filled in by default is omitted. */
export function bareText(node: Node): string {
  const typed = node.kind === 'map' ? { ...node, entries: node.entries.filter((each) => each.typed !== '') } : node;
  return JSON.stringify(plain(typed));
}

/** Whether two nodes have the same content. */
export function sameValue(one: Node | undefined, other: Node): boolean {
  return one !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** The text under a key, trimmed; undefined if there is none. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text.trim() : undefined;
}
