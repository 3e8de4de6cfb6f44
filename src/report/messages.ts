import type * as z from 'zod/mini';
import { type Entry, entryOf, type List, type Mapping, type Node, nodeAt, type Scalar } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { excerpt } from '../zh/text.ts';
import { ofAmount } from './amount-faults.ts';
import { FAULTS } from './faults.ts';
import { type Shape, shapeOf } from './fields.ts';
import { halfWidth } from './half-width.ts';
import { meantBy } from './other-words.ts';
import { unknownKey, type Words } from './unknown-key.ts';

interface Where {
  root: Mapping;
  /** What the data should be like. */
  schema: z.core.$ZodType;
  path: readonly (string | number)[];
  /** The key that the schema does not know. */
  key?: string;
  node: Node | undefined;
}

/** A zod issue in Chinese: 现状，应然。 and the remedy. Worded by code, never by zod's English. */
export function word(issue: z.core.$ZodIssue, where: Where): Words {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey({
        key: where.key ?? '',
        value: where.node,
        inside: where.path.length === 0 ? '' : lastKey(where),
        shape: shapeAt(where.schema, where.path),
        file: shapeOf(where.schema),
      });
    case 'invalid_type':
      return wrongType(issue.expected, where);
    case 'invalid_value':
      return notAmong(issue.values.map(String), where);
    case 'invalid_key':
      return notAYear(String(where.path.at(-1)));
    case 'custom':
      return ofFault(issue.params as { fault: string; typed: string }, where);
    default:
      return { rule: 'invalid-value', message: `${name(where)}的值不合要求。`, hint: describe(where) };
  }
}

function notAYear(typed: string): Words {
  const digits = halfWidth(typed).replace(/年$/u, '');
  const full = /^\d{2}$/u.test(digits) ? `20${digits}` : digits;
  return {
    rule: 'not-a-year',
    message: `“${typed}”不是年份，“历年”下的键应为四位数的年份。`,
    hint: /^\d{4}$/u.test(full) ? `写成${full}。` : '写成{2012: 1400, 2013: 6746}。',
  };
}

function wrongType(expected: string, where: Where): Words {
  const { node, path } = where;
  if (node === undefined) return missingKey(where);
  const is = node.kind === 'list' ? '列表' : node.kind === 'map' ? '“键: 值”' : `“${excerpt(node.text)}”`;
  const shape = shapeAt(where.schema, path);
  const wrongShape = (wanted: string, hint: string): Words => ({
    rule: 'wrong-shape',
    message: `${name(where)}下是${is}，应为${wanted}。`,
    hint,
  });
  if (expected === 'array') {
    const hint = node.kind === 'map' ? itemHint(node, shape, lastKey(where)) : '每一项以“- ”开头，或写成[甲, 乙]。';
    return wrongShape('列表', hint);
  }
  if (shape.short.form === 'rank' && node.kind === 'scalar') return notARank(node.text);
  if (expected !== 'object' && expected !== 'record') return wrongShape('一个值', valueHint(node, where));
  const isOfNumbers = shape.type === 'record' && shape.element !== undefined && shapeOf(shape.element).isAmount;
  const pair = node.kind === 'scalar' ? /^([^\s：:]{1,20})[：:](\S.*)$/u.exec(node.text) : null;
  if (pair) return wrongShape('“键: 值”', `冒号用半角，后面加一个空格：“${pair[1]}: ${pair[2]}”。`);
  if (isOfNumbers && node.kind === 'scalar') return wrongShape('“名称: 数”', numberByName(node, where));
  if (node.kind === 'list') return wrongShape('“键: 值”', namedNumbers(node, shape) ?? '去掉行首的“- ”。');
  return wrongShape('“键: 值”', namedNumber(node, shape) ?? keysHint(shape));
}

