import { type Amount, isExact, isOpen } from '../../report/amount.ts';
import type { Stage } from '../../report/counts.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { nearest } from '../../zh/nearest.ts';
import { isBesideWholeYears, isNetOfYear } from '../against.ts';
import { isBetterLow } from '../duration.ts';
import { type Figure, isBareRatio, isPerHead, isScore } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { goalOf } from '../goal.ts';
import { exact, type Quantity, quantityOf } from '../number.ts';
import { yearOf } from '../year-of.ts';
import { attainment, mainQuantity } from './attainment.ts';
import { shareClauses } from './standing.ts';

/*
 * Why a comparison in the data is not made, worded for the user. Undefined if it is made, if a number is missing
 * (reported by figures-filled-in) or if units differ (reported by units-agree).
 */

const ROUGH = '约数不能比较，应写准确的数，或在文字里说';
const ROUGH_GOAL = '目标是约数，说不出完成了没有，应写准确的数，或写30以上、30以内、20—30';

/** Undefined if the two can be compared, or if another rule reports why not. */
function pairFault(a: Quantity | undefined, b: Quantity | undefined): string | undefined {
  if (!a || !b || isOpen(a.amount) || isOpen(b.amount) || !isSameBase(a.unit, b.unit)) return undefined;
  return isExact(a.amount) && isExact(b.amount) ? undefined : ROUGH;
}

/** Why the 目标 is not told, and what to do; undefined if it is told, or there is none. */
export function whyNoTarget(figure: Figure): string | undefined {
  const { data, total, added, unit } = figure;
  const { target } = data;
  if (!target || attainment(figure)) return undefined;
  if (target.net) {
    if (!total || data.total?.prior === undefined) return '净增目标和总数的净增比，应写“总数”和它的“上年”';
    if (!isNetOfYear(figure)) return '净增目标从上年末算起，总数的“上年”是上年同期的数，两者不能比，目标应写总数';
    return pairFault(total.quantity, quantityOf(data.total.prior, unit)) ?? goalFault(figure, target.net);
  }
  if (target.growth) return whyNoGrowthTarget(figure);
  if (target.added) {
    if (!added) return '新增目标和“新增”比，应写上“新增”';
    return heldFault(added.quantity) ?? goalFault(figure, target.added);
  }
  if (!target.value) return target.setBy === undefined ? undefined : '目标里只有“下达”，应写上目标数';
  const main = mainQuantity(figure);
  if (!main) return '没有可以和目标比的数，应写“数值”或“总数”';
  return heldFault(main) ?? goalFault(figure, target.value);
}

function heldFault({ amount }: Quantity): string | undefined {
  return isOpen(amount) || isExact(amount) ? undefined : ROUGH;
}

function goalFault(figure: Figure, amount: Amount): string | undefined {
  const quantity = quantityOf(amount, figure.unit);
  const main = mainQuantity(figure);
  if (isOpen(amount) || (main && isOpen(main.amount)) || (main && !isSameBase(main.unit, quantity.unit)))
    return undefined;
  const goal = goalOf(quantity, isBetterLow(figure));
  if (!goal) return ROUGH_GOAL;
  return exact(goal.bound)?.gt(0) ? undefined : '目标不是正数，算不出完成率，应在文字里说';
}

function whyNoGrowthTarget(figure: Figure): string | undefined {
  const { data, change, label, value, prior, unit } = figure;
  const wanted = data.target?.growth;
  if (!wanted || wanted.pending || data.growth?.pending || prior?.amount.pending) return undefined;
  if (!goalOf({ amount: wanted, unit: '%' }, isBetterLow(figure))) return ROUGH_GOAL;
  if (data.growth && !isExact(data.growth)) return ROUGH;
  if (!change && prior && value?.amount.pending) return undefined;
  if (!change) return '增长目标和同比比，应写“上年”或“同比”';
  if (change.kind === 'points') return '百分比的变化以个百分点计，目标的“同比”也应写个百分点';
  if (change.kind === 'times') return '“同比”以倍计，应改写成百分比';
  if (change.kind === 'rate') return '增长目标应写百分比，不写个百分点';
  if (isScore(unit)) return '得分只说提高、下降几分，不说增幅，目标应写数';
  if (unit === '‰') return '千分率只说提高、下降几个千分点，不说增幅，目标应写数';
  if (isBareRatio(figure)) return '几比一的数只说提高、下降多少，不说增幅，目标应写数';
  return isPerHead(label, unit)
    ? '人均、每万人的数只说增减多少，不说增幅，目标应写数'
    : '上年的数不到10，只说增减多少，不说增幅，目标应写数';
}

