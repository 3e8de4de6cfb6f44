import { type Shape, shapeOf } from '../fields.ts';
import { leafOf, namesIn } from './leaf.ts';
import { anyKey, closedBy, type JsonSchema, schemaOf, type Wanted } from './node.ts';

/** What a form needs from the writer of the schema. */
interface Maker {
  /** The keywords of a mapping that only has a shape's fields. */
  closed(shape: Shape): JsonSchema;
  /** An item of a list, a value of a record. */
  element(list: Shape): JsonSchema;
  /** A reference to a shape, which has a definition of its own; a boolean or nothing is also accepted. */
  named(shape: Shape, wanted: () => Wanted): JsonSchema;
  /** What the schema accepts, or nothing. */
  orBlank(schema: JsonSchema): JsonSchema;
}

type Form = NonNullable<Shape['short']['form']>;

/** What may be written for a shape with a special form, as read by `normalise`. */
export const FORMS: Record<Form, (shape: Shape, maker: Maker) => Wanted> = {
  figure: (shape, maker) => {
    const value = scalarOf(shape, 'value');
    const names = shape.fields.find(({ id }) => id === 'names');
    const items = names && maker.element(shapeOf(names.schema));
    return {
      types: ['object', 'array', ...value.types],
      keywords: { ...maker.closed(shape), ...value.keywords, items },
    };
  },
  count: (shape, maker) => {
    const field = (id: string) => shape.fields.find((each) => each.id === id);
    const [names, kinds] = [field('names'), field('kinds')].map((each) => each && shapeOf(each.schema));
    if (!names || !kinds) throw new Error('a count has names and kinds');
    const { errorMessage, ...closed } = maker.closed(shape);
    return {
      types: ['string', 'number', 'array', 'object'],
      keywords: {
        ...closed,
        // 新增: {省级: 3, 市级: 7}
        additionalProperties: maker.element(kinds),
        ...closedBy(keysOf(shape), errorMessage),
        items: maker.element(names),
      },
    };
  },
  names: (shape, maker) => {
    const element = shapeOf(shape.element ?? shape.inner);
    const { types, keywords } = namesIn(element, '、，,；');
    const items = element.values ? maker.orBlank(schemaOf(namesIn(element, '、'))) : maker.element(shape);
    return { types: ['array', ...types], keywords: { ...keywords, items } };
  },
  paths: (shape, maker) => ({
    types: ['array', 'string', 'number', 'object'],
    keywords: {
      ...maker.closed(shapeOf(shape.element ?? shape.inner)),
      items: maker.element(shape),
      examples: ['科室/*'],
    },
  }),
  period: (shape) => {
    const { types, keywords } = leafOf(shape);
    const year = { type: ['number', 'string'], ...keywords };
    const bounds = [
      ['起', 'from', '从哪一年起：2008。'],
      ['止', 'to', '到哪一年止：2014。'],
    ] as const;
    return {
      types: [...types, 'object'],
      keywords: {
        ...keywords,
        properties: Object.fromEntries(bounds.map(([zh, , description]) => [zh, { title: zh, description, ...year }])),
        patternProperties: Object.fromEntries(
          bounds.map(([zh, id, description]) => [`^${id}$`, { title: zh, description, ...year }]),
        ),
        additionalProperties: false,
        allOf: bounds.map(([zh, id]) => anyKey([zh, id])),
      },
    };
  },
  groups: (shape, maker) => {
    const group = shapeOf(shape.element ?? shape.inner);
    const types = ['string', 'number', 'object'] as const;
    const items = maker.named(group, () => ({ types, keywords: groupOrDefinitions(group, maker) }));
    return { types: ['array', ...types], keywords: { ...groupOrDefinitions(group, maker), items } };
  },
  ranks: (shape, maker) => {
    const rank = shapeOf(shape.element ?? shape.inner);
    const items = maker.element(shape);
    const { types, keywords } = FORMS.rank(rank, maker);
    return { types: [...types, 'array'], keywords: { ...keywords, items } };
  },
  target: (shape, maker) => {
    const { types, keywords } = scalarOf(shape, 'value');
    const examples = ['35', '市定35', '增长12%', '净增30'];
    return { types: [...types, 'object'], keywords: { ...maker.closed(shape), ...keywords, examples } };
  },
  share: (shape, maker) => ({
    types: ['string', 'object'],
    keywords: { ...maker.closed(shape), examples: ['规上工业增加值', '全市的38.2%'] },
  }),
  grades: (shape, maker) => ({
    types: ['object', 'string', 'array'],
    keywords: {
      additionalProperties: maker.element(shape),
      items: { type: 'string' },
      examples: ['一等奖', '一等奖1项、二等奖3项'],
    },
  }),
  rank: (shape, maker) => ({
    types: ['string', 'object'],
    keywords: { ...maker.closed(shape), pattern: '第|首位|待补', examples: ['全市第2', '全省首位'] },
  }),
  quota: (shape, maker) => ({
    types: ['string', 'object'],
    keywords: { ...maker.closed(shape), pattern: '第|首|待补', examples: ['全市第2家'] },
  }),
  face: (shape, maker) => ({
    types: ['string', 'number', 'object'],
    keywords: { ...maker.closed(shape), examples: ['3号仿宋_GB2312'] },
  }),
  pageNumber: (shape, maker) => ({
    types: ['string', 'number', 'object'],
    keywords: { ...maker.closed(shape), examples: ['— 1 —', '第1页', '4号宋体'] },
  }),
};

/** A single scalar instead of a mapping: what the field of that name accepts. */
export function scalarOf(shape: Shape, id: string): Wanted {
  const field = shape.fields.find((each) => each.id === id);
  if (!field) throw new Error(`${id} is no field`);
  const { types, keywords } = leafOf(shapeOf(field.schema));
  const patternErrorMessage = `写得不合要求：${field.description}`;
  return { types, keywords: { ...keywords, ...('pattern' in keywords && { patternErrorMessage }) } };
}

/** Under 数据: a group if it has a group's keys, else figures defined on the spot; a set is named like a figure. */
function groupOrDefinitions(group: Shape, maker: Maker): JsonSchema {
  const figures = group.fields.find(({ id }) => id === 'figures');
  const defined = group.fields.find(({ id }) => id === 'defined');
  if (!figures || !defined) throw new Error('a group has figures');
  const { errorMessage, properties, patternProperties } = maker.closed(group);
  const sets = (properties as JsonSchema)[figures.zh];
  const named = [figures.zh, figures.id, ...SETS];
  return {
    properties: { ...(properties as JsonSchema), [SETS[0]]: sets },
    patternProperties: { ...(patternProperties as JsonSchema), [`^${SETS[1]}$`]: sets },
    additionalProperties: maker.element(shapeOf(defined.schema)),
    ...closedBy([...keysOf(group), ...SETS], errorMessage, anyKey(named, `缺少“${figures.zh}”，必须写。`)),
  };
}

const SETS = ['指标组', 'figureSets'] as const;

function keysOf({ fields }: Shape): string[] {
  return fields.flatMap(({ id, zh }) => [zh, id]);
}
