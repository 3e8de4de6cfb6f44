import type { Figure } from '../../figures/figure.ts';
import { exact, quantityOf, sameBase } from '../../figures/number.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** A part is no more than its whole, and nothing is part of itself. */
export const sharesWithinWhole: DataRule = {
  name: 'shares-within-whole',
  severity: 'error',
  description: '“占”不应超过百分之百，也不应占自己。',
  why: '部分超过整体、占比超过百分之百，读者不必计算就能看出错来。',
  basis: '惯例：部分不大于整体',
  bad: '指标: {增加值: {单位: 亿元, 数值: 393.70, 占: {名称: 规上工业增加值, 数值: 286.61}}}',
  good: '指标: {增加值: {单位: 亿元, 数值: 286.61, 占: {名称: 规上工业增加值, 数值: 393.70}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) yield* found(figure);
  },
};

function* found({ name, path, data, value, unit }: Figure): Generator<Finding> {
  const { share } = data;
  if (!share) return;
  if (share.label === name && !share.value && !share.ratio) {
    yield {
      path: [...path, 'share', 'label'],
      message: `“${name}”占的是自己，应写所占的整体。`,
      hint: '写另一个指标的名称，或{名称: 整体, 数值: ……}。',
    };
    return;
  }
  const ratio = share.ratio && exact({ amount: share.ratio, unit: '%' });
  if (ratio?.gt(100)) {
    yield {
      path: [...path, 'share', 'ratio'],
      message: `“${name}”占${share.label}的${share.ratio?.digits}%，不应超过100%。`,
      hint: '核对比重。',
    };
  }
  const whole = share.value && quantityOf(share.value, unit);
  const [part, all] = [value && exact(value), whole && exact(whole)];
  if (!value || !whole || !part || !all?.gt(0) || !sameBase(value, whole) || unit === '%' || part.lte(all)) return;
  yield {
    path: [...path, 'share', 'value'],
    message: `“${name}”是${value.amount.digits}${value.unit}，大于所占的${share.label}${whole.amount.digits}${whole.unit}，部分不应大于整体。`,
    hint: '核对两个数；不是它的一部分时，删去“占”。',
  };
}
