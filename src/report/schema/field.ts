import { z } from 'zod';

/**
 * The data format: each field once, under its identifier (the English key), its Chinese key and the description that the
 * editor shows. `normalise` walks this to turn either key into the identifier and short forms into the one long form,
 * so zod sees one shape a thing; it never needs a union, which would hide where in a nested value the fault is.
 */
export interface FieldMeta {
  zh: string;
  description: string;
}

/** What a value typed in short stands for; see `normalise`. */
export interface ShapeMeta {
  /** A scalar stands for { [scalar]: … }. */
  scalar?: string;
  /** A list stands for { [list]: … }. */
  list?: string;
  /** Of a list: an item left blank is an item. */
  keepsBlank?: boolean;
  /** Forms that need more than a field's name. */
  form?:
    | 'figure'
    | 'count'
    | 'groups'
    | 'names'
    | 'paths'
    | 'period'
    | 'rank'
    | 'ranks'
    | 'quota'
    | 'face'
    | 'pageNumber';
}

/** `text`: prose that may refer to figures by 【…】. `word`: a name or a phrase, printed as it stands. */
export type LeafKind = 'text' | 'word';

export const shapes = z.registry<ShapeMeta>();
export const leaves = z.registry<{ kind: LeafKind }>();

export function field<T extends z.ZodType>(zh: string, description: string, schema: T): z.ZodOptional<T> {
  return z.optional(schema).meta({ zh, description });
}

export function required<T extends z.ZodType>(zh: string, description: string, schema: T): T {
  return schema.meta({ zh, description }) as T;
}
