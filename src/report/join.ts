import type * as z from 'zod/mini';
import type { Place } from '../diagnostic.ts';
import { type Entry, entryOf, type List, type Mapping, type Node, type Source } from '../source/node.ts';
import { askedFigures, type Telling } from './asked.ts';
import { shapeOf } from './fields.ts';
import type { Growing } from './growing.ts';
import { hasNumber } from './has-number.ts';
import { sections } from './join-sections.ts';
import { itemsOf, textAt } from './like-nodes.ts';
import type { Part } from './part.ts';
import { part as partSchema } from './schema.ts';
import { awaitedAlone } from './table-part.ts';
import { type Dispute, Union } from './unite.ts';

export interface Joined {
  source: Source;
  disputes: readonly Dispute[];
  /** The department of each part, by the part's file. */
  departments: ReadonlyMap<string, string>;
}

/**
 * A normalised report joined with its departments' parts: figures are merged by name, achievements by 编号, sections by
 * 编号 or 标题; everything else is appended, in the order of the main file and then of the parts. Places are stored in the
 * nodes, so they stay valid.
 */
export function join(main: Source, parts: readonly Part[]): Joined {
  const { root } = main;
  if (parts.length === 0 || root?.kind !== 'map') return { source: main, disputes: [], departments: new Map() };
  const departments = new Map(parts.map(({ source, department }) => [source.file, department]));
  const union = new Union((place) => departmentAt(parts, place));
  let entries = root.entries;
  for (const each of parts) for (const entry of listsOf(each)) entries = withList(entries, entry, union);
  const tellings = parts.flatMap((each) => tellingOf(each) ?? []);
  entries = entries.map((entry) =>
    entry.key === 'figures' && entry.value.kind === 'map'
      ? { ...entry, value: askedFigures(entry.value, tellings) }
      : entry,
  );
  const source = {
    ...main,
    root: { ...root, entries },
    parts: new Map(parts.map((each) => [each.source.file, each.source])),
  };
  return { source, disputes: union.disputes, departments };
}

/** The department that handed in what is at a place; undefined for the main file. */
function departmentAt(parts: readonly Part[], { file, start }: Place): string | undefined {
  const part = parts.find(({ source }) => source.file === file);
  return part?.departments?.findLast(({ from }) => from <= start.offset)?.department ?? part?.department;
}

const FIELDS = new Map(shapeOf(partSchema).fields.map((field) => [field.id, field.schema]));

function tellingOf({ source: { root }, department }: Part): Telling | undefined {
  return root?.kind === 'map' && department !== '' ? { department, root, owner: ownerOf(root, department) } : undefined;
}

/** The department as an owner, as if it had been typed. */
function ownerOf(root: Mapping, department: string): Entry {
  const named = entryOf(root, 'department')?.value.place ?? { ...root.place, end: root.place.start };
  return {
    key: 'owner',
    typed: '',
    keyPlace: named,
    value: { kind: 'scalar', text: department, style: 'plain', place: named, stretches: null },
  };
}

/** The content of a part, with the department as the owner of whatever has none. */
function listsOf({ source: { root }, department }: Part): Entry[] {
  if (root?.kind !== 'map') return [];
  const owner = ownerOf(root, department);
  return root.entries
    .filter(({ key }) => key !== 'department' && key !== 'mainFile')
    .map((entry) => ({ ...entry, value: department === '' ? entry.value : owned(entry.key, entry.value, owner) }));
}

/** Not for plans: their 责任 is a promise, which nobody makes by handing in a file. */
const OWNED = new Set(['achievements', 'highlights', 'problems']);

function owned(key: string, value: Node, owner: Entry): Node {
  if (key === 'work' && value.kind === 'list') {
    return mapped(value, (section) => {
      const items = entryOf(section, 'items');
      if (!items || section.kind !== 'map') return withOwner(section, owner);
      const entries = section.entries.map((entry) =>
        entry === items ? { ...items, value: mapped(items.value, (item) => withOwner(item, owner)) } : entry,
      );
      return { ...section, entries };
    });
  }
  if (key === 'figures')
    return mapped(value, (figure) => withOwner(hasNumber(figure) ? figure : partsOwned(figure, owner), owner));
  return OWNED.has(key) ? mapped(value, (each) => withOwner(each, owner)) : value;
}

/** A figure whose number another department may give; its 其中 stay this one's. */
function partsOwned(figure: Node, owner: Entry): Node {
  if (figure.kind !== 'map') return figure;
  const entries = figure.entries.map((entry) =>
    entry.key === 'parts' ? { ...entry, value: mapped(entry.value, (part) => withOwner(part, owner)) } : entry,
  );
  return { ...figure, entries };
}

function mapped(node: Node, change: (node: Node) => Node): Node {
  if (node.kind === 'list') return { ...node, items: node.items.map(change) };
  if (node.kind !== 'map') return node;
  return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: change(entry.value) })) };
}

function withOwner(node: Node, owner: Entry): Node {
  return node.kind !== 'map' || entryOf(node, 'owner') ? node : { ...node, entries: [...node.entries, owner] };
}