function missingKey(where: Where): Words {
  const { path } = where;
  const parent = path.length > 1 ? `“${lastKey({ ...where, path: path.slice(0, -1) })}”里` : '';
  const blank = blankEntry(where)?.typed;
  const key = blank ?? lastKey({ ...where, root: undefined });
  return {
    rule: 'missing-key',
    message: blank === undefined ? `${parent}缺少“${key}”，必须写。` : `${parent}“${key}”后面是空的，必须写。`,
    hint: `${blank === undefined ? `加上一行“${key}: ……”。` : ''}${describe(where)}`,
  };
}

function keysHint({ fields }: Shape): string {
  const keys = fields.slice(0, 8).map(({ zh }) => zh);
  if (keys.length === 0) return '写成“名称: 值”，每行一项。';
  return `可写的键：${keys.join('、')}${fields.length > keys.length ? '等' : ''}。`;
}

/** {名称: 社会投资, 数值: 3亿元} for 撬动: 社会投资3亿元, which has a name and a number. */
function namedNumber(node: Node, { byKey }: Shape): string | undefined {
  const [label, value] = [byKey.get('label'), byKey.get('value')];
  const [, named = '', number] = node.kind === 'scalar' ? (/^(\D{0,30})(\d\S{0,30})$/u.exec(node.text) ?? []) : [];
  if (!label || !value || number === undefined) return undefined;
  return `写成{${label.zh}: ${named || '……'}, ${value.zh}: ${number}}。`;
}

/** {水稻: 18个, 油菜: 9个} for 其中: [水稻18个, 油菜9个]. */
function namedNumbers({ items }: List, { type }: Shape): string | undefined {
  const pairs = items.map((item) => (item.kind === 'scalar' ? /^(\D{1,30}?)\s*(\d\S{0,20})$/u.exec(item.text) : null));
  if (type !== 'record' || pairs.length === 0 || pairs.includes(null)) return undefined;
  return `写成{${excerpt(pairs.map((pair) => `${pair?.[1]}: ${pair?.[2]}`).join(', '))}}。`;
}

/** 对比: 全省平均 lacks the number, 分项: 33亩 the name. */
function numberByName({ text }: Scalar, where: Where): string {
  return /\d|待补/u.test(text) ? describe(where) : `写成“${lastKey(where)}: {${excerpt(text)}: ……}”。`;
}

/** 惠及: {农民: 8.6万人次}: who benefits has a key of its own. 责任: [甲科, 乙科] is one text. */
function valueHint(node: Node, where: Where): string {
  const names = node.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? item.text : '')) : [];
  if (names.length > 0 && !names.includes('') && shapeAt(where.schema, where.path).isWord)
    return `写在一行里：“${lastKey(where)}: ${excerpt(names.join('、'))}”。`;
  const named = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
  return named?.value.kind === 'scalar' && where.path.at(-1) === 'beneficiaries'
    ? `分开写：“${lastKey(where)}: ${excerpt(named.value.text)}, 对象: ${excerpt(named.typed)}”。`
    : `把值直接写在冒号后面，不另起列表，不加括号。${describe(where)}`;
}

/** 第2 and 2 do not say among whom, 全市前列 does not say which rank. */
function notARank(typed: string): Words {
  const place = /^(?:第\s*\S{1,4}?|首|\d{1,3})(?:位|名)?$/u
    .exec(typed.trim())?.[0]
    .replace(/^首$/u, '首位')
    .replace(/^\d/u, '第$&');
  return {
    rule: 'not-a-place',
    message: `“${excerpt(typed)}”${place === undefined ? '里没有名次' : '没有说在哪里'}，位次应写明在哪里排第几。`,
    hint: `写成“全市${place ?? '第2'}”${place === undefined ? '；说不出第几的写在文字里，还不知道的写“全市待补”' : ''}。`,
  };
}

