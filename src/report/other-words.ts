/**
 * What people write instead of our keys for a figure or a table's columns, and of our words for 趋势; of several, the
 * first that is allowed here.
 */
const MEANT: Record<string, readonly string[]> = {
  增长: ['同比'],
  增长率: ['同比'],
  增幅: ['同比'],
  增速: ['同比'],
  同比增长: ['同比'],
  去年: ['上年'],
  上年同期: ['上年'],
  去年同期: ['上年'],
  上年数: ['上年'],
  // A figure's number is 数值, the column in which it stands 本年.
  本年: ['数值'],
  今年: ['本年', '数值'],
  本期: ['本年', '数值'],
  全年: ['本年', '数值'],
  去年数: ['上年'],
  同期: ['上年'],
  同期数: ['上年'],
  完成: ['数值'],
  完成数: ['数值'],
  计划: ['目标'],
  计划数: ['目标'],
  占比: ['占'],
  比例: ['占'],
  计量单位: ['单位'],
  年度目标: ['目标'],
  目标任务: ['目标'],
  负责: ['责任'],
  责任单位: ['责任'],
  责任部门: ['责任'],
  责任科室: ['责任'],
  负责单位: ['责任'],
  负责科室: ['责任'],
  排名: ['位次'],
  排位: ['位次'],
  名次: ['位次'],
  越少越好: ['越低越好'],
  越小越好: ['越低越好'],
  越多越好: ['越高越好'],
  越大越好: ['越高越好'],
};

/** Of a number 占比 is 比重, within 占; of a name it is 占 itself. */
const OF_NUMBER: ReadonlyMap<string, string> = new Map([
  ['占比', '比重'],
  ['比例', '比重'],
]);

/** 比重 for 占比: 38.2%. */
export function meantOfNumber(typed: string, value: string): string | undefined {
  return /\d/u.test(value) ? OF_NUMBER.get(typed) : undefined;
}

/** Common names of things that are counted: they resemble a key of ours, and are none. */
const NO_KEY = new Set(['金额', '人数', '户数', '场次', '人次', '产值', '均值', '占地']);

/** Whether a key that we do not know is the name of a fact, however near it is to one of ours. */
export function namesFact(typed: string): boolean {
  return NO_KEY.has(typed);
}

/** 同比 for 增长, if it is among what is allowed. */
export function meantBy(typed: string, known: readonly string[]): string | undefined {
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  return meant?.find((word) => known.includes(word));
}
