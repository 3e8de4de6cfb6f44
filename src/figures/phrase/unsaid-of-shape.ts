import { STAGE_FIELDS, TALLY_FIELDS } from '../../report/counts.ts';
import type { Figure } from '../figure.ts';
import type { FigureShape } from './shape.ts';

/** A field that the sentence of a figure or achievement leaves out. */
export interface Unsaid {
  /** Field ids below the figure or achievement: target, growth. */
  path: readonly string[];
  /** What is wrong and what to write instead; omitted if the field only belongs to another shape. */
  why?: string;
  hint?: string;
}

const FUNNEL = [...STAGE_FIELDS, 'ofAll', 'ofProvince', 'funds'] as const;
const VALUE = ['value', 'prior', 'growth', 'names', 'parts', 'breakdown'] as const;
const ALL = [...FUNNEL, ...TALLY_FIELDS, ...VALUE, 'facts', 'series'] as const;
const OWN: Record<FigureShape, readonly string[]> = {
  funnel: [...FUNNEL, ...TALLY_FIELDS],
  tallies: TALLY_FIELDS,
  series: ['series', 'value', 'prior'],
  fromPrior: ['value', 'prior', 'series'],
  facts: ['facts'],
  cumulative: [],
  value: [...VALUE, 'funds', 'facts', 'series'],
};

/** Fields of the figure that its shape does not print. */
export function fieldsOfOtherShapes(figure: Figure, shape: FigureShape): Unsaid[] {
  const { data } = figure;
  // 其中 and 包括 are a total's parts if there is no value.
  const own = data.total && !data.value ? [...OWN[shape], 'parts', 'breakdown'] : OWN[shape];
  return ALL.filter((field) => data[field] !== undefined && !own.includes(field)).map((field) => {
    if (field === 'prior' && shape === 'funnel')
      return { path: [field], why: '不知道是申报的还是立项的，应写在它的下面，如立项: {数值: 394, 上年: 350}' };
    if (field === 'value' && isNewOfTotal(figure, shape)) {
      return {
        path: [field],
        why: '有“总数”的，本期新增的写在“新增”里',
        hint: '把“数值”改为“新增”；不是新增的，另立一个指标来写。',
      };
    }
    return { path: [field] };
  });
}

/** 数值: 6 beside 总数: 19, where 新增: 6 is meant. */
export function isNewOfTotal({ data: { value, added, total } }: Figure, shape: FigureShape): boolean {
  return shape === 'tallies' && value !== undefined && total !== undefined && added === undefined;
}
