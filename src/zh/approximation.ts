/** 签约、预约、节约 are verbs, which say nothing of the number behind them. */
const ABOUT = '(?<![签预节履邀特违续解缔守失集制公条契合租赴应毁订])约';

/** What stands before a number and makes it approximate, as a pattern: 不超过 first, whose opposite it holds. */
export const BEFORE = `大约|将近|接近|不超过|超过|不足|不到|不少于|不低于|至少|${ABOUT}|[近超逾]`;

/** Between a number and its unit: 500余家. */
export const AMID = '[多余]';

/** Behind the unit. 上下 of a number, not of 上下游企业. */
export const BEHIND_ONCE = '左右|以上|上下(?!游)';

/** Those too that draw a bound, which may itself be rough: 约3公里以内. */
export const BEHIND = `${BEHIND_ONCE}|以下|以内`;
