import { basisOf } from '../../figures/against.ts';
import { isBetterLow } from '../../figures/duration.ts';
import type { Figure } from '../../figures/figure.ts';
import { goalOf } from '../../figures/goal.ts';
import { type Exact, exact, type Quantity, quantityOf, quantityText } from '../../figures/number.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** 新增31, 总数200 and a target of 30: compared with the total it was met before the year began, at 666.7%. */
export const targetsAboveStart: DataRule = {
  name: 'targets-above-start',
  severity: 'warning',
  description:
    '总数的目标应不少于期初已有的数，明年目标不应是今年已经达到的；新增、净增的目标写在“目标”的“新增”“净增”里。',
  why: '有总数的，目标和总数比；把新增的目标当成总数的，完成率就高得离谱。',
  basis: '惯例：目标和实绩按同一个数比较',
  bad: '指标: {论文: {单位: 篇, 动词: 发表, 新增: 31, 总数: 200, 目标: 30}}',
  good: '指标: {论文: {单位: 篇, 动词: 发表, 新增: 31, 总数: 200, 目标: {新增: 30}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { value, total, added } = figure;
      yield* lowered(figure);
      if (value || !total || total.label !== undefined || isBetterLow(figure)) continue;
      const start = startOf(figure, total.quantity, added?.quantity);
      if (start) yield* below(figure, 'target', start.held, start.what);
      const now = exact(total.quantity);
      // 力争发表论文35篇 is about what is to be added, not about a total.
      if (now && figure.data.verb === undefined)
        yield* below(figure, 'nextTarget', now, `现有的${quantityText(total.quantity)}`);
    }
  },
};

/** 明年目标36000 beside this year's 38650: mostly last year's goal left in. */
function* lowered(figure: Figure): Generator<Finding> {
  const { name, path, data, unit, value } = figure;
  const aim = data.nextTarget?.value;
  const goal = aim && goalOf(quantityOf(aim, unit), isBetterLow(figure));
  const [now, bound] = [value && exact(value), goal && exact(goal.bound)];
  if (!value || !aim || !goal || !now || !bound || figure.conflict) return;
  // Of what is built or held there may be less to do next year. A wrong scale is told by magnitudes-alike.
  const isLevel = /^%$|元$/u.test(value.unit) && isSameBase(value.unit, goal.bound.unit);
  if (!isLevel || now.abs().gt(bound.abs().times(10))) return;
  if (goal.side === 'least' ? bound.gte(now) : bound.lte(now)) return;
  const text = quantityText(quantityOf(aim, unit));
  yield {
    path: [...path, 'nextTarget', 'value'],
    message: `“${name}”的明年目标${text}${goal.side === 'least' ? '低于' : '高于'}今年的${quantityText(value)}，今年已经达到了。`,
    hint: '核对是不是以前的目标；确实这样定的，在“下一步思路”里说明原因。',
  };
}

/** The total before this year's additions, or a year earlier for part of a year, which is not called a start. */
function startOf(
  figure: Figure,
  total: Quantity,
  added: Quantity | undefined,
): { held: Exact; what: string } | undefined {
  const { data, unit } = figure;
  const before = data.total?.prior && quantityOf(data.total.prior, unit);
  const prior = before && exact(before);
  const basis = basisOf(figure);
  if (prior) return { held: prior, what: basis === '上年同期' ? `${basis}的${quantityText(before)}` : '期初已有的数' };
  const [all, more] = [exact(total), added && exact(added)];
  if (!added || !all || !more || !isSameBase(total.unit, added.unit)) return undefined;
  return { held: all.minus(more), what: '期初已有的数' };
}

function* below(
  { name, path, data, unit, added }: Figure,
  field: 'target' | 'nextTarget',
  held: Exact,
  what: string,
): Generator<Finding> {
  const aim = data[field]?.value;
  const goal = aim && goalOf(quantityOf(aim, unit), false);
  const least = goal?.side === 'least' ? exact(goal.bound) : undefined;
  if (!aim || !least?.lt(held)) return;
  const word = field === 'target' ? '目标' : '明年目标';
  const text = quantityText(quantityOf(aim, unit));
  const more = added ? '新增' : '净增';
  yield {
    path: [...path, field, 'value'],
    message: `“${name}”的${word}${text}和总数比，而它比${what}还少，不应是总数的目标。`,
    hint: `是${more}的目标的，写成“${word}: {${more}: ${quantityText({ amount: aim, unit: '' })}}”；是总数的，核对这个数。`,
  };
}
