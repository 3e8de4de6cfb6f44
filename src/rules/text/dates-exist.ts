import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const DATE = /(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,3})日(?:[（(](?:星期|周)([一二三四五六日天])[）)])?/gu;
const MONTH = /(?<![\d第])(1[3-9]|[2-9]\d)月(?=份|底|末|初|上旬|中旬|下旬|[，,])/gu;
/** 24:00 ends a day; 62:38 is a ratio unless the words about it are of times. */
const TIME =
  /(?<![\d:：])(?!24[:：]00)(2[4-9]|[3-9]\d)[:：](\d\d)(?![\d:：])(?:(?=召开|开始|举行|前|后)|(?<=(?:日|[上下中]午|[早晚]上?|凌晨|[当今昨]晚|夜间?|时间为?|[于在])[:：]?\d\d[:：]\d\d)(?=[，,。至—]))/gu;
const DAYS = '日一二三四五六';

export const datesExist: TextRule = {
  name: 'dates-exist',
  severity: 'error',
  description: '日期应是日历上有的，星期应与日期相符。',
  why: '“6月31日”这样的日期一看就是编的或者敲错了。',
  basis: 'GB/T 7408—2005',
  bad: '6月31日，大楼主体工程结顶。',
  good: '6月30日，大楼主体工程结顶。',
  *check(manuscript) {
    const { years } = manuscript;
    const only = years && years.from === years.to ? years.to : undefined;
    for (const { passage, from, to, groups } of matches(manuscript, DATE)) {
      const [typed = '', year, month = '', day = '', weekday] = groups;
      const known = year === undefined ? undefined : Number(year);
      const last = lastDay(Number(month), known ?? only);
      if (last === undefined || Number(day) < 1 || Number(day) > last) {
        yield {
          passage,
          from,
          to,
          message:
            last === undefined
              ? `没有${month}月。`
              : `${known ?? only ?? ''}${(known ?? only) ? '年' : ''}${month}月只有${last}天，没有${day}日。`,
          hint: '核对日期。',
        };
      } else if (weekday && known !== undefined) {
        const right = DAYS[new Date(Date.UTC(known, Number(month) - 1, Number(day))).getUTCDay()] ?? '';
        if (right === weekday.replace('天', '日')) continue;
        yield {
          passage,
          from,
          to,
          message: `${typed.replace(/[（(].*$/u, '')}是星期${right}，不是星期${weekday}。`,
          hint: '核对日期和星期。',
        };
      }
    }
    for (const { passage, from, to, groups } of matches(manuscript, MONTH)) {
      yield { passage, from, to, message: `没有${groups[1]}月。`, hint: '核对月份。' };
    }
    for (const { passage, from, to, groups } of matches(manuscript, TIME)) {
      yield { passage, from, to, message: `没有${groups[0]}这个时刻。`, hint: '核对时间。' };
    }
  },
};

/** Undefined if there is no such month; February has 29 days if the year is unknown. */
function lastDay(month: number, year: number | undefined): number | undefined {
  if (month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}
