import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Entry, Mapping, Node, Source } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { excerpt } from '../zh/text.ts';
import { parseAmount } from './amount.ts';
import { type Field, type Shape, shapeOf } from './fields.ts';
import { meantBy, meantOfNumber } from './other-words.ts';

/** A node as it was meant, with the faults reported if it was typed differently. */
export interface Repaired<T> {
  node: T;
  faults: Diagnostic[];
}

/** Without the one name that a JavaScript object cannot have; zod would drop it silently. */
export function namable(map: Mapping): Repaired<Mapping> {
  const reserved = map.entries.find(({ key }) => key === '__proto__');
  if (!reserved) return { node: map, faults: [] };
  const fault: Diagnostic = {
    rule: 'reserved-name',
    severity: 'error',
    message: '“__proto__”是程序自己要用的词，不能作名称。',
    hint: '换一个名称。',
    place: reserved.keyPlace,
    related: [],
  };
  return { node: { ...map, entries: map.entries.filter(({ key }) => key !== '__proto__') }, faults: [fault] };
}

/**
 * A list where `键: 值` is expected, `键: 值` without the dash of a list, or a name where a key is expected, read as
 * meant; anything else is left to `validate`.
 */
export function straightened(node: Node, shape: Shape, source: Source): Repaired<Node> {
  if (shape.short.form && shape.short.form !== 'share') return { node, faults: [] };
  const repaired =
    shape.type === 'array' && node.kind === 'map'
      ? withDash(node, shape)
      : shape.type === 'record' && node.kind === 'list'
        ? withoutDashes(node.items, node.place, source)
        : shape.type === 'object' && node.kind === 'map'
          ? withNameAsValue(node, shape)
          : undefined;
  return repaired ?? { node, faults: [] };
}

function withDash(map: Mapping, { element }: Shape): Repaired<Node> | undefined {
  const [first] = map.entries;
  if (!first || !element) return undefined;
  const known = new Set(shapeOf(element).fields.flatMap(({ id, zh }) => [id, zh]));
  if (map.entries.some(({ key }) => !known.has(key))) return undefined;
  const message = '这里应为列表，这一项前面没有“- ”。';
  const hint = `写成“- ${first.typed}: ……”，其余各键与“${first.typed}”左端对齐。`;
  return {
    node: { kind: 'list', items: [map], place: map.place },
    faults: [wrongShape(first.keyPlace, message, hint)],
  };
}

function withoutDashes(items: readonly Node[], place: Place, source: Source): Repaired<Node> | undefined {
  const maps = items.filter((item) => item.kind === 'map');
  if (items.length === 0 || maps.length < items.length) return undefined;
  const entries = maps.flatMap((map) => map.entries);
  const { start } = place;
  const message = '这里是列表，应为“键: 值”，每行一项。';
  const hint =
    source.text[start.offset] === '-'
      ? `去掉行首的“- ”：“${entries[0]?.typed ?? '键'}: ……”。`
      : '方括号改为花括号：{键: 值, 键: 值}。';
  return { node: { kind: 'map', entries, place }, faults: [wrongShape({ ...place, end: start }, message, hint)] };
}

/** 占: {规上工业增加值: 393.70}, 撬动: {社会投资: 3亿元}: the name stands as a key, its number as the value. */
function withNameAsValue({ entries, place }: Mapping, { byKey }: Shape): Repaired<Node> | undefined {
  const [only] = entries;
  const [label, value, ratio] = [byKey.get('label'), byKey.get('value'), byKey.get('ratio')];
  if (!only || entries.length > 1 || !label || !value || only.value.kind !== 'scalar') return undefined;
  const ofNumber = meantOfNumber(only.typed, only.value.text);
  const meant = ofNumber ?? meantBy(only.typed, byKey) ?? nearest(only.typed, byKey.keys());
  if (meant !== undefined || typeof parseAmount(only.value.text) === 'string') return undefined;
  const number = ratio && /[%％]$/u.test(only.value.text.trim()) ? ratio : value;
  const named: Node = { kind: 'scalar', text: only.typed, style: 'plain', place: only.keyPlace, stretches: null };
  const entry = (field: Field, node: Node): Entry => ({ ...only, key: field.id, typed: field.zh, value: node });
  return {
    node: { kind: 'map', place, entries: [entry(label, named), entry(number, only.value)] },
    faults: [
      wrongShape(
        only.keyPlace,
        `“${excerpt(only.typed)}”是名称，写在了键的位置上。`,
        `写成{${label.zh}: ${excerpt(only.typed)}, ${number.zh}: ${excerpt(only.value.text)}}。`,
      ),
    ],
  };
}

function wrongShape(place: Place, message: string, hint: string): Diagnostic {
  return { rule: 'wrong-shape', severity: 'error', message, hint, place, related: [] };
}

/** If an item's first key is repeated, it is several items, all but the first without their dash. */
export function undashed(item: Node, shape: Shape): Repaired<Node[]> {
  if (item.kind !== 'map' || shape.type !== 'object') return { node: [item], faults: [] };
  const { entries } = item;
  const starts = entries.flatMap(({ key }, index) => (key === entries[0]?.key ? [index] : []));
  if (starts.length < 2) return { node: [item], faults: [] };
  const heads = starts.flatMap((at) => entries[at] ?? []);
  return {
    node: starts.map((from, nth) => ({ ...item, entries: entries.slice(from, starts[nth + 1]) })),
    faults: heads.flatMap((head, nth) => {
      const before = heads[nth - 1];
      return before ? [duplicateKey(head, before, `另起一项的，写成“- ${head.typed}: ……”；`)] : [];
    }),
  };
}

/** The fault of a key that the same mapping already has as `before`, in this language or in the other. */
export function duplicateKey(entry: Entry, before: Entry, remedy = ''): Diagnostic {
  const same = entry.typed === before.typed;
  return {
    rule: 'duplicate-key',
    severity: 'error',
    message: same
      ? `“${entry.typed}”写了两次，同一级里一个键只能写一次。`
      : `“${entry.typed}”与“${before.typed}”是同一个键的两种写法，只能写一个。`,
    hint: `先写的在第${before.keyPlace.start.line}行；${remedy}${same ? '两处合为一处，或改成不同的名称。' : '删去一个。'}`,
    place: entry.keyPlace,
    related: [{ message: '先写在这里。', place: before.keyPlace }],
  };
}