/** For one of the averages under 对比. */
export function whyNoAverage({ data, value, total, unit }: Figure, label: string): string | undefined {
  const amount = data.against?.[label];
  if (!amount || amount.pending) return undefined;
  if (!value) return withoutValue('对比', total !== undefined);
  return pairFault(value, quantityOf(amount, unit));
}

function withoutValue(what: string, hasTotal: boolean): string {
  return `“${what}”用的是“数值”，这个指标${hasTotal ? '只有“总数”' : '没有'}，应另立一个写“数值”的指标`;
}

/** Why the 占比 is not told, and what to do; undefined if it is told, or there is none. */
export function whyNoShare(figure: Figure, { byName }: Pick<Figures, 'byName'>): string | undefined {
  const { data, value, total, unit, name } = figure;
  const { share } = data;
  if (!share || share.label === name || shareClauses(figure).length > 0) return undefined;
  if (unit === '%') return '百分比不是数量，算不出占比，应另立一个写数量的指标，或写来源给出的“比重”';
  if (!share.value) {
    const known = [...byName.values()].filter((each) => each !== figure);
    if (known.some((each) => each.name === share.label || each.label === share.label))
      return `“${share.label}”没有“数值”，算不出占比，应写上整体的数或“比重”`;
    const meant = nearest(
      share.label,
      known.map((each) => each.name),
    );
    const remedy = meant === undefined ? '应写上整体的“数值”或“比重”' : `是不是应写“${meant}”`;
    return `没有名为“${share.label}”的指标，${remedy}`;
  }
  if (!value) return withoutValue('占', total !== undefined);
  const whole = quantityOf(share.value, unit);
  return pairFault(value, whole) ?? (exact(whole)?.gt(0) === false ? '整体不是正数，算不出占比，应核对' : undefined);
}

/** For 上年 next to the figure's 数值. */
export function whyNoGrowth({ data, value, unit, change }: Figure): string | undefined {
  if (!data.prior || change || !value) return undefined;
  if (data.basis === '可比价' && !data.growth?.pending && !data.prior.pending && !value.amount.pending)
    return '可比价的增长不由现价的数计算，应写来源给出的“同比”';
  return pairFault(value, quantityOf(data.prior, unit));
}

/** For 上年 under 总数. */
export function whyNoNet({ data, total, unit }: Figure): string | undefined {
  const prior = data.total?.prior;
  return prior && total && !total.change ? pairFault(total.quantity, quantityOf(prior, unit)) : undefined;
}

/** For 上年 under 申报, 立项 and the other stages. */
export function whyNoStageGrowth({ data, unit }: Figure, field: Stage): string | undefined {
  const { value, prior } = data[field] ?? {};
  return value && prior ? pairFault(quantityOf(value, unit), quantityOf(prior, unit)) : undefined;
}

/** Whether 历年 is too short to be told as a history and has years that none of the figure's numbers come from. */
export function yearsAreStray(figure: Figure): boolean {
  const { data, setting, value, prior, series, path } = figure;
  const isPart = path.at(-2) === 'parts' || path.at(-2) === 'breakdown';
  if (!data.series || setting.isYearUnknown || (series.length > 0 && !isPart)) return false;
  // Last year's number next to part of this year is reported by another rule: part-year-not-annual.
  const isCompared = isBesideWholeYears(figure) && data.prior === undefined;
  const whole = isCompared ? data.series[yearOf(data, setting.year) - 1] : undefined;
  const used = [value?.amount, prior?.amount, whole].map((amount) => amount?.digits);
  return Object.values(data.series).some(({ digits }) => !used.includes(digits));
}
