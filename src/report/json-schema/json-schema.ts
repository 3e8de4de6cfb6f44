import type * as z from 'zod/mini';
import { type Field, keysTold, type Shape, shapeOf } from '../fields.ts';
import { FORMS, scalarOf } from './forms.ts';
import { leafOf } from './leaf.ts';
import { anyKey, type JsonSchema, type JsonType, onlyOf, schemaOf, type Wanted } from './node.ts';

export type Draft = '2020-12' | '07';

const DRAFTS = {
  '2020-12': { $schema: 'https://json-schema.org/draft/2020-12/schema', definitions: '$defs' },
  '07': { $schema: 'http://json-schema.org/draft-07/schema#', definitions: 'definitions' },
} as const;

/** A key that a record may have. */
export interface Key {
  name: string;
  description: string;
  default: string;
}

/** The field whose value a shape is, and the identifiers that lead there. */
interface Spot extends Pick<Field, 'zh' | 'description'> {
  path: readonly string[];
}

/**
 * The schema of a data format for editors: Chinese keys as properties, which editors offer; English keys as patterns,
 * which they only accept. It accepts everything that the code accepts, and rejects what can be seen without reading a
 * value in full. `keys`: the keys of records whose names are not the user's own, by the record's path.
 */
export function jsonSchemaOf(
  root: z.core.$ZodType,
  draft: Draft,
  named: { $id: string; title: string },
  keys: Readonly<Record<string, readonly Key[]>> = {},
): JsonSchema {
  const { $schema, definitions } = DRAFTS[draft];
  const writer = new Writer(definitions, keys);
  const { keywords } = writer.wantedOf(shapeOf(root), { path: [], zh: named.title, description: '' });
  return { $schema, ...named, type: 'object', ...keywords, [definitions]: writer.definitions };
}

class Writer {
  /** By name. */
  readonly definitions: Record<string, JsonSchema> = {};
  /** The names of the definitions of shapes, by the inner schema. */
  readonly #names = new Map<unknown, string>();
  readonly #place: string;
  readonly #keys: Readonly<Record<string, readonly Key[]>>;

  /** `place`: the keyword that contains the definitions. */
  constructor(place: string, keys: Readonly<Record<string, readonly Key[]>>) {
    this.#place = place;
    this.#keys = keys;
  }

  wantedOf(shape: Shape, spot: Spot): Wanted {
    if (shape.short.form) return this.#form(shape.short.form, shape, spot);
    if (shape.type === 'leaf') return leafOf(shape);
    if (shape.type === 'record') return { types: ['object'], keywords: this.#record(shape, spot) };
    return shape.type === 'array' ? this.#list(shape, spot) : this.#mapping(shape, spot);
  }

  #form(form: keyof typeof FORMS, shape: Shape, spot: Spot): Wanted {
    return FORMS[form](shape, {
      closed: (inner) => this.#closed(inner, spot.path),
      element: (inner) => this.#element(inner, spot),
      named: (inner, wanted) => {
        return this.#orOf(this.#reference(inner, [...spot.path, 'item'], wanted), ['boolean', 'null']);
      },
      orBlank: (schema) => this.#orOf(schema, ['null']),
    });
  }

  #list(shape: Shape, spot: Spot): Wanted {
    const one = shape.element && shapeOf(shape.element);
    const alone = one && aloneOf(one);
    const errorMessage = `应为列表，每项以“- ”开头：${spot.description}`;
    const keywords = { ...alone?.keywords, items: this.#element(shape, spot), errorMessage };
    return { types: ['array', ...(alone?.types ?? [])], keywords };
  }

  #mapping(shape: Shape, spot: Spot): Wanted {
    const alone = aloneOf(shape);
    const many = shape.fields.find(({ id }) => id === shape.short.list);
    return {
      types: [...(alone?.types ?? []), 'object', ...(many ? ['array' as const] : [])],
      keywords: {
        ...alone?.keywords,
        ...this.#closed(shape, spot.path),
        ...(many && { items: this.#element(shapeOf(many.schema), spot) }),
      },
    };
  }

  #record(shape: Shape, spot: Spot): JsonSchema {
    const value = this.#element(shape, spot);
    const known = this.#keys[spot.path.join('.')];
    if (known) {
      const properties = known.map(({ name, ...key }) => [name, { ...value, title: name, ...key }]);
      return { properties: Object.fromEntries(properties), additionalProperties: false };
    }
    const pattern = shape.key && shapeOf(shape.key).hint.pattern;
    const errorMessage = `应写成“名称: 值”，每行一项：${spot.description}`;
    const propertyNames = { pattern, patternErrorMessage: errorMessage };
    return { additionalProperties: value, ...(pattern !== undefined && { propertyNames }), errorMessage };
  }

