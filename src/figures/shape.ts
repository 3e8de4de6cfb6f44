import type { Amount } from '../report/amount.ts';
import { attainment } from './attainment.ts';
import { type Figure, isPending, tallies } from './figure.ts';
import { isFunnel } from './funnel.ts';
import { quantityOf, sameBase } from './number.ts';
import { againstClauses, shareClauses } from './standing.ts';

/** In which way a figure is told; it has one, and fields that belong to another are not said. */
export type FigureShape = 'funnel' | 'tallies' | 'series' | 'facts' | 'value';

export function shapeOf(figure: Figure): FigureShape {
  if (isFunnel(figure)) return 'funnel';
  if (tallies(figure).length > 0) return 'tallies';
  if (figure.series.length > 1) return 'series';
  return figure.facts.length > 0 && !figure.value ? 'facts' : 'value';
}

const FUNNEL = ['applied', 'approved', 'recommended', 'ofAll', 'selected', 'arranged', 'funds'] as const;
const TALLIES = ['firstTime', 'again', 'added', 'renewed', 'total'] as const;
const VALUE = ['value', 'prior', 'growth', 'names', 'parts', 'breakdown'] as const;
const OWN: Record<FigureShape, readonly string[]> = {
  funnel: FUNNEL,
  tallies: TALLIES,
  series: ['series', 'value', 'prior'],
  facts: ['facts'],
  value: [...VALUE, 'facts', 'series'],
};

/** Fields that the figure's sentence leaves out: told in another way, or with nothing exact to be held against. */
export function unsaidFields(figure: Figure): string[] {
  const { data } = figure;
  const shape = shapeOf(figure);
  const other = [...FUNNEL, ...TALLIES, ...VALUE, 'facts', 'series'].filter(
    (field) => data[field as keyof Figure['data']] !== undefined && !OWN[shape].includes(field),
  );
  return [...other, ...withoutHold(figure), ...dependent(figure, shape)];
}

/** Comparisons typed that cannot be made. Of a figure without a number the gap itself is told. */
function withoutHold(figure: Figure): string[] {
  const { data, change, value } = figure;
  if (isPending(figure)) return [];
  // Units that differ are the business of a rule of their own.
  const alike = (amount: Amount | undefined) => !amount || !value || sameBase(value, quantityOf(amount, figure.unit));
  return [
    data.target && alike(data.target.value) && !attainment(figure) ? 'target' : '',
    data.against && againstClauses(figure).clauses.length === 0 ? 'against' : '',
    data.share && alike(data.share.value) && shareClauses(figure).length === 0 ? 'share' : '',
    shapeOf(figure) === 'value' && data.prior && alike(data.prior) && !change ? 'prior' : '',
  ].filter((field) => field !== '');
}

/** Fields that are said only beside another. */
function dependent({ data, conflict }: Figure, shape: FigureShape): string[] {
  const inSeries = Object.values(data.series ?? {}).some(({ digits }) => digits === data.value?.digits);
  const verbless =
    shape === 'series' || shape === 'facts' || shape === 'funnel' || (shape === 'tallies' && !data.added);
  return [
    data.verb !== undefined && verbless ? 'verb' : '',
    data.ofAll && !data.recommended ? 'ofAll' : '',
    data.funds && !data.arranged && shape === 'funnel' ? 'funds' : '',
    shape === 'series' && data.value && !inSeries && conflict?.what !== '历年' ? 'value' : '',
  ].filter((field) => field !== '');
}
