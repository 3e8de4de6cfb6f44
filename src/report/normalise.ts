import type { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostic.ts';
import {
  type Entry,
  type List,
  type Mapping,
  type Node,
  placeWithin,
  type Scalar,
  type Source,
} from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { numeralValue } from '../zh/numerals.ts';
import { parseAmount } from './amount.ts';
import { type Field, type Shape, shapeOf } from './fields.ts';
import { count, group, report } from './schema.ts';

export interface Normalised {
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

  function along(node: Node, schema: z.core.$ZodType): Node {
    const shape = shapeOf(schema);
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
    const hint = dashed ? `去掉行首的“- ”：“${entries[0]?.typed}: ……”。` : '方括号改为花括号：{键: 值, 键: 值}。';
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

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.text.trim() === '';
}

function lengthen(source: Source, node: Node, shape: Shape): Node {
  const { form, scalar, list } = shape.short;
  if (scalar && node.kind === 'scalar') return wrap(scalar, node);
  if (list && node.kind === 'list') return wrap(list, node);
  if (form) return FORMS[form](source, node);
  if (shape.type === 'array' && node.kind === 'scalar' && shape.element && shapeOf(shape.element).short.scalar) {
    return { kind: 'list', items: [node], place: node.place };
  }
  return node;
}

/** 二十家 and 无 are told for a number, not for the name of a company. */
const COUNT_WORDS = /^(?:无|没有|暂无|待定|[〇零一二三四五六七八九十百千万两]+[个家项件名人次篇]?)$/u;

const FORMS: Record<NonNullable<Shape['short']['form']>, (source: Source, node: Node) => Node> = {
  figure: (_source, node) => {
    if (node.kind === 'list') return wrap('names', node);
    if (node.kind === 'map') return node;
    return isEmpty(node) ? { kind: 'map', entries: [], place: node.place } : wrap('value', node);
  },
  count: (_source, node) => {
    if (node.kind === 'list') return wrap('names', node);
    if (node.kind === 'map') return isByKind(node) ? wrap('kinds', node) : node;
    return wrap(parseAmount(node.text) === 'not-an-amount' && !COUNT_WORDS.test(node.text) ? 'names' : 'value', node);
  },
  names: (source, node) => {
    if (node.kind === 'map') return node;
    if (node.kind === 'list') return { ...node, items: node.items.flatMap((item) => splitNames(source, item, /、/u)) };
    return { kind: 'list', place: node.place, items: splitNames(source, node, MARKS) };
  },
  paths: (source, node) => {
    if (node.kind === 'list') return node;
    return { kind: 'list', place: node.place, items: splitNames(source, node, MARKS) };
  },
  period: (_source, node) => {
    if (node.kind !== 'map') return node;
    const part = (...keys: string[]) => node.entries.find((entry) => keys.includes(entry.key))?.value;
    const [from, to] = [part('起', 'from'), part('止', 'to')];
    if (from?.kind !== 'scalar' || to?.kind !== 'scalar' || node.entries.length > 2) return node;
    return { ...from, text: `${from.text}—${to.text}`, stretches: null, place: node.place };
  },
  groups: groupsOf,
  quota: quotaOf,
  rank: rankOf,
  face: faceOf,
  pageNumber: pageNumberOf,
  ranks: (_source, node) => (node.kind === 'list' ? node : { kind: 'list', items: [node], place: node.place }),
};

/** Within a group a set is named as figures are. */
const SETS = ['指标组', 'figureSets'];

function withSets(map: Mapping): Mapping {
  const entries = map.entries.map((entry) => (SETS.includes(entry.key) ? { ...entry, key: 'figures' } : entry));
  return { ...map, entries };
}

/** The keys that make a mapping under 数据 a group, rather than figures defined on the spot. */
const GROUP_KEYS = new Set([...SETS, ...shapeOf(group).fields.flatMap(({ id, zh }) => [id, zh])]);

function groupsOf(source: Source, node: Node): Node {
  const items = node.kind === 'list' ? node.items : splitNames(source, node, MARKS);
  const groups: Mapping[] = [];
  let run: Scalar[] = [];
  const closeRun = () => {
    const [first] = run;
    if (first) groups.push(wrap('figures', { kind: 'list', items: run, place: first.place }));
    run = [];
  };
  for (const item of items) {
    if (isEmpty(item)) continue;
    if (item.kind === 'scalar') {
      run.push(item);
      continue;
    }
    closeRun();
    if (item.kind === 'list') return node;
    groups.push(item.entries.some((entry) => GROUP_KEYS.has(entry.key)) ? withSets(item) : definitions(item));
  }
  closeRun();
  return { kind: 'list', items: groups, place: node.place };
}

/** 数据: {检查商品: 近万件} defines its figures and uses them all. */
function definitions(map: Mapping): Mapping {
  const items: Scalar[] = map.entries.map(({ key, keyPlace }) => ({
    kind: 'scalar',
    text: key,
    style: 'plain',
    place: keyPlace,
    stretches: null,
  }));
  const entry = (key: string, value: Node): Entry => ({ key, typed: key, keyPlace: map.place, value });
  const list: List = { kind: 'list', items, place: map.place };
  return { kind: 'map', place: map.place, entries: [entry('defined', map), entry('figures', list)] };
}

/** What parts names pasted as one text. */
const MARKS = /[、，,；]/u;

/** Names pasted with 、 are a list (on a line of their own also with ，); brackets and quotes keep what is inside together. */
function splitNames(source: Source, node: Node, separator: RegExp): Node[] {
  if (node.kind !== 'scalar') return [node];
  const pieces: Scalar[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number) => {
    const text = node.text.slice(from, to).trim();
    if (text !== '') pieces.push({ ...node, text, stretches: null, place: placeWithin(source, node, from, to) });
    from = to + 1;
  };
  for (let index = 0; index < node.text.length; index++) {
    const mark = node.text[index] ?? '';
    if ('（(“《〈「{'.includes(mark)) depth++;
    else if ('）)”》〉」}'.includes(mark)) depth = Math.max(0, depth - 1);
    else if (separator.test(mark) && depth === 0) push(index);
  }
  push(node.text.length);
  return pieces;
}

const COUNT_KEYS = shapeOf(count).fields.flatMap(({ id, zh }) => [id, zh]);

/** 新增: {省级: 3, 市级: 7}: numbers by the names of things, with none of a count's own keys among them, nor one misspelt. */
function isByKind({ entries }: Mapping): boolean {
  const amounts = entries.every(({ value }) => value.kind === 'scalar' && typeof parseAmount(value.text) !== 'string');
  const misspelt = (key: string) => {
    const meant = nearest(key, COUNT_KEYS);
    // 省级 is no misspelt 分级: of two characters one must not decide.
    return meant !== undefined && (meant === key || key.length > 2);
  };
  return entries.length > 0 && amounts && !entries.some(({ key }) => misspelt(key));
}

function wrap(key: string, value: Node): Mapping {
  const entry: Entry = { key, typed: key, keyPlace: value.place, value };
  return { kind: 'map', entries: [entry], place: value.place };
}

const SIZE = /^\s*(?:小?[初一二三四五六七八1-8]号|小[初一二三四五六1-6]|\d[\d.]*\s*(?:磅|pt))[\s，、]*/u;

/** 3号仿宋_GB2312加粗 stands for { 字号, 字体, 加粗 }. */
function faceOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return node;
  const size = SIZE.exec(node.text)?.[0] ?? '';
  const bold = /[\s，、]*加粗\s*$/u.exec(node.text)?.[0] ?? '';
  const font = node.text.slice(size.length, node.text.length - bold.length);
  const pieces = [
    ['size', size],
    ['font', font],
    ['bold', bold],
  ] as const;
  const long = cut(source, node, ...pieces.map(([key, text]): [string, string] => [key, text]));
  const entries = long.entries.flatMap((entry): Entry[] => {
    const text = entry.value.kind === 'scalar' ? entry.value.text.replace(/[\s，、]+$|^[\s，、]+/gu, '') : '';
    return text === '' ? [] : [{ ...entry, value: { ...entry.value, text } as Scalar }];
  });
  return { ...long, entries };
}

/** — 1 — stands for { 形式 }, 4号宋体 for { 字号, 字体 }. */
function pageNumberOf(source: Source, node: Node): Node {
  const isForm = node.kind === 'scalar' && /^\P{Script=Han}*1\P{Script=Han}*$|^第\s*1/u.test(node.text);
  return isForm ? wrap('form', node) : faceOf(source, node);
}

/** 全市第2家 stands for { 范围, 序 }; 待补 alone says not even where. */
function quotaOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  const match = /^(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)|首|待补)(\p{Script=Han}?)$/u.exec(node.text.trim());
  if (node.text.trim() === '待补') return unknown(source, node, 'ordinal');
  if (!match?.[1] || !match[2]) return node;
  const unit: [string, string][] = match[3] ? [['unit', match[3]]] : [];
  return placesInDigits(cut(source, node, ['scope', match[1]], ['ordinal', match[2]], ...unit));
}

