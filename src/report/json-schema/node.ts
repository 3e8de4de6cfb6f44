/** A piece of JSON Schema. */
export type JsonSchema = Record<string, unknown>;

const JSON_TYPES = ['object', 'array', 'string', 'number', 'boolean', 'null'] as const;

export type JsonType = (typeof JSON_TYPES)[number];

/**
 * What a value may be: its types, the first of which editors insert, and keywords that each apply to one type. So no
 * union of the short and the long forms is needed, which would hide the position of a fault in a nested value.
 */
export interface Wanted {
  types: readonly JsonType[];
  keywords: JsonSchema;
}

/** The JSON Schema of one value: `type` is a word if there is one type, else a list. */
export function schemaOf({ types, keywords }: Wanted): JsonSchema {
  return { type: types.length === 1 ? types[0] : types, ...keywords };
}

/**
 * Values of these types; null includes blank texts. Written as a negation: if a schema names the type, editors offer
 * `null` or `true`, which nobody means to write. The empty `properties` are for editors that compare schemas by them.
 */
export function onlyOf(types: readonly JsonType[]): JsonSchema {
  const text = types.includes('null') ? { type: 'string', pattern: '\\S' } : { type: 'string' };
  const others = JSON_TYPES.filter((type) => type !== 'string' && !types.includes(type));
  return { not: { anyOf: [{ type: others }, text] }, properties: {} };
}

/** A mapping that has at least one of these keys. */
export function anyKey(keys: readonly string[], errorMessage?: string): JsonSchema {
  return { anyOf: keys.map((key) => ({ required: [key], ...(errorMessage !== undefined && { errorMessage }) })) };
}

/** A mapping with one of these keys must not have others. */
export function closedBy(keys: readonly string[], errorMessage: unknown, more: JsonSchema = {}): JsonSchema {
  return { anyOf: [{ propertyNames: { enum: keys, errorMessage }, ...more }, { not: anyKey(keys) }] };
}