/** 主要工作: {标题: …} needs a dash; 主要工作: {培育创新主体: …} also lacks the key 标题. */
function itemHint({ entries }: Mapping, list: Shape, key: string): string {
  const [first] = entries;
  const fields = list.element ? shapeOf(list.element).fields : [];
  const known = fields.some(({ id, zh }) => first && (first.typed === zh || first.typed === id));
  const title = fields.find(({ id }) => id === 'title')?.zh;
  // 成果: {奖一: {…}}: the name is the item's number.
  if (!known && first?.value.kind === 'map' && fields[0]?.id === 'id' && fields.some(({ id }) => id === 'name'))
    return `写成“- {${fields[0].zh}: ${first.typed}, ……}”，每一项以“- ”开头。`;
  if (!known && title && first) return `写成“- ${title}: ${first.typed}”，其余各键在“${title}”之下左端对齐。`;
  if (fields.length > 0) return `每一项以“- ”开头：“- ${first?.typed ?? title ?? fields[0]?.zh}: ……”。`;
  // {名称: ……, 指标: [甲, 乙]}: the list is meant.
  const within = entries.find(({ value }) => value.kind === 'list')?.value;
  const items =
    within?.kind === 'list' ? within.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
  if (items.length > 0) return `只写里面的列表：“${key}: [${excerpt(items.join(', '))}]”。`;
  return `每项一行，只写“- ”和名称${first?.value.kind === 'scalar' ? `：“- ${excerpt(first.value.text)}”` : ''}。`;
}

/** The entry at the path, if its key was typed without a value. */
export function blankEntry({ root, path }: Pick<Where, 'root' | 'path'>): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.kind === 'map' ? parent.blank?.find(({ key }) => key === path.at(-1)) : undefined;
}

function notAmong(values: string[], where: Where): Words {
  const typed = where.node?.kind === 'scalar' ? where.node.text : '';
  const meant = meantBy(typed, new Set(values)) ?? nearest(typed, values);
  return {
    rule: 'not-among-values',
    message: `${name(where)}写的是“${excerpt(typed)}”，应为${values.join('、')}之一。`,
    hint: meant ? `您是不是要写“${meant}”？` : '从上面所列的里选一个。',
  };
}

function ofFault({ fault, typed }: { fault: string; typed: string }, where: Where): Words {
  const [message, hint] = ofAmount(fault, typed, where.path) ??
    FAULTS[fault]?.(typed) ?? [`${name(where)}的值不合要求。`, describe(where)];
  return { rule: RULES[fault] ?? fault, message, hint };
}

/** Faults that the user knows as one rule, and that only differ in their wording. */
const RULES: Record<string, string> = {
  'no-such-day': 'not-a-date',
  'not-days': 'not-a-date',
  'no-such-days': 'not-a-date',
  'no-such-months': 'not-a-period',
};

/** The key in quotation marks, as the user typed it. */
function name(where: Where): string {
  return `“${lastKey(where)}”`;
}

/** The key as typed, or the schema's Chinese key if none was typed. */
function lastKey({ schema, path, root }: Pick<Where, 'schema' | 'path'> & { root: Mapping | undefined }): string {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  if (typeof last === 'number') return `${lastKey({ schema, path: above, root })}第${ordinal(root, above, last)}项`;
  const typed = entryOf(nodeAt(root, above), String(last))?.typed;
  if (typed !== undefined) return typed;
  const field = shapeAt(schema, above).fields.find(({ id }) => id === last);
  return field?.zh ?? String(last ?? '文件');
}

/** Counted within the item's own file: a joined list has items of several departments. */
function ordinal(root: Mapping | undefined, path: Where['path'], index: number): number {
  const list = nodeAt(root, path);
  if (list?.kind !== 'list') return index + 1;
  const file = list.items[index]?.place.file;
  return list.items.slice(0, index + 1).filter(({ place }) => place.file === file).length;
}

function describe({ schema, path }: Where): string {
  const last = path.at(-1);
  return shapeAt(schema, path.slice(0, -1)).fields.find(({ id }) => id === last)?.description ?? '';
}

function shapeAt(schema: z.core.$ZodType, path: readonly (string | number)[]): Shape {
  let shape = shapeOf(schema);
  for (const step of path) {
    const next = shape.type === 'object' ? shape.fields.find(({ id }) => id === step)?.schema : shape.element;
    if (!next) return { ...shape, type: 'leaf', short: {}, isText: false, fields: [], element: undefined };
    shape = shapeOf(next);
  }
  return shape;
}
