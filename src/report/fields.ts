import type * as z from 'zod/mini';
import type { Keys } from '../source/faults/lines.ts';
import { type FieldMeta, type Hint, hints, leaves, metas, report, type ShapeMeta, shapes } from './schema.ts';

/** A field of an object in the schema, with both its keys. */
export interface Field extends FieldMeta {
  id: string;
  schema: z.core.$ZodType;
  isRequired: boolean;
}

/** What zod stores in a definition, as far as we use it. */
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  entries?: Record<string, string>;
  shape?: Record<string, z.core.$ZodType>;
}

/** A schema without its wrappers: what values it accepts, and in which short forms. */
export interface Shape {
  type: 'object' | 'array' | 'record' | 'leaf';
  /** The schema without wrappers: the same object in every place with this shape. */
  inner: z.core.$ZodType;
  short: ShapeMeta;
  hint: Hint;
  /** Whether it is a leaf of this kind; see LeafKind in schema/field.ts. */
  isText: boolean;
  isWord: boolean;
  isAmount: boolean;
  /** Of an object only. */
  fields: Field[];
  /** The same, by Chinese or English key. */
  byKey: Map<string, Field>;
  /** Of an array or record only. */
  element: z.core.$ZodType | undefined;
  /** Of a record only. */
  key: z.core.$ZodType | undefined;
  /** Of a leaf that accepts only these. */
  values: readonly string[] | undefined;
}

const known = new WeakMap<z.core.$ZodType, Shape>();

/** What a schema is without its wrappers (optional, pipe, lazy). Cached: the same schema gives the same object. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before) return before;
  let inner = schema;
  let short: ShapeMeta = {};
  let hint: Hint = {};
  let isText = false;
  let isWord = false;
  let isAmount = false;
  for (;;) {
    short = { ...shapes.get(inner as z.ZodMiniType), ...short };
    hint = { ...hints.get(inner as z.ZodMiniType), ...hint };
    isText ||= leaves.get(inner as z.ZodMiniType)?.kind === 'text';
    isWord ||= leaves.get(inner as z.ZodMiniType)?.kind === 'word';
    isAmount ||= leaves.get(inner as z.ZodMiniType)?.kind === 'amount';
    const def = inner._zod.def as unknown as Def;
    const next = def.innerType ?? def.in ?? def.getter?.();
    if (!next) break;
    inner = next;
  }
  const def = inner._zod.def as unknown as Def;
  const type = def.type === 'object' || def.type === 'array' || def.type === 'record' ? def.type : 'leaf';
  const shape: Shape = {
    type,
    inner,
    short,
    hint,
    isText,
    isWord,
    isAmount,
    fields: [],
    byKey: new Map(),
    element: def.element ?? def.valueType,
    key: def.keyType,
    values: def.entries && Object.values(def.entries),
  };
  known.set(schema, shape);
  for (const [id, value] of Object.entries(def.shape ?? {})) {
    const meta = metas.get(value as z.ZodMiniType);
    const isRequired = (value._zod.def as unknown as Def).type !== 'optional';
    const field = { zh: id, description: '', ...meta, id, schema: value, isRequired };
    shape.fields.push(field);
    shape.byKey.set(id, field).set(field.zh, field);
  }
  return shape;
}

/** The keys that a mapping may have, for a message: only the first ones if there are many. */
export function keysTold({ fields }: Shape): string {
  const keys = fields.map(({ zh }) => zh);
  return keys.length > 14 ? `${keys.slice(0, 14).join('、')}等` : keys.join('、');
}

/** 目标, 同比 for target, growth: the Chinese keys of a path within a schema; users' own keys as typed. */
export function labelsOf(schema: z.core.$ZodType, path: readonly string[]): string[] {
  let shape = shapeOf(schema);
  return path.map((step) => {
    const field = shape.fields.find(({ id }) => id === step);
    const inner = field?.schema ?? shape.element;
    if (inner) shape = shapeOf(inner);
    return field?.zh ?? step;
  });
}

/** Whether a word is a key. The keys are gathered on first use, since few files need them. */
export function dataKeys(root: z.core.$ZodType = report): Keys {
  let keys: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      keys ??= allKeys(root);
      return keys.has(word);
    },
  };
}

/** Every key of the data format, Chinese and English. */
export function allKeys(root: z.core.$ZodType = report): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<z.core.$ZodType>();
  const walk = (schema: z.core.$ZodType) => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const { fields, element } = shapeOf(schema);
    for (const { id, zh, schema: inner } of fields) {
      keys.add(id).add(zh);
      walk(inner);
    }
    if (element) walk(element);
  };
  walk(root);
  return keys;
}
