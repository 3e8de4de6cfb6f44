import { type Node, placeWithin, type Scalar, type Source } from '../source/node.ts';
import { MEASURE_WORDS, PLAIN_MEASURE_WORDS } from '../zh/measure-words.ts';

/** Marks that separate names pasted as one text. */
export const SEPARATORS = /[、，,；]/u;

/** Names typed as one text, one node each: split at `separator`, but not within brackets and quotes. */
export function splitNames(source: Source, node: Node, separator: RegExp): Node[] {
  return node.kind === 'scalar' ? namesIn(source, node, separator, 0, node.text.length) : [node];
}

function namesIn(source: Source, node: Scalar, separator: RegExp, from: number, to: number): Scalar[] {
  return stretchesOf(node.text.slice(from, to), separator).map(([start, end]) => ({
    ...node,
    text: node.text.slice(from + start, from + end).trim(),
    stretches: null,
    place: placeWithin(source, node, from + start, from + end),
  }));
}

/** The same for a text without a place in a file. */
export function namesOf(text: string, separator = SEPARATORS): string[] {
  return stretchesOf(text, separator).map(([start, end]) => text.slice(start, end).trim());
}

/** The start and end of each name. */
function stretchesOf(text: string, separator: RegExp): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') stretches.push([start, end]);
    start = end + 1;
  };
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? '';
    if ('（(“《〈「{'.includes(mark)) depth++;
    else if ('）)”》〉」}'.includes(mark)) depth = Math.max(0, depth - 1);
    else if (separator.test(mark) && depth === 0) push(index);
  }
  push(text.length);
  return stretches;
}

const PLAIN = `[${PLAIN_MEASURE_WORDS}]`;
/** 只, 款 and 类 are other words as well in running text: 2025年只有. */
const MEASURE = `[${MEASURE_WORDS}只款类]`;

/** 骨科等3个, 骨科3个, 3个（心内科）, 骨科等. Not 高等、一等, which are words, nor 等 as a given name. */
const COUNTED = [
  new RegExp(`等共?[\\d一二两三四五六七八九十百千几数近约余多]+${MEASURE}`, 'u'),
  new RegExp(`(?<![第前\\d.])\\d+${PLAIN}$`, 'u'),
  new RegExp(`^[共计]?\\d+(?:${PLAIN}(?:$|[（(：:])|[（(].*[、等])`, 'u'),
  /..(?<![高中初上下同平均特优一二三四五])等$/u,
];

/** Whether a name is actually a number of things, so that counting it as one would make the total too small. */
export function saysCount(name: string): boolean {
  return COUNTED.some((pattern) => pattern.test(name));
}

const BEHIND = new RegExp(`^(.+?)(等?)(?<![\\d.第前])[共计]?(\\d+${MEASURE})$`, 'du');
const BRACKETED = new RegExp(`^[共计]?(\\d+${MEASURE}?)[（(](.+?)(等?)[）)]$`, 'du');
const AFTER_COLON = new RegExp(`^[共计]?(\\d+${MEASURE})[：:](.+?)(等?)$`, 'du');

/** A list and its number typed as one text: 心内科等3个, 3个（心内科、骨科、儿科）; undefined if it is not, or if they disagree. */
export function listAndCount(source: Source, node: Scalar): { value: Scalar; names: Scalar[] } | undefined {
  const behind = BEHIND.exec(node.text);
  const before = behind ? null : (BRACKETED.exec(node.text) ?? AFTER_COLON.exec(node.text));
  const [, first, second, third] = (behind ?? before)?.indices ?? [];
  const [list, etc, count] = behind ? [first, second, third] : [second, third, first];
  if (!list || !etc || !count) return undefined;
  const names = namesIn(source, node, SEPARATORS, ...list);
  const text = node.text.slice(...count);
  const number = Number.parseInt(text, 10);
  const isOpen = etc[1] > etc[0];
  // 11项 and 约1项 are not lists, nor is a single name without 等.
  if (behind && !isOpen && names.length < 2) return undefined;
  if (names.some(({ text }) => saysCount(text) || !/\p{L}/u.test(text))) return undefined;
  if (isOpen ? names.length > number : names.length !== number) return undefined;
  return { value: { ...node, text, stretches: null, place: placeWithin(source, node, ...count) }, names };
}
