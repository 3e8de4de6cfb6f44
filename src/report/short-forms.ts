import { SIZE_FIRST, SIZE_LAST } from '../page/type-sizes.ts';
import {
  type Entry,
  type List,
  type Mapping,
  type Node,
  placeWithin,
  type Scalar,
  type Source,
} from '../source/node.ts';
import { PLAIN_MEASURE_WORDS } from '../zh/measure-words.ts';
import { nearest } from '../zh/nearest.ts';
import { numeralValue } from '../zh/numerals.ts';
import { PENDING, parseAmount } from './amount.ts';
import { type Shape, shapeOf } from './fields.ts';
import { listAndCount, MARKS, splitNames } from './listed.ts';
import { BETWEEN_RANKS, isSeveralRanks, KEPT, RANK } from './rank-text.ts';
import { count, group } from './schema.ts';

/** A node in the long form of its shape: 35 for 目标 is {数值: 35}, a list for 新增 is its 名单. */
export function lengthen(source: Source, node: Node, shape: Shape): Node {
  const { form, scalar, list } = shape.short;
  if (scalar && node.kind === 'scalar') return wrap(scalar, node);
  if (list && node.kind === 'list') return wrap(list, node);
  if (form) return FORMS[form](source, node);
  if (shape.type === 'array' && node.kind === 'scalar' && shape.element && shapeOf(shape.element).short.scalar) {
    return { kind: 'list', items: [node], place: node.place };
  }
  return node;
}

/** 二十家 and 无 are reported as invalid numbers, not taken for names as 二所 and 三处 are. */
const COUNT_WORDS = new RegExp(
  `^(?:无|没有|暂无|待定|[〇零一二三四五六七八九十百千万两]+[${PLAIN_MEASURE_WORDS}次]?)$`,
  'u',
);

const FORMS: Record<NonNullable<Shape['short']['form']>, (source: Source, node: Node) => Node> = {
  figure: (source, node) => {
    if (node.kind === 'list') return wrap('names', node);
    if (node.kind === 'map') return withListAndCount(source, node);
    const told = listAndCount(source, node);
    if (told) return listed(node, told);
    return isEmpty(node) ? { kind: 'map', entries: [], place: node.place } : wrap('value', node);
  },
  count: (source, node) => {
    if (node.kind === 'list') return wrap('names', node);
    if (node.kind === 'map') return isByKind(node) ? wrap('kinds', node) : withListAndCount(source, node);
    const told = listAndCount(source, node);
    if (told) return listed(node, told);
    return wrap(parseAmount(node.text) === 'not-an-amount' && !COUNT_WORDS.test(node.text) ? 'names' : 'value', node);
  },
  names: (source, node) => {
    if (node.kind === 'map') return node;
    if (node.kind === 'list') return { ...node, items: node.items.flatMap((item) => splitNames(source, item, /、/u)) };
    return { kind: 'list', place: node.place, items: splitNames(source, node, MARKS) };
  },
  grades: gradesOf,
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
  ranks: (source, node) => {
    if (node.kind === 'list') return node;
    const isSeveral = node.kind === 'scalar' && isSeveralRanks(node.text);
    if (!isSeveral) return { kind: 'list', items: [node], place: node.place };
    const items = splitNames(source, node, BETWEEN_RANKS).map((item) => rankOf(source, item, isKept(node)));
    return { kind: 'list', items, place: node.place };
  },
};

/** In a group, a set is named like a figure. */
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

const COUNT_KEYS = shapeOf(count).fields.flatMap(({ id, zh }) => [id, zh]);

/** Whether it is numbers by kind, 新增: {省级: 3, 市级: 7}: no key is one of a count's own, or similar to one. */
function isByKind({ entries }: Mapping): boolean {
  const amounts = entries.every(({ value }) => {
    const parsed = value.kind === 'scalar' ? parseAmount(value.text) : 'not-an-amount';
    return typeof parsed !== 'string' || parsed === 'letter-in-number' || parsed === 'stray-mark';
  });
  const misspelt = (key: string) => {
    const meant = nearest(key, COUNT_KEYS);
    // Two-character keys must match exactly: 省级 is not a misspelt 分级.
    return meant !== undefined && (meant === key || key.length > 2);
  };
  return entries.length > 0 && amounts && !entries.some(({ key }) => misspelt(key));
}

const VALUE = new Set(['数值', 'value']);
const NAMES = new Set(['名单', 'names']);

/** Splits a 名单 or a 数值 that contains both the list and its number. If both keys are given, the schema decides. */
function withListAndCount(source: Source, map: Mapping): Mapping {
  const own = map.entries.filter(({ key, value }) => (VALUE.has(key) || NAMES.has(key)) && !isEmpty(value));
  const [entry] = own;
  if (!entry || own.length > 1 || entry.value.kind !== 'scalar') return map;
  const told = listAndCount(source, entry.value);
  if (!told) return map;
  const both = listed(entry.value, told).entries.map((each) => ({
    ...each,
    typed: entry.typed,
    keyPlace: entry.keyPlace,
  }));
  return { ...map, entries: map.entries.flatMap((each) => (each === entry ? both : each)) };
}

