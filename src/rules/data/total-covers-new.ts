import { isSeveral, titleOf } from '../../figures/achievements/achievement-words.ts';
import type { Figure } from '../../figures/figure.ts';
import { exact, quantityOf, quantityText } from '../../figures/number.ts';
import { isBalance } from '../../figures/phrase/profit.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { Report } from '../../report/schema.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** Stocks that can also fall. */
const LEFT = /余额|库存/u;

/** The total includes what was added this year, and 累计 includes this year's number. */
export const totalCoversNew: DataRule = {
  name: 'total-covers-new',
  severity: 'error',
  description: '总数不应小于新增，累计不应小于本年的数和连续的次数。',
  why: '今年新增的比年末总数还多，读者不知哪个数错了，还是口径不同。',
  basis: '惯例：新增计入期末总数',
  bad: '指标: {高新技术企业: {单位: 家, 新增: 34, 总数: 6}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: 6, 总数: 34}}',
  *check(report, figures) {
    yield* ofHonours(report);
    for (const figure of everyFigure(figures)) {
      yield* ofCumulative(figure);
      const { name, label, path, added, total } = figure;
      if (!added || !total || total.label !== undefined || mayFall(label)) continue;
      const [more, whole] = [exact(added.quantity), exact(total.quantity)];
      if (!more || !whole || whole.gte(more) || !isSameBase(added.quantity.unit, total.quantity.unit)) continue;
      yield {
        path: [...path, 'total'],
        message: `“${name}”的总数是${quantityText(total.quantity)}，小于新增的${quantityText(added.quantity)}，总数不应小于新增。`,
        hint: '核对两个数；总数按另一口径统计的，在总数里写上“名称”。',
      };
    }
  },
};

/** A balance may be negative in some years, so its cumulative number can fall. */
function mayFall(label: string): boolean {
  return LEFT.test(label) || isBalance(label);
}

/** 累计 below this year's number: 建成3条，累计2条. */
function* ofCumulative({ name, label, path, unit, value, data }: Figure): Generator<Finding> {
  const soFar = data.cumulative && quantityOf(data.cumulative, unit);
  const [now, all] = [value && exact(value), soFar && exact(soFar)];
  if (!value || !soFar || !now || !all || all.gte(now) || mayFall(label)) return;
  if (!isSameBase(value.unit, soFar.unit)) return;
  yield {
    path: [...path, 'cumulative'],
    message: `“${name}”的累计是${quantityText(soFar)}，小于本年的${quantityText(value)}，累计不应小于本年的数。`,
    hint: '核对两个数；累计应包括本年的。',
  };
}

/** 累计 below 连续: 连续三次、累计2次. */
function* ofHonours({ achievements = [] }: Report): Generator<Finding> {
  for (const [index, achievement] of achievements.entries()) {
    const { streak = 1, cumulative } = achievement;
    if (!isSeveral(cumulative) || cumulative >= streak) continue;
    yield {
      path: ['achievements', index, 'cumulative'],
      message: `“${titleOf(achievement, index)}”累计${cumulative}次，少于连续的${streak}次，累计不应少于连续。`,
      hint: '核对两个数；连续的各次都在累计之内。',
    };
  }
}