/** 全市第2 · 嘉兴市首位 · 全市待补 stand for { 范围, 名次 }; 待补 alone says not even where. */
function rankOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  const match = /^(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)(?:位|名)?|首位|待补)$/u.exec(node.text.trim());
  if (node.text.trim() === '待补') return unknown(source, node, 'place');
  if (!match?.[1] || !match[2]) return node;
  return placesInDigits(cut(source, node, ['scope', match[1]], ['place', match[2]]));
}

const PLACES = new Set(['名次', 'place', '上年', 'prior', '序', 'ordinal']);

/** 第二十 as 第20, which the schema reads. */
function placesInDigits(node: Node): Node {
  if (node.kind !== 'map') return node;
  const entries = node.entries.map((entry): Entry => {
    const { value } = entry;
    if (value.kind !== 'scalar' || !PLACES.has(entry.key)) return entry;
    const text = value.text.replace(/[一二三四五六七八九十]{2,}/u, (word) => String(numeralValue(word) ?? word));
    return { ...entry, value: text === value.text ? value : { ...value, text, stretches: null } };
  });
  return { ...node, entries };
}

function unknown(source: Source, node: Scalar, field: 'place' | 'ordinal'): Mapping {
  const entries = ['scope', field].flatMap((key) => cut(source, node, [key, '待补']).entries);
  return { kind: 'map', entries, place: node.place };
}

/** A text in pieces, each under a key of its own. */
function cut(source: Source, node: Scalar, ...pieces: [key: string, text: string][]): Mapping {
  let from = 0;
  const entries = pieces.map(([key, text]): Entry => {
    const place = placeWithin(source, node, from, from + text.length);
    from += text.length;
    return { key, typed: key, keyPlace: node.place, value: { ...node, text, stretches: null, place } };
  });
  return { kind: 'map', entries, place: node.place };
}
