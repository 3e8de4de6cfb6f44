import * as z from 'zod/mini';

/**
 * The data format: each field once, under its identifier (the English key), its Chinese key and the description that the
 * editor shows. `normalise` walks this to turn either key into the identifier and short forms into the one long form,
 * so zod sees one shape for each thing; it needs no union, which would hide where in a nested value the fault is.
 */
export interface FieldMeta extends Shown {
  zh: string;
  description: string;
}

/** What an editor offers for a value, as it would be typed. */
export interface Shown {
  examples?: readonly (string | number | boolean)[];
  /** What applies if nothing is written. */
  default?: string | number | boolean;
}

/** What a value in short form stands for; see `normalise`. */
export interface ShapeMeta {
  /** A scalar stands for { [scalar]: … }. */
  scalar?: string;
  /** A list stands for { [list]: … }. */
  list?: string;
  /** For a list: blank items count. */
  keepsBlank?: boolean;
  /** Forms that need more than a field's name. */
  form?:
    | 'figure'
    | 'count'
    | 'groups'
    | 'names'
    | 'grades'
    | 'target'
    | 'share'
    | 'paths'
    | 'period'
    | 'rank'
    | 'ranks'
    | 'quota'
    | 'face'
    | 'pageNumber';
}

/** `text`: prose that may refer to figures by 【…】. `word`: a name or a phrase, printed as it is. `amount`: a number. */
type LeafKind = 'text' | 'word' | 'amount';

/** What an editor can check of a value that only the code can fully parse. Never stricter than the code. */
export interface Hint extends Shown {
  /** The YAML types that editors see; both by default. */
  types?: readonly ('string' | 'number')[];
  /** For a value that is a string to YAML. */
  pattern?: string;
  /** For a value that is a number to YAML. */
  minimum?: number;
}

export const shapes = z.registry<ShapeMeta>();
export const leaves = z.registry<{ kind: LeafKind }>();
export const hints = z.registry<Hint>();
export const metas = z.registry<FieldMeta>();

/** An optional field of an object, with its Chinese key and the description that editors show. */
export function field<T extends z.ZodMiniType>(
  zh: string,
  description: string,
  schema: T,
  shown: Shown = {},
): z.ZodMiniOptional<T> {
  const optional = z.optional(schema);
  metas.add(optional, { zh, description, ...shown });
  return optional;
}

/** The same for a field that must be written. */
export function required<T extends z.ZodMiniType>(zh: string, description: string, schema: T, shown: Shown = {}): T {
  // A copy: other fields may have the same schema.
  const own = z.clone(schema);
  metas.add(own, { zh, description, ...shown });
  return own;
}
