import { FIVE_YEAR_PLAN } from './five-year-plan.ts';

/** Patterns of the verbs for a rise and for a fall. */
export const RISE = '增长|增加|上升|提高|提升|攀升|扩大|净增';
export const FALL = '下降|减少|降低|回落|下滑|缩减|缩小|缩短|压缩|净减|压减';
/** Verbs of one character, which are part of other words too: 晋升12人. */
export const RISE_SHORT = '升|增|涨';
export const FALL_SHORT = '降|减';
/** How far from a target a number is: 超年度目标60家, 距目标尚差3家. */
export const MARGIN =
  '超[^，,。；;]{0,8}(?:目标|任务|计划|预算)|超额(?:完成)?|超出|(?:目标|任务|计划)[多少高低]|[尚还][差缺]';

/** What the year before is called. */
export const YEAR_BEFORE = '上年|去年';
/** The same as the base of a comparison. */
export const LAST_YEAR = `(?:${YEAR_BEFORE}|上一年)(?:同期|[末底])?`;
/** The base of a change, before its verb: 同比, 较上年同期. */
export const AGAINST_LAST_YEAR = `同比|[比较]${LAST_YEAR}`;

/** Before the number of an average: 户均成交额, 每万人口. It is a level, which may be raised (提高), not a count. */
export const AVERAGE = /(?:均|每|单[项位笔台]|万人|密度)[^，。；]*$/u;

const FALLS = new RegExp(`${FALL}|${FALL_SHORT}`, 'u');

/** Whether a verb of change, such as 净减少, says a fall. */
export function isFall(verb: string): boolean {
  return FALLS.test(verb);
}

const TURNED: Readonly<Record<string, string>> = {
  ...{ 增长: '下降', 增加: '减少', 上升: '下降', 提高: '降低', 提升: '下降', 攀升: '回落', 扩大: '缩小' },
  ...{ 下降: '上升', 减少: '增加', 降低: '提高', 回落: '上升', 下滑: '上升', 缩减: '增加', 缩小: '扩大' },
  ...{ 缩短: '延长', 压缩: '扩大', 压减: '增加', 净增: '净减', 净减: '净增' },
  ...{ 增幅: '降幅', 降幅: '增幅', 增速: '降幅' },
  ...{ 升: '降', 增: '减', 涨: '降', 降: '升', 减: '增' },
};

/** The verb for a change in the other direction: 减少 for 增加, 净减少 for 净增加. */
export function turned(verb: string): string {
  const [, net = '', bare = verb] = /^(净?)(.+)$/u.exec(verb) ?? [];
  return TURNED[verb] ?? `${net}${TURNED[bare] ?? (isFall(bare) ? '增加' : '减少')}`;
}

const COUNT = '[两二三四五六七八九十几\\d]+';
/** 五年来, 近三年, “十四五”期间, 成立以来; but not 今年以来 or 3月以来, which are within a year. */
const SEVERAL_YEARS = new RegExp(
  `(?:${COUNT}年(?:多来|以?来|间)|[近过去这]${COUNT}年|近些?年|历年|${FIVE_YEAR_PLAN}(?:时期|期间)|(?<!今年|本年|[去上]年|年[初末底]|半年|季度|月份?|日|(?<![\\d十])[一1]年)以来)[^。；！？]*$`,
  'u',
);
const FAR = 60;

/** Whether a change at this offset is over several years, by the start of its sentence. `own`: the report's year. */
export function isOfSeveralYears(text: string, at: number, own?: number): boolean {
  return SEVERAL_YEARS.test(text.slice(Math.max(0, at - FAR), at).replaceAll(`${own}年`, '今年'));
}
