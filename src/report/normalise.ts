import type * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, List, Mapping, Node, Source } from '../source/node.ts';
import { type Field, type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';
import { duplicateKey, namable, type Repaired, straightened, undashed } from './shape-repairs.ts';
import { isEmpty, lengthen } from './short-forms.ts';

interface Normalised {
  source: Source;
  diagnostics: Diagnostic[];
}

/**
 * Normalises the tree by its schema: either key → identifier, short form → long form, keys without a value removed.
 * Unknown keys stay as typed, for `validate` to report. Reports keys given twice, in one language or in both.
 */
export function normalise(source: Source, schema: z.core.$ZodType = report): Normalised {
  const walk = new Walk(source);
  const root = source.root && walk.along(source.root, schema);
  return { source: { ...source, root }, diagnostics: walk.diagnostics };
}

class Walk {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  along(typed: Node, schema: z.core.$ZodType): Node {
    const shape = shapeOf(schema);
    const named = typed.kind === 'map' ? this.#meant(namable(typed)) : typed;
    const node = lengthen(this.#source, this.#meant(straightened(named, shape, this.#source)), shape);
    if (shape.type === 'object' && node.kind === 'map') return this.#fields(node, shape);
    if (shape.type === 'record' && node.kind === 'map') return this.#record(node, shape);
    if (shape.type === 'array' && node.kind === 'list') return this.#items(node, shape);
    return node;
  }

  #meant<T>({ node, faults }: Repaired<T>): T {
    // Not push(...faults): there may be more of them than a call takes arguments.
    for (const fault of faults) this.diagnostics.push(fault);
    return node;
  }

  #fields(map: Mapping, shape: Shape): Mapping {
    const first = new Map<string, Entry>();
    const entries: Entry[] = [];
    const blank: Entry[] = [];
    for (const entry of map.entries) {
      const field = shape.byKey.get(entry.key);
      const before = first.get(field?.id ?? entry.key);
      if (before) {
        this.diagnostics.push(duplicateKey(entry, before));
        if (!isEmpty(before.value)) continue;
      }
      first.set(field?.id ?? entry.key, entry);
      if (!field) entries.push(entry);
      else if (isEmpty(entry.value)) blank.push(renamed(entry, field, entry.value));
      else entries.push(renamed(entry, field, this.along(entry.value, field.schema)));
    }
    return { ...map, entries, blank };
  }

  #record(map: Mapping, { element }: Shape): Mapping {
    const first = new Map<string, Entry>();
    const entries: Entry[] = [];
    for (const entry of map.entries) {
      const before = first.get(entry.key);
      if (before) {
        this.diagnostics.push(duplicateKey(entry, before));
        continue;
      }
      first.set(entry.key, entry);
      entries.push(element ? { ...entry, value: this.along(entry.value, element) } : entry);
    }
    return { ...map, entries };
  }

  #items(list: List, { element, short }: Shape): List {
    if (!element) return list;
    const items = list.items
      .filter((item) => short.keepsBlank || !isEmpty(item))
      .flatMap((item) => this.#meant(undashed(item, shapeOf(element))))
      .map((item) => this.along(item, element));
    return { ...list, items };
  }
}

function renamed(entry: Entry, field: Field, value: Node): Entry {
  return { ...entry, key: field.id, value };
}
