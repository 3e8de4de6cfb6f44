import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Entry, Mapping, Node, Source } from '../source/node.ts';
import { type Field, type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';
import { isEmpty, lengthen } from './short-forms.ts';

interface Normalised {
  source: Source;
  diagnostics: Diagnostic[];
}

/**
 * The tree along the schema: either key → identifier, short form → long form, keys without a value left out. Unknown
 * keys stay as typed, for `validate` to name. Reports keys given twice, in one language or in both.
 */
export function normalise(source: Source, schema: z.core.$ZodType = report): Normalised {
  const diagnostics: Diagnostic[] = [];
  const root = source.root && along(source.root, schema);
  return { source: { ...source, root }, diagnostics };

  function along(typed: Node, schema: z.core.$ZodType): Node {
    const shape = shapeOf(schema);
    const node = typed.kind === 'map' ? namable(typed) : typed;
    const long = lengthen(source, straightened(node, shape), shape);
    if (shape.type === 'object' && long.kind === 'map') return fields(long, shape);
    if (shape.type === 'record' && long.kind === 'map') return records(long, shape);
    if (shape.type === 'array' && long.kind === 'list' && shape.element) {
      const { element } = shape;
      const items = long.items
        .filter((item) => shape.short.keepsBlank || !isEmpty(item))
        .flatMap((item) => undashed(item, shapeOf(element)))
        .map((item) => along(item, element));
      return { ...long, items };
    }
    return long;
  }

  /** Without the one name that no JavaScript object can keep; zod would leave it out without a word. */
  function namable(map: Mapping): Mapping {
    const reserved = map.entries.find(({ key }) => key === '__proto__');
    if (!reserved) return map;
    diagnostics.push({
      rule: 'reserved-name',
      severity: 'error',
      message: '“__proto__”是程序自己要用的词，不能作名称。',
      hint: '换一个名称。',
      place: reserved.keyPlace,
      related: [],
    });
    return { ...map, entries: map.entries.filter(({ key }) => key !== '__proto__') };
  }

  /** A list where `键: 值` belong, or these without their dash, read as they are meant; else left for `validate`. */
  function straightened(node: Node, shape: Shape): Node {
    if (shape.type === 'array' && node.kind === 'map' && shape.element && !shape.short.form) {
      const known = new Set(shapeOf(shape.element).fields.flatMap(({ id, zh }) => [id, zh]));
      const [first] = node.entries;
      if (!first || node.entries.some(({ key }) => !known.has(key))) return node;
      const message = '这里应为列表，这一项前面没有“- ”。';
      wrongShape(first.keyPlace, message, `写成“- ${first.typed}: ……”，其余各键与“${first.typed}”左端对齐。`);
      return { kind: 'list', items: [node], place: node.place };
    }
    if (shape.type !== 'record' || node.kind !== 'list' || shape.short.form) return node;
    const entries = node.items.flatMap((item) => (item.kind === 'map' ? item.entries : []));
    if (node.items.length === 0 || node.items.some(({ kind }) => kind !== 'map')) return node;
    const { start } = node.place;
    const message = '这里是列表，应为“键: 值”，每行一项。';
    const dashed = source.text[start.offset] === '-';
    const hint = dashed
      ? `去掉行首的“- ”：“${entries[0]?.typed ?? '键'}: ……”。`
      : '方括号改为花括号：{键: 值, 键: 值}。';
    wrongShape({ ...node.place, end: start }, message, hint);
    return { kind: 'map', entries, place: node.place };
  }

  /** An item whose first key comes again is two items, the second without its dash. */
  function undashed(item: Node, shape: Shape): Node[] {
    if (item.kind !== 'map' || shape.type !== 'object') return [item];
    const [first] = item.entries;
    const again = item.entries.findIndex(({ key }, index) => index > 0 && key === first?.key);
    const entry = item.entries[again];
    if (!first || !entry) return [item];
    duplicate(entry, first, `另起一项的，写成“- ${entry.typed}: ……”；`);
    const rest: Node = { ...item, entries: item.entries.slice(again) };
    return [{ ...item, entries: item.entries.slice(0, again) }, ...undashed(rest, shape)];
  }

  function wrongShape(place: Place, message: string, hint: string): void {
    diagnostics.push({ rule: 'wrong-shape', severity: 'error', message, hint, place, related: [] });
  }

  function fields(map: Mapping, shape: Shape): Mapping {
    const first = new Map<string, Entry>();
    const entries: Entry[] = [];
    const blank: Entry[] = [];
    for (const entry of map.entries) {
      const field = shape.byKey.get(entry.key);
      const before = first.get(field?.id ?? entry.key);
      if (before) {
        duplicate(entry, before);
        if (!isEmpty(before.value)) continue;
      }
      first.set(field?.id ?? entry.key, entry);
      if (!field) entries.push(entry);
      else if (isEmpty(entry.value)) blank.push(renamed(entry, field, entry.value));
      else entries.push(renamed(entry, field, along(entry.value, field.schema)));
    }
    return { ...map, entries, blank };
  }

  function records(map: Mapping, shape: Shape): Mapping {
    const first = new Map<string, Entry>();
    const entries: Entry[] = [];
    for (const entry of map.entries) {
      const before = first.get(entry.key);
      if (before) {
        duplicate(entry, before);
        continue;
      }
      first.set(entry.key, entry);
      entries.push(shape.element ? { ...entry, value: along(entry.value, shape.element) } : entry);
    }
    return { ...map, entries };
  }

  function duplicate(entry: Entry, before: Entry, remedy = ''): void {
    const same = entry.typed === before.typed;
    diagnostics.push({
      rule: 'duplicate-key',
      severity: 'error',
      message: same
        ? `“${entry.typed}”写了两次，同一级里一个键只能写一次。`
        : `“${entry.typed}”与“${before.typed}”是同一个键的两种写法，只能写一个。`,
      hint: `先写的在第${before.keyPlace.start.line}行；${remedy}${same ? '两处合为一处，或改成不同的名称。' : '删去一个。'}`,
      place: entry.keyPlace,
      related: [{ message: '先写在这里。', place: before.keyPlace }],
    });
  }
}

function renamed(entry: Entry, field: Field, value: Node): Entry {
  return { ...entry, key: field.id, value };
}
