import type { Figure } from '../../figures/figure.ts';
import { exact, quantityOf, quantityText } from '../../figures/number.ts';
import { newNumber } from '../../figures/phrase/quota.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';
import { NEAR_WHOLE, RATIO, UNBOUNDED } from '../whole-rates.ts';

/** A part does not exceed its whole, and nothing is part of itself. */
export const sharesWithinWhole: DataRule = {
  name: 'shares-within-whole',
  severity: 'error',
  description: '“占”和强度、覆盖率这样的比率不应超过百分之百，也不应占自己；不应多于“占额”的同批总数。',
  why: '部分超过整体、占比超过百分之百，读者不必计算就能看出错来。',
  basis: '惯例：部分不大于整体',
  bad: '指标: {增加值: {单位: 亿元, 数值: 393.70, 占: {名称: 规上工业增加值, 数值: 286.61}}}',
  good: '指标: {增加值: {单位: 亿元, 数值: 286.61, 占: {名称: 规上工业增加值, 数值: 393.70}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      yield* found(figure);
      yield* overWhole(figure);
      yield* overBatch(figure);
    }
  },
};

/** If last year's number or the target also exceeds 100%, it is another kind of rate, not a mistake. */
function isWithinWhole({ label, unit, data, prior }: Figure): boolean {
  if (UNBOUNDED.test(label)) return false;
  if (RATIO.test(label)) return true;
  if (!NEAR_WHOLE.test(label) || data.basis !== undefined) return false;
  const others = [prior, data.target?.value && quantityOf(data.target.value, unit)];
  return others.every((other) => !other || exact(other)?.gt(100) !== true);
}

function* overWhole(figure: Figure): Generator<Finding> {
  const { name, path, value, prior } = figure;
  if (!isWithinWhole(figure)) return;
  for (const [field, quantity] of [
    ['value', value],
    ['prior', prior],
  ] as const) {
    if (quantity?.unit !== '%' || !(Number(quantity.amount.digits) > 100)) continue;
    yield {
      path: [...path, field],
      message: `“${name}”写的是${quantity.amount.digits}%，这样的比率不应超过100%。`,
      hint: '核对小数点和单位。',
    };
  }
}

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
  if (!value || !whole || !part || !all?.gt(0) || !isSameBase(value.unit, whole.unit) || unit === '%' || part.lte(all))
    return;
  yield {
    path: [...path, 'share', 'value'],
    message: `“${name}”是${value.amount.digits}${value.unit}，大于所占的${share.label}${whole.amount.digits}${whole.unit}，部分不应大于整体。`,
    hint: '核对两个数；不是它的一部分时，删去“占”。',
  };
}

/** More than the batch has: 8 in a batch of 7. */
function* overBatch(figure: Figure): Generator<Finding> {
  const { name, path, data, unit } = figure;
  const { of, unit: own = unit } = data.quota ?? {};
  const came = newNumber(figure);
  if (!of || !came || own !== came.unit) return;
  const batch = quantityOf(of, own);
  const [part, all] = [exact(came), exact(batch)];
  if (!part || !all || part.lte(all)) return;
  yield {
    path: [...path, 'quota', 'of'],
    message: `“${name}”是${quantityText(came)}，多于同批的${quantityText(batch)}，不应多于它。`,
    hint: '核对两个数；“占额”的“总”是同一批一共有多少。',
  };
}
