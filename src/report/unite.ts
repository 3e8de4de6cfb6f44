import type * as z from 'zod/mini';
import type { Path, Place } from '../diagnostic.ts';
import type { Entry, List, Mapping, Node, Scalar } from '../source/node.ts';
import { PENDING, parseAmount, sameUnit } from './amount.ts';
import { type Shape, shapeOf } from './fields.ts';
import { Growing } from './growing.ts';
import { hasNumber } from './has-number.ts';
import { inOwnUnit } from './in-own-unit.ts';
import { textAt } from './like-nodes.ts';
import { isSameBase, sameAmount } from './same-amount.ts';
import { aimedChange, amount, change, place } from './schema.ts';
import { plain } from './validate.ts';

/** One file's side of a disagreement between files. */
export interface Stated {
  text: string;
  /** Undefined for the main file. */
  department: string | undefined;
  place: Place;
}

/** Two or more files that disagree on one value, in reading order. */
export interface Dispute {
  /** Its path in the joined tree. */
  path: Path;
  stated: readonly Stated[];
}

/** Text that is printed as it is: if files differ, both versions are shown. Of other text, the first is kept. */
const PRINTED = new Set(['name', 'result', 'holder', 'venue']);
/** Only for reference: each department may have its own. */
const UNDISPUTED = new Set(['owner', 'source']);

/** The placeholder for a value on which files disagree: 【待核：36／成果科39】. */
function disputedText(stated: readonly Pick<Stated, 'department' | 'text'>[]): string {
  return `【待核：${stated.map(({ department = '', text }) => `${department}${text}`).join('／')}】`;
}

/** Merges what several files say about the same thing, and records where they disagree. */
export class Union {
  readonly disputes: Dispute[] = [];
  readonly growing = new Growing();
  readonly #departmentAt: (place: Place) => string | undefined;
  readonly #stated = new Map<Node, Stated[]>();

  /** `departmentAt`: the department that wrote what is at a place. */
  constructor(departmentAt: (place: Place) => string | undefined) {
    this.#departmentAt = departmentAt;
  }

  /** Whether no department wrote what is at a place. */
  readonly isOfMain = (place: Place): boolean => this.#departmentAt(place) === undefined;

  /**
   * Merges two nodes of one shape: what only one has is taken, what differs becomes 【待核：…】. `units`: those of the two
   * figures around them.
   */
  of(first: Node, second: Node, schema: z.core.$ZodType, path: Path, units: Units = NONE): Node {
    const shape = shapeOf(schema);
    if (first.kind === 'map' && second.kind === 'map') return this.#maps(first, second, shape, path, units);
    if (first.kind === 'scalar' && second.kind === 'scalar') return this.#scalars(first, second, shape, path, units);
    if (first.kind === 'list' && second.kind === 'list') {
      return shape.short.form === 'ranks' ? this.#ranks(first, second, shape, path) : this.#lists(first, second, path);
    }
    return first;
  }

  /** Records a disagreement; a known one gets one more side. */
  dispute(path: Path, first: Node, second: Node): Stated[] {
    const stated = this.#stated.get(first) ?? [this.#say(first)];
    const all = [...stated, this.#say(second)];
    const known = this.disputes.findIndex((each) => each.stated === stated);
    if (known >= 0) this.disputes[known] = { path, stated: all };
    else this.disputes.push({ path, stated: all });
    return all;
  }

  #maps(first: Mapping, second: Mapping, shape: Shape, path: Path, units: Units): Mapping {
    const { entries, at: places } = this.growing.entries(first.entries);
    const [own, other] = [textOfScalar(entries[places.get('unit') ?? -1]?.value), textAt(second, 'unit')];
    const within: Units = [own ?? units[0], other ?? units[1]];
    const differ = own !== undefined && other !== undefined && sameUnit(own) !== sameUnit(other);
    // Only a figure has an owner that was filled in: to look through all figures for each part would take too long.
    const isAnswered = second.entries.some(isDefault) && (hasNumber(first) || !hasNumber(second));
    const told = differ ? inOwnUnit(second, shape.inner, other) : second;
    for (const entry of told.entries) {
      // 亿元 and 万元 do not contradict each other.
      if (entry.key === 'unit' && differ && isSameBase(own, other)) continue;
      const at = places.get(entry.key) ?? entries.length;
      const before = entries[at];
      const schema = shape.type === 'object' ? shape.fields.find(({ id }) => id === entry.key)?.schema : shape.element;
      if (!before) {
        entries.push(entry);
        places.set(entry.key, at);
      } else if (isDefault(before) && !(isDefault(entry) && isAnswered)) entries[at] = entry;
      else if (schema && !UNDISPUTED.has(entry.key)) {
        const value = this.of(before.value, entry.value, schema, [...path, entry.key], within);
        entries[at] = { ...(value === entry.value ? entry : before), value };
      }
    }
    return { ...first, entries };
  }

