import type { Form } from '../../report/schema.ts';
import type { Figure } from '../figure.ts';
import { shortfall } from './attainment.ts';

/** The figure as a form tells it: 简, and a shortfall among the problems, give this year's number without its history. */
export function inForm(figure: Figure, form: Form): Figure {
  const isBrief = form === '简' || shortfall(figure) !== undefined;
  if (!isBrief || !knowsThisYear(figure)) return figure;
  const { style: _, ...data } = figure.data;
  return { ...figure, data, series: [] };
}

/** Whether a history may give way to this year's number and change: if both are known, and no other 句式 asks for it. */
export function knowsThisYear({ series, value, change, data, setting }: Figure): boolean {
  const { period = '', style = '分列' } = data;
  const isOfOneYear = setting.within !== undefined && !/\d{4}\D+\d{4}/u.test(period);
  return isOfOneYear && style === '分列' && series.length > 0 && value !== undefined && change !== undefined;
}
