import { type Entry, entryOf, type List, type Mapping, type Node } from '../source/node.ts';
import type { Growing } from './growing.ts';
import { itemsOf, sameValue } from './like-nodes.ts';

/** Joins two lists of sections. Of sections with one 编号 or 标题 the items of the second follow those of the first. */
export function sections(first: List, second: List, growing: Growing): List {
  const items = growing.items(first.items);
  for (const section of second.items) {
    const same = ['id', 'title'].map((key) => growing.indexOf(items, section, key)).find((at) => at >= 0) ?? -1;
    const before = items[same];
    if (before?.kind !== 'map' || section.kind !== 'map') items.push(section);
    else items[same] = ofOneTitle(before, section, growing);
  }
  return { ...first, items };
}

/** A section's own content, besides its items. */
const BODY = ['overview', 'content', 'data', 'achievements', 'form'];

function ofOneTitle(first: Mapping, second: Mapping, growing: Growing): Mapping {
  const own = second.entries.filter(
    (entry) => BODY.includes(entry.key) && !sameValue(entryOf(first, entry.key)?.value, entry.value),
  );
  const isFree = own.every(({ key }) => !entryOf(first, key)) && !(entryOf(first, 'items') && own.length > 0);
  const items = entryOf(second, 'items');
  if (isFree) {
    const owner = entryOf(first, 'owner') ? [] : second.entries.filter(({ key }) => key === 'owner');
    const entries = [...first.entries, ...own, ...(own.length > 0 ? owner : [])];
    return items
      ? { ...first, entries: withItems(entries, items, itemsOf(items.value), growing) }
      : { ...first, entries };
  }
  // The first already has 概述 and 内容: those of the second become an item, before its other items.
  const words = own.map((entry) => (entry.key === 'overview' ? { ...entry, key: 'content' } : entry));
  const texts = words.filter(({ key }) => key === 'content');
  const owner = entryOf(second, 'owner');
  const extra = texts.map((entry, index): Node => {
    const rest = index === texts.length - 1 ? words.filter(({ key }) => key !== 'content') : [];
    return { kind: 'map', place: entry.value.place, entries: [entry, ...rest, ...(owner ? [owner] : [])] };
  });
  const [data] = words;
  const bare: Node[] = texts.length > 0 || !data ? [] : [{ kind: 'map', place: data.value.place, entries: words }];
  const anchor = items ?? own[0];
  return anchor
    ? { ...first, entries: withItems(first.entries, anchor, [...extra, ...bare, ...itemsOf(items?.value)], growing) }
    : first;
}

function withItems(entries: readonly Entry[], anchor: Entry, more: readonly Node[], growing: Growing): Entry[] {
  const at = entries.findIndex(({ key }) => key === 'items');
  const before = entries[at];
  if (before?.value.kind === 'list') {
    const items = growing.items(before.value.items);
    for (const item of more) items.push(item);
    return entries.with(at, { ...before, value: { ...before.value, items } });
  }
  if (before) return [...entries];
  const list: List = { kind: 'list', items: [...more], place: anchor.value.place };
  return [...entries, { ...anchor, key: 'items', value: list }];
}