function withList(entries: readonly Entry[], entry: Entry, union: Union): Entry[] {
  const at = entries.findIndex(({ key }) => key === entry.key);
  const before = entries[at];
  const schema = FIELDS.get(entry.key);
  if (!before || !schema) return [...entries, entry];
  return entries.with(at, { ...before, value: added(entry.key, before.value, entry.value, schema, union) });
}

function added(key: string, first: Node, second: Node, schema: z.core.$ZodType, union: Union): Node {
  if (first.kind === 'map' && second.kind === 'map') {
    if (key === 'figureSets') return sets(first, second, union.growing);
    const united = union.of(first, second, schema, [key]);
    return key === 'figures' && united.kind === 'map' ? awaiting(first, second, united, union) : united;
  }
  const { element } = shapeOf(schema);
  if (first.kind !== 'list' || second.kind !== 'list' || !element) return first;
  switch (key) {
    case 'achievements':
      return achievements(first, second, element, union);
    case 'work':
      return sections(first, second, union.growing);
    case 'problems':
      return problems(first, second, union);
    default:
      return appended(first, second.items, union.growing);
  }
}

/**
 * Drops each empty 本年 that is no longer awaited, since the figure has another main number by now: in the figures that
 * the part adds to; for the first part, in all figures.
 */
function awaiting(first: Mapping, second: Mapping, united: Mapping, { growing, isOfMain }: Union): Mapping {
  const { entries, at } = growing.entries(united.entries);
  const touched =
    first.entries === united.entries ? second.entries.map(({ key }) => at.get(key) ?? -1) : entries.keys();
  for (const index of touched) {
    const entry = entries[index];
    if (entry?.value.kind === 'map') entries[index] = { ...entry, value: awaitedAlone(entry.value, isOfMain) };
  }
  return united;
}

/** A list, with those items appended that it does not have yet. */
function appended(list: List, more: readonly Node[], growing: Growing): List {
  const items = growing.items(list.items);
  const isHeld = growing.holder(items);
  for (const item of more) if (!isHeld(item)) items.push(item);
  return { ...list, items };
}

/** A group of figures in two files has the figures of both. */
function sets(first: Mapping, second: Mapping, growing: Growing): Mapping {
  const { entries, at } = growing.entries(first.entries);
  for (const entry of second.entries) {
    const before = entries[at.get(entry.key) ?? -1];
    if (!before) {
      at.set(entry.key, entries.push(entry) - 1);
    } else if (before.value.kind === 'list') {
      const value = appended(before.value, itemsOf(entry.value), growing);
      entries[at.get(entry.key) ?? -1] = { ...before, value };
    }
  }
  return { ...first, entries };
}

/**
 * Achievements with one 编号 in several files are merged. If their 类别, 名称 or 结果 differ, the first is kept, and its
 * name and result marked as disputed where they differ. Twice in one file, it is a mistake: both are kept, so that it
 * is reported.
 */
function achievements(first: List, second: List, element: z.core.$ZodType, union: Union): List {
  const items = union.growing.items(first.items);
  const isHeld = union.growing.holder(items);
  const own = new Set<string>();
  for (const item of second.items) {
    const id = textAt(item, 'id');
    if (id !== undefined && own.has(id)) {
      items.push(item);
      continue;
    }
    if (id !== undefined) own.add(id);
    const at = union.growing.indexOf(items, item, 'id');
    const before = items[at];
    if (!before) {
      if (!isHeld(item)) items.push(item);
      continue;
    }
    const isOther = ['kind', 'name', 'result'].some((key) => differ(textAt(before, key), textAt(item, key)));
    const told = isOther ? only(item, ['name', 'result', 'kind']) : item;
    items[at] = union.of(before, told, element, ['achievements', at]);
  }
  return { ...first, items };
}

function only(node: Node, keys: readonly string[]): Node {
  return node.kind === 'map' ? { ...node, entries: node.entries.filter(({ key }) => keys.includes(key)) } : node;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.trim() !== other.trim();
}

/** Two problems with the same 编号 are both kept, the second marked as disputed. */
function problems(first: List, second: List, union: Union): List {
  const items = union.growing.items(first.items);
  const isHeld = union.growing.holder(items);
  for (const item of second.items) {
    if (isHeld(item)) continue;
    const before = items[union.growing.indexOf(items, item, 'id')];
    const at = items.push(item) - 1;
    if (before && item.kind === 'map') {
      const [id, other] = [entryOf(before, 'id'), entryOf(item, 'id')];
      if (!id || !other) continue;
      const stated = union.dispute(['problems', at, 'id'], id.value, other.value);
      const who = stated.map(({ department = '主文件' }) => department).join('、');
      items[at] = marked(item, `【待核：编号“${textAt(item, 'id')}”${who}各用了一次】`);
    }
  }
  return { ...first, items };
}

function marked(item: Mapping, mark: string): Mapping {
  const key = ['title', 'content'].find((each) => entryOf(item, each));
  const entries = item.entries.map((entry): Entry => {
    if (entry.key !== key || entry.value.kind !== 'scalar') return entry;
    return { ...entry, value: { ...entry.value, text: `${entry.value.text}${mark}` } };
  });
  return { ...item, entries };
}
