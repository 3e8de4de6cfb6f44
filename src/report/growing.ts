import type { Entry, Node } from '../source/node.ts';
import { bareText, textAt } from './like-nodes.ts';

/**
 * Lists and maps to which one part after another adds. A node of a file is never changed: it is copied once, and the copy
 * is added to in place, with an index. So joining takes time linear in the number of figures, however many the parts.
 */
export class Growing {
  readonly #entries = new WeakMap<readonly Entry[], Map<string, number>>();
  readonly #items = new WeakSet<readonly Node[]>();
  readonly #indexes = new WeakMap<readonly Node[], Map<string, Index>>();
  readonly #held = new WeakMap<readonly Node[], { upTo: number; texts: Set<string> }>();

  /** A copy of the entries that may be added to, and the index of the first entry of each key. */
  entries(from: readonly Entry[]): { entries: Entry[]; at: Map<string, number> } {
    const known = this.#entries.get(from);
    if (known) return { entries: from as Entry[], at: known };
    const entries = [...from];
    const at = new Map(entries.map(({ key }, index) => [key, index] as const).toReversed());
    this.#entries.set(entries, at);
    return { entries, at };
  }

  /** A copy of the items that may be added to. */
  items(from: readonly Node[]): Node[] {
    if (this.#items.has(from)) return from as Node[];
    const items = [...from];
    this.#items.add(items);
    return items;
  }

  /**
   * The index of the first item with the same value under the key; -1 if there is none. An item's key never changes.
   */
  indexOf(items: readonly Node[], item: Node, key: string): number {
    const wanted = textAt(item, key);
    if (wanted === undefined) return -1;
    const indexes = this.#indexes.get(items) ?? new Map<string, Index>();
    this.#indexes.set(items, indexes);
    const index = indexes.get(key) ?? { upTo: 0, at: new Map<string, number>() };
    indexes.set(key, index);
    for (; index.upTo < items.length; index.upTo++) {
      const text = textAt(items[index.upTo], key);
      if (text !== undefined && !index.at.has(text)) index.at.set(text, index.upTo);
    }
    return index.at.get(wanted) ?? -1;
  }

  /**
   * Returns a test whether an item is already among these, by content: what two files have counts once, even if it was
   * given different owners by default.
   */
  holder(items: readonly Node[]): (item: Node) => boolean {
    const held = this.#held.get(items) ?? { upTo: 0, texts: new Set<string>() };
    this.#held.set(items, held);
    for (const item of items.slice(held.upTo)) held.texts.add(bareText(item));
    held.upTo = items.length;
    const { texts } = held;
    return (item) => texts.has(bareText(item));
  }
}

interface Index {
  upTo: number;
  at: Map<string, number>;
}