function listed({ place }: Scalar, { value, names }: { value: Scalar; names: Scalar[] }): Mapping {
  const entries = [wrap('value', value), wrap('names', { kind: 'list', items: names, place })];
  return { kind: 'map', entries: entries.flatMap((each) => each.entries), place };
}

function wrap(key: string, value: Node): Mapping {
  const entry: Entry = { key, typed: key, keyPlace: value.place, value };
  return { kind: 'map', entries: [entry], place: value.place };
}

const BOLD = /[\s，、]*加粗\s*$/u;

/** 3号仿宋_GB2312加粗 and 仿宋_GB2312加粗3号 stand for { 字号, 字体, 加粗 }. */
function faceOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return node;
  const size = SIZE_FIRST.exec(node.text)?.[0] ?? '';
  let font = node.text.slice(size.length);
  const behind: [key: string, text: string][] = [];
  for (const [key, form] of [['加粗', BOLD] as const, ['size', SIZE_LAST] as const, ['加粗', BOLD] as const]) {
    const text = form.exec(font)?.[0] ?? '';
    if (text === '' || (key === 'size' && size !== '') || behind.some(([other]) => other === key)) continue;
    behind.unshift([key, text]);
    font = font.slice(0, -text.length);
  }
  const long = cut(source, node, ['size', size], ['font', font], ...behind);
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

/** 全市第2家 stands for { 范围, 序 }. 待补 alone does not even say among whom. */
function quotaOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  const match = /^(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)|首|待补)(\p{Script=Han}?)$/u.exec(node.text.trim());
  if (node.text.trim() === PENDING) return unknown(source, node, 'ordinal');
  if (!match?.[1] || !match[2]) return node;
  const unit: [string, string][] = match[3] ? [['unit', match[3]]] : [];
  return placesInDigits(cut(source, node, ['scope', match[1]], ['ordinal', match[2]], ...unit));
}

/** 全市第2, 嘉兴市首位, 全市待补 stand for { 范围, 名次 }, 保持全市第2 for { 范围, 名次, 上年 }. 待补 alone does not say among whom. */
function rankOf(source: Source, node: Node, kept = isKept(node)): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  const text = node.text.trim();
  const [, scope, place] = RANK.exec(text) ?? [];
  if (text === PENDING) return unknown(source, node, 'place');
  if (!scope || !place) return node;
  const lead = text.slice(0, text.length - scope.length - place.length);
  const { entries, ...map } = cut(source, node, ['lead', lead], ['scope', scope], ['place', place]);
  const prior = entries.slice(kept && place !== PENDING ? 2 : 3).map((entry) => ({ ...entry, key: 'prior' }));
  return placesInDigits({ ...map, entries: [...entries.slice(1), ...prior] });
}

function isKept(node: Node): boolean {
  return node.kind === 'scalar' && KEPT.test(node.text.trim());
}

const PLACES = new Set(['名次', 'place', '上年', 'prior', '序', 'ordinal']);

/** 第二十 as 第20, which the schema can read. */
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
  const entries = ['scope', field].flatMap((key) => cut(source, node, [key, PENDING]).entries);
  return { kind: 'map', entries, place: node.place };
}

/** 一等奖 stands for {一等奖: 1}, 一等奖1项、二等奖3项 for {一等奖: 1, 二等奖: 3}. A number alone is no grade. */
const GRADES = /^(?:[^\d、，,；]+(?:\d{1,9}[项个件]?)?(?:[、，,；]|$))+$/u;
const GRADE = /([^\d、，,；]+)(?:(\d{1,9})[项个件]?)?(?:[、，,；]|$)/dgu;

function gradesOf(source: Source, node: Node): Node {
  if (node.kind === 'map') return node;
  const items = node.kind === 'list' ? node.items : [node];
  const entries = items.flatMap((item) => (item.kind === 'scalar' ? gradesIn(source, item) : []));
  const areGrades = items.every((item) => item.kind === 'scalar' && GRADES.test(item.text));
  return areGrades ? { kind: 'map', entries, place: node.place } : node;
}

function gradesIn(source: Source, typed: Scalar): Entry[] {
  return [...typed.text.matchAll(GRADE)].map((match) => {
    const [, grade = '', number = '1'] = match;
    const at = match.indices?.[2] ?? match.indices?.[1];
    const place = at ? placeWithin(source, typed, ...at) : typed.place;
    const key = grade.trim();
    return { key, typed: key, keyPlace: place, value: { ...typed, text: number, stretches: null, place } };
  });
}

/** A text split into pieces, each under its own key. */
function cut(source: Source, node: Scalar, ...pieces: [key: string, text: string][]): Mapping {
  let from = 0;
  const entries = pieces.map(([key, text]): Entry => {
    const place = placeWithin(source, node, from, from + text.length);
    from += text.length;
    return { key, typed: key, keyPlace: node.place, value: { ...node, text, stretches: null, place } };
  });
  return { kind: 'map', entries, place: node.place };
}

export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.text.trim() === '';
}
