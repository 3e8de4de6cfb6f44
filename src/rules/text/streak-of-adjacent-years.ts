import { everyMatch } from '../../every-match.ts';
import { FALL, RISE } from '../../zh/change-words.ts';
import { countValue } from '../../zh/numerals.ts';
import { RANGE_MARKS } from '../../zh/range-mark.ts';
import type { TextRule } from '../rule.ts';

const UP_TO = new RegExp(`[${RANGE_MARKS}至到]`, 'u');
const YEARS = `(?<!\\d)(\\d{4}(?:年度?)?(?:[、，,和与${RANGE_MARKS}至到]\\d{4}(?:年度?)?){1,9})`;
const STREAK = '连续(\\d{1,2}|[两二三四五六七八九十]{1,3})?(个?年度?|次|届)?';
const LISTED_BEFORE = new RegExp(`${YEARS}(?<=年度?)[^。！？；;\\d\\n]{0,12}?${STREAK}`, 'gu');
const LISTED_BEHIND = new RegExp(`${STREAK}[^。！？；;，,\\d（(\\n]{0,12}[（(]${YEARS}[）)]`, 'gu');

const CHANGE = new RegExp(`^[^，。；]{0,12}(?:${RISE}|${FALL}|递增|递减)`, 'u');

export const streakOfAdjacentYears: TextRule = {
  name: 'streak-of-adjacent-years',
  severity: 'error',
  description: '说“连续”，所列年份应前后相接，个数应与所说的相等。',
  why: '中间隔了年份便不是连续，荣誉的分量全在这两个字上。',
  basis: '惯例：“连续”即一年接一年、一届接一届',
  bad: '2010年、2014年，我市连续两次获得全国科技进步考核先进市称号。',
  good: '2010年、2014年，我市两次获得全国科技进步考核先进市称号。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      if (!text.includes('连续')) continue;
      for (const match of everyMatch(text, LISTED_BEFORE)) {
        const [whole, years = '', count, unit] = match;
        const isOfChange = CHANGE.test(text.slice(match.index + whole.length, match.index + whole.length + 16));
        const why = faultOf(years, count, unit, isOfChange);
        const from = match.index + whole.lastIndexOf('连续');
        const to = match.index + whole.length;
        if (why) yield { passage, from, to, message: why, hint: HINT };
      }
      for (const match of everyMatch(text, LISTED_BEHIND)) {
        const [, count, unit, years = ''] = match;
        const why = faultOf(years, count, unit);
        const to = match.index + 2 + (count?.length ?? 0) + (unit?.length ?? 0);
        if (why) yield { passage, from: match.index, to, message: why, hint: HINT };
      }
    }
  },
};

const HINT = '核对年份和次数；年份不相接的，删去“连续”。';

function faultOf(typed: string, count: string | undefined, unit = '', isOfChange = false): string | undefined {
  const years = everyMatch(typed, /\d{4}/gu).map(([year]) => Number(year));
  const [first = 0, last = 0] = years;
  const isRange = UP_TO.test(typed);
  if (isRange && years.length !== 2) return undefined;
  const listed = isRange ? last - first + 1 : years.length;
  const gaps = new Set(isRange ? [1] : years.slice(1).map((year, index) => year - (years[index] ?? year)));
  // A prize awarded every second year can still be won several times in a row.
  const everyOther = /次|届/u.test(unit) && gaps.size === 1 && gaps.has(2);
  if (!everyOther && [...gaps].some((gap) => gap !== 1)) {
    return `${years.map((year) => `${year}年`).join('、')}不相接，不应说“连续”。`;
  }
  const said = count === undefined ? undefined : countValue(count);
  if (said === undefined || unit === '' || said === listed || (isRange && !unit.includes('年'))) return undefined;
  // Values of six years have five rates of change.
  if (isRange && isOfChange && said === listed - 1) return undefined;
  return `所列年份有${listed}个，这里说“连续${count}${unit}”，两者应相等。`;
}
