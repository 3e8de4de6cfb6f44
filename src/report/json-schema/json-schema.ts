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

/** One that a record may have. */
export interface Key {
  name: string;
  description: string;
  default: string;
}

/** The field in whose value a shape stands, and the identifiers that lead there. */
interface Spot extends Pick<Field, 'zh' | 'description'> {
  path: readonly string[];
}

/**
 * What editors are told of a data format: Chinese keys as properties, which they offer; the English ones as patterns,
 * which they only accept. It takes all that the code takes, and refuses what can be seen without reading a value in full.
 * `keys`: those of records whose names are not the user's own, by the record's path.
 */
export function jsonSchemaOf(
  root: z.core.$ZodType,
  draft: Draft,
  named: { $id: string; title: string },
  keys: Readonly<Record<string, readonly Key[]>> = {},
): JsonSchema {
  const { $schema, definitions } = DRAFTS[draft];
  const made: Record<string, JsonSchema> = {};
  const names = new Map<unknown, string>();
  const { keywords } = wantedOf(shapeOf(root), { path: [], zh: named.title, description: '' });
  return { $schema, ...named, type: 'object', ...keywords, [definitions]: made };

  function wantedOf(shape: Shape, spot: Spot): Wanted {
    const { form, scalar, list } = shape.short;
    if (form) {
      return FORMS[form](shape, {
        closed: (inner) => closed(inner, spot.path),
        element: (inner) => element(inner, spot),
        named: (inner, wanted) => orOf(reference(inner, [...spot.path, 'item'], wanted), ['boolean', 'null']),
        orBlank: (schema) => orOf(schema, ['null']),
      });
    }
    if (shape.type === 'leaf') return leafOf(shape);
    if (shape.type === 'record') return { types: ['object'], keywords: recordOf(shape, spot) };
    if (shape.type === 'array') {
      const one = shape.element && shapeOf(shape.element);
      const alone = one?.short.scalar === undefined ? undefined : scalarOf(one, one.short.scalar);
      const errorMessage = `应为列表，每项以“- ”开头：${spot.description}`;
      const keywords = { ...alone?.keywords, items: element(shape, spot), errorMessage };
      return { types: ['array', ...(alone?.types ?? [])], keywords };
    }
    const alone = scalar === undefined ? undefined : scalarOf(shape, scalar);
    const many = shape.fields.find(({ id }) => id === list);
    return {
      types: [...(alone?.types ?? []), 'object', ...(many ? ['array' as const] : [])],
      keywords: {
        ...alone?.keywords,
        ...closed(shape, spot.path),
        ...(many && { items: element(shapeOf(many.schema), spot) }),
      },
    };
  }

  function recordOf(shape: Shape, spot: Spot): JsonSchema {
    const value = element(shape, spot);
    const known = keys[spot.path.join('.')];
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
  function closed(shape: Shape, path: readonly string[]): JsonSchema {
    // Under a name of its own: older editors do not find what has Chinese in its address.
    const references = shape.fields.map((each) => {
      const name = `${names.get(shape.inner) ?? 'file'}-${each.id}`;
      made[name] = fieldOf(each, [...path, each.id]);
      return { zh: each.zh, id: each.id, reference: { $ref: `#/${definitions}/${name}` } };
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

  function fieldOf(field: Field, path: readonly string[]): JsonSchema {
    const { zh, description, isRequired } = field;
    const shape = shapeOf(field.schema);
    const examples = field.examples ?? shape.hint.examples;
    return {
      title: zh,
      description,
      ...(field.default !== undefined && { default: field.default }),
      ...(examples && { examples }),
      ...valueSchema(shape, { path, zh, description }, !isRequired),
    };
  }

  function element(list: Shape, spot: Spot): JsonSchema {
    if (!list.element) throw new Error('a list or record has elements');
    const shape = shapeOf(list.element);
    const mayBeBlank = list.type === 'array' || takesAnyText(shape) || shape.short.form === 'figure';
    const schema = valueSchema(shape, spot, mayBeBlank);
    return list.type === 'array' ? schema : { title: spot.zh, description: spot.description, ...schema };
  }

  function valueSchema(shape: Shape, spot: Spot, mayBeBlank: boolean): JsonSchema {
    const besides: JsonType[] = [];
    if (takesAnyText(shape)) besides.push('boolean');
    if (mayBeBlank) besides.push('null');
    const wanted = () => wantedOf(shape, spot);
    if (isNamed(shape)) return orOf(reference(shape, spot.path, wanted), besides);
    const { types, keywords } = wanted();
    const errorMessage = `“${spot.zh}”写得不合要求：${spot.description}`;
    const needed = !mayBeBlank && types.includes('string') && { minLength: 1 };
    return orOf(schemaOf({ types, keywords: { errorMessage, ...needed, ...keywords } }), besides);
  }

  /** What `main` takes, and what is of the types `besides`. */
  function orOf(main: JsonSchema, besides: readonly JsonType[]): JsonSchema {
    if (besides.length === 0) return main.$ref === undefined ? main : { allOf: [main] };
    const name = besides.includes('boolean') ? (besides.includes('null') ? 'truthOrBlank' : 'truth') : 'blank';
    made[name] ??= onlyOf(besides);
    // Editors begin a list where they see `items`; of what is no list it says nothing.
    const list = main.items !== undefined && { items: {} };
    return { ...list, anyOf: [main, { $ref: `#/${definitions}/${name}` }] };
  }

  function reference(shape: Shape, path: readonly string[], wanted: () => Wanted): JsonSchema {
    const known = names.get(shape.inner);
    const name = known ?? path.join('.');
    if (known === undefined) {
      names.set(shape.inner, name);
      made[name] = {};
      made[name] = schemaOf(wanted());
    }
    return { $ref: `#/${definitions}/${name}` };
  }
}

/** Mappings, and lists that many hold: once for every place that takes them. */
function isNamed({ type, short }: Shape): boolean {
  return type === 'object' || short.form === 'groups' || short.form === 'ranks';
}

/** Where any text will do, `true` will, which YAML takes for a truth value. */
function takesAnyText(shape: Shape): boolean {
  const { type, short, values, hint, element } = shape;
  if (short.form) return ['names', 'count', 'groups', 'face', 'pageNumber'].includes(short.form);
  if (type === 'leaf') return !values && new RegExp(hint.pattern ?? '', 'u').test('true');
  const one = type === 'array' && element ? shapeOf(element) : shape;
  const field = one.fields.find(({ id }) => id === one.short.scalar);
  return field !== undefined && takesAnyText(shapeOf(field.schema));
}
