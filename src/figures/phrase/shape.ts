import { type Figure, tallies } from '../figure.ts';
import { isFunnel } from './funnel.ts';

/**
 * The way a figure is told: exactly one; fields that belong to another shape are not printed. `funnel`: 申报 and 立项.
 * `tallies`: 新增 and 总数. `series`: 历年. `fromPrior`: 由上年的92件减少到61件. `facts`: 分项. `cumulative`: only 累计. `value`: one
 * number with its change.
 */
export type FigureShape = 'funnel' | 'tallies' | 'series' | 'fromPrior' | 'facts' | 'cumulative' | 'value';

/** The kind of sentence that tells the figure, by what its data have: the first that fits, in this order. */
export function shapeOf(figure: Figure): FigureShape {
  if (isFunnel(figure)) return 'funnel';
  if (tallies(figure).length > 0) return 'tallies';
  if (figure.series.length > 1 && figure.data.style !== '年均') return 'series';
  if (figure.data.style === '由到' && figure.value && figure.prior) return 'fromPrior';
  if (figure.value || figure.change) return 'value';
  return figure.data.cumulative ? 'cumulative' : figure.facts.length > 0 ? 'facts' : 'value';
}
