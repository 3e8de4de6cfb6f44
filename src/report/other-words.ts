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
  当年: ['本年', '数值'],
  当期: ['本年', '数值'],
  实际: ['本年', '数值'],
  实绩: ['本年', '数值'],
  实际完成: ['本年', '数值'],
  完成值: ['本年', '数值'],
  指标值: ['本年', '数值'],
  基数: ['上年'],
  基期: ['上年'],
  计划值: ['目标'],
  年度计划: ['目标'],
  任务数: ['目标'],
  存量: ['总数'],
  现有: ['总数'],
  保有量: ['总数'],
  期末: ['总数'],
  年末: ['总数'],
  构成: ['包括'],
  分类: ['包括'],
  类别: ['包括'],
  细项: ['包括'],
  子项: ['包括'],
  明细: ['包括'],
  平均: ['对比'],
  平均水平: ['对比'],
  首次: ['首创'],
  突破: ['首创'],
  纪录: ['首创'],
  受益: ['惠及'],
  受益人数: ['惠及'],
  简称: ['简名'],
  名录: ['名单'],
  出处: ['来源'],
  依据: ['来源'],
  部门: ['责任'],
  牵头: ['责任'],
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
  排序: ['位次'],
  名次: ['位次'],
  越少越好: ['越低越好'],
  越小越好: ['越低越好'],
  越多越好: ['越高越好'],
  越大越好: ['越高越好'],
};

/** What is computed or not printed, so that no key takes it: what to do with the `line` it stands in. */
const NO_KEY_TAKES: Record<string, (line: '项' | '列') => string> = {
  完成率: (line) => `完成率由“目标”算出，这一${line}删去；没有写“目标”的，写上。`,
  增量: byPrior,
  增减: byPrior,
  增加: byPrior,
  增长量: byPrior,
  较上年: byPrior,
  净增: byPriorOfTotal,
  净增长: byPriorOfTotal,
  环比: (line) => `年度总结与上年比，这一${line}删去；要说的写在文字里。`,
  合计: (line) => `合计由“包括”的各部分算出，这一${line}删去。`,
  小计: (line) => `合计由“包括”的各部分算出，这一${line}删去。`,
  前年: (line) =>
    line === '列' ? '各年各占一列，表头写年份：2023、2024。' : '各年写在“历年”里：“历年: {2023: ……, 2024: ……}”。',
  备注: notPrinted,
  说明: notPrinted,
};

function byPrior(line: string): string {
  return `增减由“上年”算出，这一${line}删去；没有写“上年”的，写上。`;
}

function byPriorOfTotal(line: string): string {
  return `净增由总数的上年算出，这一${line}删去：“总数: {数值: ……, 上年: ……}”；是目标的，写“目标: {净增: ……}”。`;
}

function notPrinted(): string {
  return '不印的话写在行末，前面加“#”；统计口径写“口径”。';
}

/** What to do about a key, or a column of a table, that no key takes; undefined for any other. */
export function insteadOf(typed: string, line: '项' | '列' = '项'): string | undefined {
  return Object.hasOwn(NO_KEY_TAKES, typed) ? NO_KEY_TAKES[typed]?.(line) : undefined;
}

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

/** Whether it is written for one of our keys. */
export function isOtherWord(typed: string): boolean {
  return Object.hasOwn(MEANT, typed);
}

/** 同比 for 增长, if it is among what is allowed. */
export function meantBy(typed: string, known: readonly string[]): string | undefined {
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  return meant?.find((word) => known.includes(word));
}