  /** The keywords of a mapping that has these fields and no others. */
  #closed(shape: Shape, path: readonly string[]): JsonSchema {
    // Each has a name of its own: older editors do not find a definition with Chinese in its address.
    const references = shape.fields.map((each) => {
      const name = `${this.#names.get(shape.inner) ?? 'file'}-${each.id}`;
      this.definitions[name] = this.#field(each, [...path, each.id]);
      return { zh: each.zh, id: each.id, reference: this.#referenceTo(name) };
    });
    const needed = shape.fields.filter(({ isRequired }) => isRequired);
    return {
      properties: Object.fromEntries(references.map(({ zh, reference }) => [zh, reference])),
      patternProperties: Object.fromEntries(references.map(({ id, reference }) => [`^${id}$`, reference])),
      additionalProperties: false,
      ...(needed.length > 0 && { allOf: needed.map(({ zh, id }) => anyKey([zh, id], `缺少“${zh}”，必须写。`)) }),
      errorMessage: `可写的键：${keysTold(shape)}；写成“键: 值”。`,
    };
  }

  #field(field: Field, path: readonly string[]): JsonSchema {
    const { zh, description, isRequired } = field;
    const shape = shapeOf(field.schema);
    const examples = field.examples ?? shape.hint.examples;
    return {
      title: zh,
      description,
      ...(field.default !== undefined && { default: field.default }),
      ...(examples && { examples }),
      ...this.#value(shape, { path, zh, description }, !isRequired),
    };
  }

  #element(list: Shape, spot: Spot): JsonSchema {
    if (!list.element) throw new Error('a list or record has elements');
    const shape = shapeOf(list.element);
    const mayBeBlank = list.type === 'array' || takesAnyText(shape) || shape.short.form === 'figure';
    const schema = this.#value(shape, spot, mayBeBlank);
    return list.type === 'array' ? schema : { title: spot.zh, description: spot.description, ...schema };
  }

  #value(shape: Shape, spot: Spot, mayBeBlank: boolean): JsonSchema {
    const besides: JsonType[] = [];
    if (takesAnyText(shape)) besides.push('boolean');
    if (mayBeBlank) besides.push('null');
    const wanted = () => this.wantedOf(shape, spot);
    if (isNamed(shape)) return this.#orOf(this.#reference(shape, spot.path, wanted), besides);
    const { types, keywords } = wanted();
    const errorMessage = `“${spot.zh}”写得不合要求：${spot.description}`;
    const needed = !mayBeBlank && types.includes('string') && { minLength: 1 };
    return this.#orOf(schemaOf({ types, keywords: { errorMessage, ...needed, ...keywords } }), besides);
  }

  /** What `main` accepts, or a value of the types `besides`. */
  #orOf(main: JsonSchema, besides: readonly JsonType[]): JsonSchema {
    if (besides.length === 0) return main.$ref === undefined ? main : { allOf: [main] };
    const name = besides.includes('boolean') ? (besides.includes('null') ? 'truthOrBlank' : 'truth') : 'blank';
    this.definitions[name] ??= onlyOf(besides);
    // Editors begin a list if they see `items`; it restricts nothing but lists.
    const list = main.items !== undefined && { items: {} };
    return { ...list, anyOf: [main, this.#referenceTo(name)] };
  }

  #reference(shape: Shape, path: readonly string[], wanted: () => Wanted): JsonSchema {
    const known = this.#names.get(shape.inner);
    if (known !== undefined) return this.#referenceTo(known);
    const name = path.join('.');
    this.#names.set(shape.inner, name);
    // Reserves its position: definitions are in the order in which they are first needed.
    this.definitions[name] = {};
    this.definitions[name] = schemaOf(wanted());
    return this.#referenceTo(name);
  }

  #referenceTo(name: string): JsonSchema {
    return { $ref: `#/${this.#place}/${name}` };
  }
}

/** A mapping's short form: only the value of its main field. */
function aloneOf(shape: Shape): Wanted | undefined {
  const { scalar } = shape.short;
  return scalar === undefined ? undefined : scalarOf(shape, scalar);
}

/** Whether it has a definition of its own: mappings, and lists used in many places. */
function isNamed({ type, short }: Shape): boolean {
  return type === 'object' || short.form === 'groups' || short.form === 'ranks';
}

/** If any text is allowed, so is `true`, which YAML reads as a boolean. */
function takesAnyText(shape: Shape): boolean {
  const { type, short, values, hint, element } = shape;
  if (short.form) return ['names', 'count', 'groups', 'face', 'pageNumber', 'share'].includes(short.form);
  if (type === 'leaf') return !values && new RegExp(hint.pattern ?? '', 'u').test('true');
  const one = type === 'array' && element ? shapeOf(element) : shape;
  const field = one.fields.find(({ id }) => id === one.short.scalar);
  return field !== undefined && takesAnyText(shapeOf(field.schema));
}
