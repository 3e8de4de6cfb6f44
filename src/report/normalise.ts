import type * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, List, Mapping, Node, Source } from '../source/node.ts';
import { type Field, type Shape, shapeOf } from './fields.ts';
import { report } from './schema.ts';
import { duplicateKey, namable, type Repaired, straightened, undashed } from './shape-repairs.ts';
import { lengthen } from './short-forms.ts';
import { isEmpty } from './text-forms.ts';
import { fieldMeant, unknownKey } from './unknown-key.ts';

interface Normalised {
  source: Source;
  diagnostics: Diagnostic[];
}

/**
 * Normalises the tree by its schema: either key → identifier, short form → long form, keys without a value removed.
 * Unknown keys stay as typed, for `validate` to report. Reports keys given twice, in one language or in both.
 */
export function normalise(source: Source, schema: z.core.$ZodType = report): Normalised {
  const walk = new Walk(source, shapeOf(schema));
  const root = source.root && walk.along(source.root, schema, '');
  return { source: { ...source, root }, diagnostics: walk.diagnostics };
}

class Walk {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #file: Shape;

  constructor(source: Source, file: Shape) {
    this.#source = source;
    this.#file = file;
  }

  /** `name`: the key of the node, for messages; '' for the whole file. */
  along(typed: Node, schema: z.core.$ZodType, name: string): Node {
    const shape = shapeOf(schema);
    const named = typed.kind === 'map' ? this.#meant(namable(typed)) : typed;
    const node = lengthen(this.#source, this.#meant(straightened(named, shape, this.#source)), shape);
    if (shape.type === 'object' && node.kind === 'map') return this.#fields(node, shape, name);
    if (shape.type === 'record' && node.kind === 'map') return this.#record(node, shape);
    if (shape.type === 'array' && node.kind === 'list') return this.#items(node, shape, name);
    return node;
  }

  #meant<T>({ node, faults }: Repaired<T>): T {
    // Not push(...faults): there may be more of them than a call takes arguments.
    for (const fault of faults) this.diagnostics.push(fault);
    return node;
  }

  #fields(map: Mapping, shape: Shape, name: string): Mapping {
    const first = new Map<string, Entry>();
    const entries: Entry[] = [];
    const blank: Entry[] = [];
    for (const entry of map.entries) {
      const field = shape.byKey.get(entry.key) ?? this.#fieldMeant(entry, map, shape, name);
      const before = first.get(field?.id ?? entry.key);
      if (before) {
        this.diagnostics.push(duplicateKey(entry, before));
        if (!isEmpty(before.value)) continue;
      }
      first.set(field?.id ?? entry.key, entry);
      if (!field) entries.push(entry);
      else if (isEmpty(entry.value)) blank.push(renamed(entry, field, entry.value));
      else entries.push(renamed(entry, field, this.along(entry.value, field.schema, entry.typed)));
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
      entries.push(element ? { ...entry, value: this.along(entry.value, element, entry.typed) } : entry);
    }
    return { ...map, entries };
  }

  /** The field for which a key was written in another word, if no other key takes it. */
  #fieldMeant(entry: Entry, { entries }: Mapping, shape: Shape, inside: string): Field | undefined {
    const field = fieldMeant(shape, entry);
    const takes = (other: Entry) => (shape.byKey.get(other.key) ?? fieldMeant(shape, other)) === field;
    if (!field || entries.some((other) => other !== entry && takes(other))) return undefined;
    const words = unknownKey({ key: entry.key, value: entry.value, inside, shape, file: this.#file });
    this.diagnostics.push({ ...words, severity: 'error', place: entry.keyPlace, related: [] });
    return field;
  }

  #items(list: List, { element, short }: Shape, name: string): List {
    if (!element) return list;
    const items = list.items
      .filter((item) => short.keepsBlank || !isEmpty(item))
      .flatMap((item) => this.#meant(undashed(item, shapeOf(element))))
      .map((item, index) => this.along(item, element, `${name}第${index + 1}项`));
    return { ...list, items };
  }
}

function renamed(entry: Entry, field: Field, value: Node): Entry {
  return { ...entry, key: field.id, value };
}
