import type { Figure } from '../../figures/figure.ts';
import { type Exact, exact, type Quantity } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';
import { fractionIn, NEAR_WHOLE } from '../whole-rates.ts';

/** A county's 占全省比重 may well be below one. */
const SHARE = /^[^占]*(?:比例|占比|比重)$/u;
/** 逾期结题率, 提前完成率: of the few that are out of the ordinary. */
const OF_FEW = /逾期|延期|超期|提前|超额|[未不]按[期时]/u;
/** Of these there may be that few. */
const BAD = /[不未非]|差错|感染|死亡|事故|失业|亏损|投诉|撤稿/u;

/** 0.985 of a cell that Excel shows as 98.5%: pasted, it is the fraction. */
export const percentagesInHundreds: DataRule = {
  name: 'percentages-in-hundreds',
  severity: 'warning',
  description: '合格率、完好率这样的比率应写百分数，98.5%写98.5，不写0.985。',
  why: '表格里显示98.5%的格子，复制过来是0.985，印成“0.985%”，差了一百倍。',
  basis: '惯例：单位写百分比的，数是百分数',
  bad: '指标: {设备完好率: {单位: 百分比, 数值: 0.985, 上年: 0.97}}',
  good: '指标: {设备完好率: {单位: 百分比, 数值: 98.5, 上年: 97}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, value, prior, unit } = figure;
      const [now, before] = [value && exact(value), prior && exact(prior)];
      const odd = unit === '%' ? fractionIn(now, before) : undefined;
      if (odd === undefined && !areFractions(figure, now, before)) continue;
      const [wrong, typed, field] = odd === 'before' ? [before, prior, 'prior'] : [now, value, 'value'];
      if (!wrong || !typed) continue;
      const right = wrong.times(100).toFixed();
      const isBoth = odd === undefined && before !== undefined;
      yield {
        path: [...path, field],
        message: `“${name}”${odd === 'before' ? '的上年' : ''}写的是${typed.amount.digits}%，${why(odd, NEAR_WHOLE.test(figure.label))}，是不是${right}%？`,
        hint: `改为${right}${isBoth ? '，“上年”也乘以100' : ''}；确实只有${typed.amount.digits}%的，写一行停用本规则的注释，说明理由。`,
      };
    }
  },
};

function why(odd: ReturnType<typeof fractionIn>, isNearWhole: boolean): string {
  if (odd !== undefined) return `与${odd === 'now' ? '上年' : '本年'}差了一百倍左右`;
  return isNearWhole ? '这样的比率应近于100%' : '像是没有乘以100的';
}

/** Of a rate near to all of it; or of a share to three places, as no percentage is written: 0.142. */
function areFractions(
  { label, unit, value, prior }: Figure,
  now: Exact | undefined,
  before: Exact | undefined,
): boolean {
  if (unit !== '%' || !now?.gt(0) || now.gt(1) || before?.gt(1)) return false;
  if (NEAR_WHOLE.test(label)) return !OF_FEW.test(label);
  const isLong = (each: Quantity | undefined) => each === undefined || /^0\.\d{3,}$/u.test(each.amount.digits ?? '');
  return SHARE.test(label) && !BAD.test(label) && isLong(value) && isLong(prior);
}