  #scalars(first: Scalar, second: Scalar, shape: Shape, path: Path, units: Units): Scalar {
    const said = this.#stated.get(first)?.map(({ text }) => text) ?? [first.text];
    if (said.some((text) => same(text, second.text, units))) return first;
    if (isPending(first)) return second;
    if (isPending(second)) return first;
    const stated = this.dispute(path, first, second);
    const disputed = { ...first, text: textOf(first, stated, shape, String(path.at(-1))), stretches: null };
    this.#stated.set(disputed, stated);
    return disputed;
  }

  /** Merges ranks in the same area; others are kept side by side. */
  #ranks(first: List, second: List, { element }: Shape, path: Path): List {
    const items = [...first.items];
    for (const rank of second.items) {
      const at = items.findIndex((item) => ['of', 'scope'].every((key) => textAt(item, key) === textAt(rank, key)));
      const before = items[at];
      if (!before || !element) items.push(rank);
      else items[at] = this.of(before, rank, element, [...path, at]);
    }
    return { ...first, items };
  }

  /** Merges lists of names; their order does not matter. */
  #lists(first: List, second: List, path: Path): List {
    const [one, other] = [first, second].map((list) => list.items.map((item) => JSON.stringify(plain(item))));
    const missing = second.items.filter((_, index) => !one?.includes(other?.[index] ?? ''));
    if (missing.length === 0 && one?.length === other?.length) return first;
    if (isPendingList(first)) return second;
    if (isPendingList(second)) return first;
    const stated = this.dispute(path, first, second);
    this.#stated.set(first, stated);
    const [item] = first.items;
    if (item?.kind !== 'scalar') return first;
    const { department, text } = stated.at(-1) ?? { department: undefined, text: '' };
    const mark: Scalar = { ...item, text: `【待核：${department ?? ''}所列为${text}】`, stretches: null };
    const disputed = { ...first, items: [...first.items, mark] };
    this.#stated.set(disputed, stated);
    return disputed;
  }

  #say(node: Node): Stated {
    const { place } = node;
    const text = node.kind === 'scalar' ? node.text : wordsOf(plain(node));
    return { text, department: this.#departmentAt(place), place };
  }
}

type Units = readonly [string, string];
const NONE: Units = ['', ''];

/** Whether an owner was not typed but filled in: the department whose part it is. */
function isDefault({ typed }: Entry): boolean {
  return typed === '';
}

function isPending({ text }: Scalar): boolean {
  return text.trim() === PENDING;
}

function isPendingList({ items }: List): boolean {
  return items.length === 0 || items.some((item) => item.kind === 'scalar' && isPending(item));
}

/** 【待核：36／成果科39】, or the first text where such a placeholder is not allowed. */
function textOf(first: Scalar, stated: readonly Stated[], shape: Shape, key: string): string {
  const inner = (schema: z.core.$ZodType) => shapeOf(schema).inner;
  const isPlace = shape.inner === inner(place);
  const isNumber = [amount, change, aimedChange, place].some((each) => shape.inner === inner(each));
  if (!isNumber && !(shape.isWord && PRINTED.has(key))) return first.text;
  // 第 and 位 are part of the sentence.
  const said = (text: string) => (isPlace ? text.replaceAll(/^第\s*|[位名]$/gu, '') : text);
  return disputedText(stated.map(({ department, text }) => ({ department, text: said(text) })));
}

function same(first: string, second: string, units: Units): boolean {
  const bare = (text: string) => text.replaceAll(/\s/gu, '');
  // 百分比 and % are the same unit.
  if (sameUnit(bare(first)) === sameUnit(bare(second))) return true;
  const [a, b] = [parseAmount(first), parseAmount(second)];
  return typeof a !== 'string' && typeof b !== 'string' && sameAmount(a, b, units);
}

function textOfScalar(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

/** 甲、乙 for a list, 全市2 for a rank. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  return Object.values(value as object)
    .map(wordsOf)
    .join('');
}
