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
      const far = farness(value, prior);
      if (far) yield finding(figure, ['value'], `上年相差${far}`);
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
    const far = farness(main, goal(aims?.value));
    if (far) yield finding(figure, [field, 'value'], `${word}相差${far}`);
    const farAdded = farness(added?.quantity, goal(aims?.added));
    if (farAdded) yield finding(figure, [field, 'added'], `新增${word}相差${farAdded}`);
  }
}

/** Of 21.6亿元, 25.3万元, 31.9亿元 the one in the middle; of two years the later. */
function* years({ name, path, series, data }: Figure): Generator<Finding> {
  const far = (index: number) => {
    const [before, now] = [series[index - 1], series[index]];
    return before && now?.year === before.year + 1 ? farness(now.quantity, before.quantity) : undefined;
  };
  const at = series.findIndex((_, index) => far(index) !== undefined);
  const isFirst = at === 1 && at + 1 < series.length && far(at + 1) === undefined;
  const [odd, other] = isFirst ? [series[0], series[1]] : [series[at], series[at - 1]];
  if (!odd || !other || data.series?.[odd.year] === undefined) return;
  yield {
    path: [...path, 'series', String(odd.year)],
    message: `“${name}”${odd.year}年的数与${other.year}年相差${far(at)}，应核对单位和数位。`,
    hint: '确实如此的，在“口径”里说明原因。',
  };
}

/** How far two numbers are apart, in words; undefined if not so far that they need checking. */
function farness(current: Quantity | undefined, other: Quantity | undefined): string | undefined {
  const [now, then] = [current && exact(current), other && exact(other)];
  if (!current || !other || !isSameBase(current.unit, other.unit) || !now?.gt(0) || !then?.gt(0)) return undefined;
  // 0.976 next to 95.8 is reported by percentages-in-hundreds.
  if (current.unit === '%' && fractionIn(now, then)) return undefined;
  // From 3 to 40 may be growth; from 300 to 4000 needs checking.
  const base = decimal(other.amount.digits ?? '0');
  if (base.lt(10) && base.isInteger() && !/元$/u.test(current.unit)) return undefined;
  const ratio = now.gt(then) ? now.div(then) : then.div(now);
  if (ratio.gte(10)) return '十倍以上';
  return ratio.gte(NEARLY) && isPointLost(current, other) ? '近十倍' : undefined;
}

/** With a decimal point lost, 408 for 40.8, the change of the year may bring the ratio below ten. */
const NEARLY = 7;

/** 408 beside 41.5: one of two numbers has decimals, the other has none and more digits before the point. */
function isPointLost({ amount: a }: Quantity, { amount: b }: Quantity): boolean {
  const [[first = '', decimals = ''], [second = '', others = '']] = [a, b].map(({ digits }) =>
    (digits ?? '').split('.'),
  ) as [string[], string[]];
  return decimals === ''
    ? others !== '' && first.length > second.length
    : others === '' && second.length > first.length;
}

function finding({ name, path }: Figure, at: readonly string[], what: string): Finding {
  return {
    path: [...path, ...at],
    message: `“${name}”的数值与${what}，应核对单位和数位。`,
    hint: '确实如此的，在“口径”里说明原因。',
  };
}
