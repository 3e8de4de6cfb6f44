import { entryOf, type Node } from '../source/node.ts';
import { plain } from './validate.ts';

/** A list with more behind it. */
export function appended(node: Node, more: readonly Node[]): Node {
  return node.kind === 'list' ? { ...node, items: [...node.items, ...more] } : node;
}

export function itemsOf(node: Node | undefined): Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The same thing typed in two files is one; its owner by default is nobody's word. */
export function holds(list: Node, item: Node): boolean {
  const bare = (node: Node) =>
    JSON.stringify(
      plain(node.kind === 'map' ? { ...node, entries: node.entries.filter((e) => e.typed !== '') } : node),
    );
  return itemsOf(list).some((each) => bare(each) === bare(item));
}

export function sameValue(one: Node | undefined, other: Node): boolean {
  return one !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Where the item stands that says the same under the key; -1 where none does. */
export function indexOf(items: readonly Node[], item: Node, key: string): number {
  const wanted = textAt(item, key);
  return wanted === undefined ? -1 : items.findIndex((each) => textAt(each, key) === wanted);
}

export function textAt(node: Node, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text.trim() : undefined;
}
