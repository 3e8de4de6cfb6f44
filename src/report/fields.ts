import type { z } from 'zod';
import { type FieldMeta, leaves, report, type ShapeMeta, shapes } from './schema.ts';

/** One field of a shape, as the walkers see it. */
export interface Field extends FieldMeta {
  id: string;
  schema: z.core.$ZodType;
}

/** What zod keeps in a definition, as far as we walk it. */
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
}

/** A schema without its wrappers: what it wants of a value, and what short forms it takes. */
export interface Shape {
  type: 'object' | 'array' | 'record' | 'leaf';
  /** The schema without wrappers: one for every place that takes this shape. */
  inner: z.core.$ZodType;
  short: ShapeMeta;
  isText: boolean;
  isWord: boolean;
  /** Of an object. */
  fields: Field[];
  /** Of an array or record. */
  element: z.core.$ZodType | undefined;
}

const known = new WeakMap<z.core.$ZodType, Shape>();

export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before) return before;
  let inner = schema;
  let short: ShapeMeta = {};
  let isText = false;
  let isWord = false;
  for (;;) {
    short = { ...shapes.get(inner as z.ZodType), ...short };
    isText ||= leaves.get(inner as z.ZodType)?.kind === 'text';
    isWord ||= leaves.get(inner as z.ZodType)?.kind === 'word';
    const def = inner._zod.def as unknown as Def;
    const next = def.innerType ?? def.in ?? def.getter?.();
    if (!next) break;
    inner = next;
  }
  const def = inner._zod.def as unknown as Def;
  const type = def.type === 'object' || def.type === 'array' || def.type === 'record' ? def.type : 'leaf';
  const shape: Shape = { type, inner, short, isText, isWord, fields: [], element: def.element ?? def.valueType };
  known.set(schema, shape);
  for (const [id, value] of Object.entries(def.shape ?? {})) {
    const meta = (value as z.ZodType).meta() as Partial<FieldMeta> | undefined;
    shape.fields.push({ id, schema: value, zh: meta?.zh ?? id, description: meta?.description ?? '' });
  }
  return shape;
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
