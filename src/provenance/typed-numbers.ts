import type { Path, Place } from '../diagnostic.ts';
import { textAsMeant } from '../passages/as-meant.ts';
import { isSameNumber, numbersOf, type WrittenNumber } from '../passages/written-numbers.ts';
import { type Node, nodeAt, type Scalar, type Source, sourceOf } from '../source/node.ts';

/** A number as typed, and where. */
export interface TypedNumber {
  number: WrittenNumber;
  /** The place of the number alone. */
  place: Place;
  /** The path in the report of the value that contains it. */
  path: Path;
  /** The whole text typed there, as it is meant. */
  text: string;
  /** Offset of the number in `text`. */
  from: number;
}

/** Every number typed below a path, in file order. */
export function typedNumbers(source: Source, path: Path = []): TypedNumber[] {
  const found: TypedNumber[] = [];
  const visit = (node: Node, at: Path) => {
    if (node.kind === 'scalar') for (const each of numbersIn(source, node, at)) found.push(each);
    else if (node.kind === 'list') for (const [index, item] of node.items.entries()) visit(item, [...at, index]);
    else for (const { key, value } of node.entries) visit(value, [...at, key]);
  };
  const node = nodeAt(source.root, path);
  if (node) visit(node, path);
  return onceEach(found);
}

/** Also searches the parts from other departments: if several give a value, the report contains only one of them. */
export function typedEverywhere(source: Source, path: Path = []): TypedNumber[] {
  return onceEach([source, ...(source.parts?.values() ?? [])].flatMap((each) => typedNumbers(each, path)));
}

/** Typed numbers by kind and value; cached, so that each source is searched only once. */
const known = new WeakMap<Source, Map<string, TypedNumber[]>>();

/** Every number typed anywhere with the same value. */
export function typedAlike(source: Source, number: WrittenNumber): TypedNumber[] {
  const byKey = known.get(source) ?? new Map<string, TypedNumber[]>();
  if (!known.has(source)) {
    known.set(source, byKey);
    for (const typed of typedEverywhere(source)) {
      const key = keyOf(typed.number);
      const alike = byKey.get(key);
      if (alike) alike.push(typed);
      else byKey.set(key, [typed]);
    }
  }
  return byKey.get(keyOf(number))?.filter((typed) => isSameNumber(typed.number, number)) ?? [];
}

function keyOf({ kind, value }: WrittenNumber): string {
  return `${kind} ${value ?? ''}`;
}

/** Read from the text of the file, since the tree has short forms expanded. */
function numbersIn(source: Source, { place, style }: Scalar, path: Path): TypedNumber[] {
  if (style === 'empty') return [];
  const { text: file, pointAt } = sourceOf(source, place.file);
  const { text, typed } = textAsMeant(file.slice(place.start.offset, place.end.offset));
  return numbersOf(text).map((number) => {
    const { from, to } = typed(number.from, number.to);
    const [start, end] = [place.start.offset + from, place.start.offset + to];
    return { number, path, text, from: number.from, place: { ...place, start: pointAt(start), end: pointAt(end) } };
  });
}

/** 全省第3 is a scope and a rank in the tree, but one number in the file. */
function onceEach(all: readonly TypedNumber[]): TypedNumber[] {
  const seen = new Set<string>();
  return all.filter(({ place }) => {
    const key = `${place.file} ${place.start.offset}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Whether a value is 连续, which is typed as 3 and printed as 三: 连续三年. */
export function isStreak(path: Path): boolean {
  return path.at(-1) === 'streak';
}

/** Whether the printed number is the typed one in Chinese numerals: 3 and 三. */
export function isInWords(typed: WrittenNumber, printed: WrittenNumber): boolean {
  return printed.kind === 'numeral' && typed.value !== undefined && printed.value?.eq(typed.value) === true;
}
