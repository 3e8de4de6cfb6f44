/** 签约、预约、节约 are verbs, and do not make the number after them approximate. */
const ABOUT = '(?<![签预节履邀特违续解缔守失集制公条契合租赴应毁订])约';
/** 邻近, 附近 are places. */
const NEAR = '(?<![邻附])近';

/** Patterns of the words around a number that state a bound: reached at least, not passed, passed, and not reached. */
export const AT_LEAST = '不少于|不低于|至少|以上';
export const AT_MOST = '不超过|以内|以下';
export const OVER = '超过|[超逾多余]';
export const UNDER = '不足|不到';

/** Verbs before a threshold that was passed: the exact number is another. */
export const PASSED = '突破|超出|(?:跨|迈|站)上|[跨迈]过';

/** Pattern of the words before a number that make it approximate; 不超过 comes before 超过, which it contains. */
export const BEFORE = `大约|将近|接近|不超过|超过|不足|不到|不少于|不低于|至少|${ABOUT}|${NEAR}|[超逾]`;

/** Between a number and its unit: 500余家. */
export const AMID = '[多余]';

/** After the unit, and not together with BEFORE or AMID (约500家左右 says it twice). 上下 except in 上下游企业. */
export const BEHIND_ONCE = '左右|以上|上下(?!游)';

/** Also those that state a bound, which may be approximate itself: 约3公里以内. */
export const BEHIND = `${BEHIND_ONCE}|以下|以内`;
