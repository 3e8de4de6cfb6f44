import { SIZE_FIRST, SIZE_LAST } from '../page/type-sizes.ts';
import { type Entry, type Mapping, type Node, placeWithin, type Scalar, type Source } from '../source/node.ts';
import { numeralValue } from '../zh/numerals.ts';
import { PENDING } from './amount.ts';
import { halfWidth } from './half-width.ts';
import { isKept, readRank } from './rank-text.ts';
import { targetWords } from './target-text.ts';

const BOLD = /[\s，、]*加粗\s*$/u;

/** 3号仿宋_GB2312加粗 and 仿宋_GB2312加粗3号 stand for { 字号, 字体, 加粗 }. */
export function faceOf(source: Source, node: Node): Node {
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

/** — 1 — stands for { 形式 }, 居中 for { 位置 }, 4号宋体 for { 字号, 字体 }. 无 is no form. */
export function pageNumberOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return node;
  const text = node.text.trim();
  if (/^(?:外侧|居中|[左右])$/u.test(text)) return wrap('position', node);
  const isForm = /^\P{Script=Han}*1\P{Script=Han}*$|^第\s*1|^(?:无|没有|不要|不印|否)$/u.test(text);
  return isForm ? wrap('form', node) : faceOf(source, node);
}

/** 全市第2家 stands for { 范围, 序 }, 全省4家之一 for { 范围, 总 }. 待补 alone does not even say among whom. */
export function quotaOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  const one = /^(.*?\D)(\d+)\p{Script=Han}?之一$/u.exec(node.text.trim());
  if (one?.[1] && one[2]) return cut(source, node, ['scope', one[1]], ['of', one[2]]);
  const match = /^(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)|首|待补)(\p{Script=Han}?)$/u.exec(node.text.trim());
  if (node.text.trim() === PENDING) return unknown(source, node, 'ordinal');
  if (!match?.[1] || !match[2]) return node;
  const unit: [string, string][] = match[3] ? [['unit', match[3]]] : [];
  return placesInDigits(cut(source, node, ['scope', match[1]], ['ordinal', match[2]], ...unit));
}

/**
 * 全市第2, 嘉兴市首位, 全市待补 stand for { 范围, 名次 }, 保持全市第2 for { 范围, 名次, 上年 }; see `readRank`. 待补 alone does not say
 * among whom. `kept`: the text that it is a part of begins with 保持.
 */
export function rankOf(source: Source, node: Node, kept = node.kind === 'scalar' && isKept(node.text)): Node {
  if (node.kind !== 'scalar') return placesInDigits(node);
  if (node.text.trim() === PENDING) return unknown(source, node, 'place');
  const rank = readRank(node.text.trim());
  if (!rank) return node;
  const { of, scope, place, streak } = rank;
  const prior = rank.prior ?? (kept && place.text !== PENDING ? place : undefined);
  const piece = (key: string, { text, from }: { text: string; from: number }): Entry => {
    const value: Scalar = {
      ...node,
      text,
      stretches: null,
      place: placeWithin(source, node, from, from + text.length),
    };
    return { key, typed: key, keyPlace: node.place, value };
  };
  const entries = [
    ...(of === undefined ? [] : [piece('of', { text: of, from: 0 })]),
    piece('scope', scope),
    piece('place', place),
    ...(prior ? [piece('prior', prior)] : []),
    ...(streak === undefined ? [] : [piece('streak', { text: streak, from: 0 })]),
  ];
  return placesInDigits({ kind: 'map', entries, place: node.place });
}

/** 市定35 stands for { 数值, 下达 }, 增长12% for { 同比 }. */
export function targetOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return node;
  const { setBy, kind, number } = targetWords(node.text);
  if (setBy === undefined && kind === 'value' && number === node.text) return wrap('value', node);
  const at = halfWidth(node.text).lastIndexOf(number);
  const place = placeWithin(source, node, at, at + number.length);
  const { entries, ...map } = wrap(kind, { ...node, text: number, stretches: null, place });
  const behind = setBy === undefined ? [] : wrap('setBy', { ...node, text: setBy, stretches: null }).entries;
  return { ...map, entries: [...entries, ...behind] };
}

/** 占, 全市, 的 and 38.2% of 占全市的38.2%; nothing if there is no name or no percentage. */
export function shareWords(text: string): { lead?: string; label?: string; of?: string; ratio?: string } {
  const [, lead, label, of, ratio] = /^(占?)(\D.*?)(的|，?占比?|比重)?((?<![\d.])\d[\d.]*[%％])$/u.exec(text) ?? [];
  return label === undefined || ratio === undefined ? {} : { ...(lead && { lead }), label, ...(of && { of }), ratio };
}

/** 占全市的38.2% stands for { 名称, 比重 }, a name for { 名称 }; a percentage alone does not say of what. */
export function shareOf(source: Source, node: Node): Node {
  if (node.kind !== 'scalar') return node;
  const { lead = '', label, of = '', ratio } = shareWords(node.text);
  if (label !== undefined && ratio !== undefined) {
    const { entries, ...map } = cut(source, node, ['lead', lead], ['label', label], ['of', of], ['ratio', ratio]);
    return { ...map, entries: entries.filter(({ key }) => key === 'label' || key === 'ratio') };
  }
  return wrap(/^\d[\d.]*[%％]$/u.test(node.text) ? 'ratio' : 'label', node);
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

const GRADES = /^(?:[^\d、，,；]+(?:\d{1,9}[项个件]?)?(?:[、，,；]|$))+$/u;
const GRADE = /([^\d、，,；]+)(?:(\d{1,9})[项个件]?)?(?:[、，,；]|$)/dgu;

/** 一等奖 stands for {一等奖: 1}, 一等奖1项、二等奖3项 for {一等奖: 1, 二等奖: 3}. A number alone is no grade. */
export function gradesOf(source: Source, node: Node): Node {
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

/** A mapping of one entry, whose key is placed where the value stands: a short form made long. */
export function wrap(key: string, value: Node): Mapping {
  const entry: Entry = { key, typed: key, keyPlace: value.place, value };
  return { kind: 'map', entries: [entry], place: value.place };
}

/** Whether nothing, or only spaces, was typed. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.text.trim() === '';
}
