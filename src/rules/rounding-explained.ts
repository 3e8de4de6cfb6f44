/** A remark on why printed numbers do not add up: 因四舍五入，合计不等于100%. */
export const ROUNDING_EXPLAINED = /四舍五入|不等于100/u;
