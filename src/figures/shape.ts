import type { Amount } from '../report/amount.ts';
import { attainment } from './attainment.ts';
import { type Figure, isPending, tallies } from './figure.ts';
import { approvalRate, isFunnel } from './funnel.ts';
import { quantityOf, sameBase, scaleOf } from './number.ts';
import { shiftText } from './parts.ts';
import { sinceText } from './series.ts';
import { againstClauses, quotaClause, shareClauses } from './standing.ts';

/** In which way a figure is told; it has one, and fields that belong to another are not said. */
export type FigureShape = 'funnel' | 'tallies' | 'series' | 'fromPrior' | 'facts' | 'cumulative' | 'value';

export function shapeOf(figure: Figure): FigureShape {
  if (isFunnel(figure)) return 'funnel';
  if (tallies(figure).length > 0) return 'tallies';
  if (figure.series.length > 1 && figure.data.style !== '年均') return 'series';
  if (figure.data.style === '由到' && figure.value && figure.prior) return 'fromPrior';
  if (figure.value || figure.change) return 'value';
  return figure.data.cumulative ? 'cumulative' : figure.facts.length > 0 ? 'facts' : 'value';
}

const FUNNEL = ['applied', 'approved', 'recommended', 'ofAll', 'ofProvince', 'selected', 'arranged', 'funds'] as const;
const TALLIES = ['firstTime', 'again', 'added', 'renewed', 'total'] as const;
const VALUE = ['value', 'prior', 'growth', 'names', 'parts', 'breakdown', 'cumulative'] as const;
const OWN: Record<FigureShape, readonly string[]> = {
  funnel: [...FUNNEL, ...TALLIES],
  tallies: TALLIES,
  series: ['series', 'value', 'prior'],
  fromPrior: ['value', 'prior', 'series'],
  facts: ['facts'],
  cumulative: ['cumulative'],
  value: [...VALUE, 'funds', 'facts', 'series'],
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
    data.quota && quotaClause(figure).length === 0 ? 'quota' : '',
    shapeOf(figure) === 'value' && data.prior && alike(data.prior) && !change ? 'prior' : '',
  ].filter((field) => field !== '');
}

/** Fields that are said only beside another. */
function dependent(figure: Figure, shape: FigureShape): string[] {
  const { data, conflict } = figure;
  const inSeries = Object.values(data.series ?? {}).some(({ digits }) => digits === data.value?.digits);
  const verbless = shape === 'funnel' ? tallies(figure).length === 0 : shape === 'tallies' && !data.added;
  return [
    data.verb !== undefined && verbless ? 'verb' : '',
    data.ofAll && !data.recommended ? 'ofAll' : '',
    data.ofProvince && !data.recommended ? 'ofProvince' : '',
    data.funds && !data.arranged && !data.approved && shape === 'funnel' ? 'funds' : '',
    data.leverage === undefined || figure.value ? '' : 'leverage',
    data.beneficiaries === undefined || figure.value ? '' : 'beneficiaries',
    data.shownUnit !== undefined && scaleOf(data.shownUnit).base !== scaleOf(figure.unit).base ? 'shownUnit' : '',
    data.style !== undefined && !isBorneOut(figure, shape) ? 'style' : '',
    shape === 'series' && data.value && !inSeries && conflict?.what !== '历年' ? 'value' : '',
  ].filter((field) => field !== '');
}

/** Whether the figure has what its 句式 speaks of. */
function isBorneOut(figure: Figure, shape: FigureShape): boolean {
  switch (figure.data.style) {
    case '分列':
    case '倍数':
      return shape === 'series';
    case '由到':
      return shape === 'fromPrior';
    case '年均':
      return shape === 'value' && sinceText(figure) !== undefined;
    case '通过率':
      return approvalRate(figure) !== undefined;
    case '括注':
      return shape === 'value' && figure.parts.length > 0;
    case '结构':
      return shape === 'value' && shiftText(figure) !== undefined;
    default:
      return figure.names.length > 0;
  }
}
