import type { Exact } from '../figures/number.ts';

/** Rates of how much of a whole is as it should be, so usually near 100%: 合格率, 完好率, 按期结题率, 满意度. */
export const NEAR_WHOLE =
  /(?<![不未非无])(?:满意度|(?:[合及]格|达标|优[良秀]|完好|开[齐足出设]|覆盖|普及|通过|满意|知晓|持证|就业|入学|升学|巩固|办结|结[题项]|完成|到位|出勤|到课|准确|成活|在岗|履约)(?:比?率|比例))$/u;

/** Names of a part of a whole. 百泽生物研发投入强度 may exceed the company's sales; an area's is relative to 地区生产总值. */
export const RATIO =
  /(?:占比|比重|(?<=^|[省市县区国州业会年的使动])(?:(?:研发|R&D|科技)?(?:经费|活动|投入|支出)*)强度|满意度|(?:覆盖|合格|通过|满意|普及|转化|就业|成功|达标|优良|设置|知晓|(?:国产|机械|自动|数控|数字|信息|智能|城镇|无害|资源|标准|规模)化|立项|录取|参与|建有)率)$/u;

/** 0.976 next to 95.8: which of the two is a fraction of 1 instead of a percentage; undefined if neither. */
export function fractionIn(now: Exact | undefined, before: Exact | undefined): 'now' | 'before' | undefined {
  if (!now || !before) return undefined;
  if (isFractionOf(now, before)) return 'now';
  return isFractionOf(before, now) ? 'before' : undefined;
}

function isFractionOf(part: Exact, whole: Exact): boolean {
  if (!part.gt(0) || part.gt(1) || whole.lte(1)) return false;
  const meant = part.times(100);
  return meant.gte(whole.div(2)) && meant.lte(whole.times(2));
}

/** Denominators that the number is not a part of: 进出口总额占地区生产总值比重. One person may have several cards. */
const NO_PART =
  '占[^，,。；;]{0,12}(?:生产总值|GDP|计划|预算|目标|任务|利润|(?:存款|净资产)(?:余额|总额)?)的?(?:比重|比例|占比)|(?:移动互联网|用户)普及率';

/** Rates that may exceed 100%: relative to a plan, a capacity, an earlier year or another quantity. */
export const UNBOUNDED = new RegExp(
  `(?:(?:[增涨升降]|变[动化]|完成|达成|实现|兑现|到位|执行|使用|利用|产销|周转|负债|收益|回报|利润|毛利|产出|投产|贡献|溢价|自给|保障|储备|杠杆|转换|报酬|偿付|充足|拨备覆盖|流动性覆盖|保障覆盖|饲料转化|开机|上座|出租|收缴|回收|毛入学|参保|满足|履约|巩固|(?:电话|手机|宽带)普及)[长幅值本付]*(?:比?率|比例)|${NO_PART})$`,
  'u',
);
