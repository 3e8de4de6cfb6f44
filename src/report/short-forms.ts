import type { Entry, List, Mapping, Node, Scalar, Source } from '../source/node.ts';
import { PLAIN_MEASURE_WORDS } from '../zh/measure-words.ts';
import { nearest } from '../zh/nearest.ts';
import { parseAmount } from './amount.ts';
import { type Shape, shapeOf } from './fields.ts';
import { listAndCount, SEPARATORS, splitNames } from './listed.ts';
import { BETWEEN_RANKS, isKept, isSeveralRanks } from './rank-text.ts';
import { count, group } from './schema.ts';
import { faceOf, gradesOf, isEmpty, pageNumberOf, quotaOf, rankOf, shareOf, targetOf, wrap } from './text-forms.ts';

/** A node in the long form of its shape: 35 for 目标 is {数值: 35}, a list for 新增 is its 名单. */
export function lengthen(source: Source, node: Node, shape: Shape): Node {
  const { form, scalar, list } = shape.short;
  if (form) return FORMS[form](source, node);
  if (scalar && node.kind === 'scalar') return wrap(scalar, node);
  if (list && node.kind === 'list') return wrap(list, node);
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
    return { kind: 'list', place: node.place, items: splitNames(source, node, SEPARATORS) };
  },
  grades: gradesOf,
  paths: (source, node) => {
    if (node.kind === 'list') return node;
    return { kind: 'list', place: node.place, items: splitNames(source, node, SEPARATORS) };
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
  target: targetOf,
  share: shareOf,
  rank: rankOf,
  face: faceOf,
  pageNumber: pageNumberOf,
  ranks: (source, node) => {
    if (node.kind === 'list') return node;
    const isSeveral = node.kind === 'scalar' && isSeveralRanks(node.text);
    if (!isSeveral) return { kind: 'list', items: [node], place: node.place };
    const items = splitNames(source, node, BETWEEN_RANKS).map((item) => rankOf(source, item, isKept(node.text)));
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
  const items = node.kind === 'list' ? node.items : splitNames(source, node, SEPARATORS);
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
