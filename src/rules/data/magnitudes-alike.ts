import { isBetterLow } from '../../figures/duration.ts';
import type { Figure } from '../../figures/figure.ts';
import { goalOf } from '../../figures/goal.ts';
import { decimal, exact, type Quantity, quantityOf } from '../../figures/number.ts';
import { mainQuantity } from '../../figures/phrase/attainment.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';
import { fractionIn } from '../whole-rates.ts';

/** A unit wrong by a factor of 万, or a number from another year's table. */
export const magnitudesAlike: DataRule = {
  name: 'magnitudes-alike',
  severity: 'warning',
  description: '数值与上年、目标，“历年”里相邻的两年，一般不应相差十倍以上；确实如此的写明“口径”。',
  why: '一年相差十倍，多半是万元和亿元写混了，或者少了一位、多了一位。',
  basis: '惯例：异常的变动先核对，属实的说明原因',
  bad: '指标: {技术合同成交额: {单位: 万元, 数值: 4158, 上年: 397}}',
  good: '指标: {技术合同成交额: {单位: 万元, 数值: 4158, 上年: 3970}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { data, unit } = figure;
      if (data.basis !== undefined) continue;
      const value = data.value && quantityOf(data.value, unit);
      const prior = data.prior && quantityOf(data.prior, unit);
      if (areFarApart(value, prior)) yield finding(figure, ['value'], '上年');
      // A number far from last year's is also far from its targets.
      else yield* targets(figure);
      yield* years(figure);
    }
  },
};

function* targets(figure: Figure): Generator<Finding> {
  const { data, value, added, total, unit } = figure;
  // A target for the added number compared with the total is reported by targets-above-start.
  const main = value || !added || !total ? mainQuantity(figure) : undefined;
  for (const [field, word] of [
    ['target', '目标'],
    ['nextTarget', '明年目标'],
  ] as const) {
    const aims = data[field];
    const goal = (aim: typeof data.value) => aim && goalOf(quantityOf(aim, unit), isBetterLow(figure))?.bound;
    if (areFarApart(main, goal(aims?.value))) yield finding(figure, [field, 'value'], word);
    if (areFarApart(added?.quantity, goal(aims?.added))) yield finding(figure, [field, 'added'], `新增${word}`);
  }
}

/** Of 21.6亿元, 25.3万元, 31.9亿元 the one in the middle; of two years the later. */
function* years({ name, path, series, data }: Figure): Generator<Finding> {
  const isFar = (index: number) => {
    const [before, now] = [series[index - 1], series[index]];
    return before && now?.year === before.year + 1 && areFarApart(now.quantity, before.quantity);
  };
  const at = series.findIndex((_, index) => isFar(index));
  const isFirst = at === 1 && at + 1 < series.length && !isFar(at + 1);
  const [odd, other] = isFirst ? [series[0], series[1]] : [series[at], series[at - 1]];
  if (!odd || !other || data.series?.[odd.year] === undefined) return;
  yield {
    path: [...path, 'series', String(odd.year)],
    message: `“${name}”${odd.year}年的数与${other.year}年相差十倍以上，应核对单位和数位。`,
    hint: '确实如此的，在“口径”里说明原因。',
  };
}

function areFarApart(current: Quantity | undefined, other: Quantity | undefined): boolean {
  const [now, then] = [current && exact(current), other && exact(other)];
  if (!current || !other || !isSameBase(current.unit, other.unit) || !now?.gt(0) || !then?.gt(0)) return false;
  // 0.976 next to 95.8 is reported by percentages-in-hundreds.
  if (current.unit === '%' && fractionIn(now, then)) return false;
  // From 3 to 40 may be growth; from 300 to 4000 needs checking.
  if (decimal(other.amount.digits ?? '0').lt(10) && !/元$/u.test(current.unit)) return false;
  return now.gte(then.times(10)) || then.gte(now.times(10));
}

function finding({ name, path }: Figure, at: readonly string[], what: string): Finding {
  return {
    path: [...path, ...at],
    message: `“${name}”的数值与${what}相差十倍以上，应核对单位和数位。`,
    hint: '确实如此的，在“口径”里说明原因。',
  };
}
