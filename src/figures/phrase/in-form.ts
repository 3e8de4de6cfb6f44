import type { Form } from '../../report/schema.ts';
import type { Figure } from '../figure.ts';
import { shortfall } from './attainment.ts';
import { firstClause } from './claim.ts';
import { hasEmptyVerb } from './count-name.ts';
import { mainStage } from './funnel.ts';

/**
 * The figure as a form tells it: 实现 is no word for a problem, nor said twice; 简, and a shortfall among the problems, give this year's number without its history;
 * 简 gives what was granted, without what was applied for, its rate and its funds.
 */
export function inForm(given: Figure, form: Form): Figure {
  const isBrief = form === '简';
  const isUnfit = (given.setting.amongProblems && hasEmptyVerb(given)) || isSaidAgain(given);
  const figure = isUnfit ? withoutVerb(given) : given;
  if (isBrief && mainStage(figure)) return granted(figure);
  if (!(isBrief || shortfall(figure)) || !knowsThisYear(figure)) return figure;
  const { style: _, ...data } = figure.data;
  return { ...figure, data, series: [] };
}

/** 实现碳汇交易额1260万元，实现全市零的突破. */
function isSaidAgain(figure: Figure): boolean {
  const { verb } = figure.data;
  return verb === '实现' && firstClause(figure).some((clause) => clause.startsWith(verb));
}

function withoutVerb(figure: Figure): Figure {
  const { verb: _, ...data } = figure.data;
  return { ...figure, data };
}

function granted(figure: Figure): Figure {
  const { applied: _applied, recommended: _recommended, funds: _funds, style: _style, ...data } = figure.data;
  return { ...figure, data };
}

/** Whether a history may give way to this year's number and change: if both are known, and no other 句式 asks for it. */
export function knowsThisYear({ series, value, change, data, setting }: Figure): boolean {
  const { period = '', style = '分列' } = data;
  const isOfOneYear = setting.within !== undefined && !/\d{4}\D+\d{4}/u.test(period);
  return isOfOneYear && style === '分列' && series.length > 0 && value !== undefined && change !== undefined;
}
