import type { Place, Point } from '../diagnostic.ts';

/** A data file as a tree of our own: every value as typed, with its place. No later stage uses `yaml`. */
export interface Source {
  file: string;
  text: string;
  /** Undefined when the file holds nothing. */
  root: Node | undefined;
  pointAt(offset: number): Point;
  /** The text is not UTF-8: the file is read, but never written. */
  isForeign?: true;
  /** For a workbook: the name of the sheet that was read. */
  sheet?: string;
  /** For a report: its departments' parts by file; their nodes are in the tree too. */
  parts?: ReadonlyMap<string, Source>;
}

export type Node = Scalar | List | Mapping;

export interface Scalar {
  kind: 'scalar';
  /** The digits and words typed. Lines of a longer text are separated by \n, paragraphs by \n\n. */
  text: string;
  /** `empty`: nothing was typed after the key or the dash. */
  style: 'plain' | 'quoted' | 'block' | 'empty';
  place: Place;
  /** The position in the file of each stretch of `text`; null if it cannot be determined. */
  stretches: Stretch[] | null;
}

export interface Stretch {
  from: number;
  offset: number;
  /** For a single escaped character: its width in the file. */
  width?: number;
}

export interface List {
  kind: 'list';
  items: Node[];
  place: Place;
}

export interface Mapping {
  kind: 'map';
  entries: Entry[];
  place: Place;
  /** Keys typed without a value: left out of `entries` when normalised, kept here to point at. */
  blank?: Entry[];
}

export interface Entry {
  /** After normalising: the schema's identifier; `typed` stays what the user wrote. */
  key: string;
  typed: string;
  keyPlace: Place;
  value: Node;
}

/**
 * The entry with this key, after normalising the schema’s identifier; of two alike the first. Undefined also if the
 * node is no mapping.
 */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.entries.length < MANY) return node.entries.find((entry) => entry.key === key);
  let index = indexes.get(node.entries);
  if (!index) {
    // For a duplicate key the first entry counts, as above.
    index = new Map(node.entries.toReversed().map((entry) => [entry.key, entry]));
    indexes.set(node.entries, index);
  }
  return index.get(key);
}

/** Entries by key, cached: a register of thousands of figures is searched for each of them. */
const MANY = 50;
const indexes = new WeakMap<readonly Entry[], Map<string, Entry>>();

/** The node at a path, or undefined. */
export function nodeAt(root: Node | undefined, path: readonly PropertyKey[]): Node | undefined {
  let node = root;
  for (const step of path) {
    node =
      node?.kind === 'list' && typeof step === 'number'
        ? node.items[step]
        : node?.kind === 'map'
          ? entryOf(node, String(step))?.value
          : undefined;
  }
  return node;
}

/** The place of characters [from, to) of a scalar's text. */
export function placeWithin(source: Source, scalar: Scalar, from: number, to: number): Place {
  const start = placed(scalar, from);
  const last = placed(scalar, Math.max(from, to - 1));
  if (!start || !last) return scalar.place;
  const { pointAt } = sourceOf(source, scalar.place.file);
  return { ...scalar.place, start: pointAt(start.offset), end: pointAt(to > from ? last.end : last.offset) };
}

/** The source itself, or the one of its parts that has this file name. */
export function sourceOf(source: Source, file: string): Source {
  return source.parts?.get(file) ?? source;
}

/** Where a character of a scalar's text stands in the file; undefined if that cannot be determined. */
function placed(scalar: Scalar, index: number): { offset: number; end: number } | undefined {
  const stretch = scalar.stretches?.findLast((candidate) => candidate.from <= index);
  if (!stretch) return undefined;
  const offset = stretch.offset + index - stretch.from;
  return { offset, end: offset + (stretch.width ?? 1) };
}

/** The place of the value at a path; of its key, if it is a list or map; if there is neither, of what is around it. */
export function nearestPlace(source: Source, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const node = nodeAt(source.root, at);
    if (node?.kind === 'scalar') return node.place;
    const entry = entryOf(nodeAt(source.root, at.slice(0, -1)), String(at.at(-1)));
    if (entry) return entry.keyPlace;
    if (node) return { ...node.place, end: node.place.start };
  }
  return startOf(source);
}

/** The beginning of a file, for findings without a place in it. */
export function startOf(source: Source): Place {
  return { file: source.file, start: source.pointAt(0), end: source.pointAt(0) };
}
