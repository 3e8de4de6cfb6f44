import { countValue } from '../zh/numerals.ts';
import { RANGE_MARKS, TO } from '../zh/range-mark.ts';
import { halfWidth } from './half-width.ts';

/** The period of a report, as printed (`label`: 2013年 · 2013年上半年 · 2008—2014年), and its last year. */
export interface Period {
  label: string;
  year: number;
  from: number;
  /** A stand-in for a 年度 that cannot be read: nothing must be checked against it. */
  isStandIn?: true;
}

/** The year itself has no meaning. */
export const STAND_IN_PERIOD: Period = { label: '2000年', year: 2000, from: 2000, isStandIn: true };

/** 1-11月, 2009~2014年 and 十四五期间 as they are printed: 1—11月, 2009—2014年, “十四五”期间. */
export function spanText(typed: string): string {
  return typed
    .replace(/(?<![“"\p{Script=Han}])十[一二三四五]五(?=时期|期间|以来|末|$)/u, '“$&”')
    .replace(
      new RegExp(
        `(?<!\\d)(?:(\\d{1,2}月?)\\s*[${RANGE_MARKS}]\\s*(?=\\d{1,2}月)|(\\d{4}年?)\\s*[${RANGE_MARKS}]\\s*(?=\\d{4}))`,
        'gu',
      ),
      '$1$2—',
    );
}

/** A span from January on that ends before December. Its groups: the last month, how many months, how many quarters. */
const MONTHS = '[2-9]|1[01]|[二三四五六七八九十]|十一';
const SPAN = `[1一]月?[${RANGE_MARKS}至到](${MONTHS})月|前(${MONTHS}|两)个?月|前([二两三])个?季度|上半年`;
const PART = new RegExp(`^(?:\\d{4}年)?(?:${SPAN})[份底末]?$`, 'u');

/** The number of months from January of each such span in a text: 前三季度 → 9. */
export function spansFromJanuary(text: string): number[] {
  return [...halfWidth(text).matchAll(new RegExp(SPAN, 'gu'))].map(([, last, months, quarters]) => {
    const until = last ?? months;
    return (until ? countValue(until) : quarters ? (countValue(quarters) ?? 0) * 3 : 6) ?? 0;
  });
}

/** Whether a period begins in January, but does not last to the end of the year: 1—11月, 2026年上半年. */
export function isFromJanuary(typed: string): boolean {
  return PART.test(halfWidth(typed.trim()));
}

/** The number of months from January to the end of a part of the year: 上半年 → 6, 一季度 → 3; undefined for other parts. */
export function monthsGone(part: string): number | undefined {
  if (/^第?[1一]季度$/u.test(halfWidth(part))) return 3;
  return isFromJanuary(part) ? spansFromJanuary(part)[0] : undefined;
}

/** The first and the last month of a part of a year: 上半年 → 1, 6; 三季度 → 7, 9; 9月 → 9, 9; undefined for anything else. */
export function monthsOf(part: string): { first: number; last: number } | undefined {
  const text = spanText(halfWidth(part.trim())).replace(/^\d{4}年/u, '');
  const gone = monthsGone(text);
  if (gone !== undefined) return { first: 1, last: gone };
  if (text === '下半年') return { first: 7, last: 12 };
  const quarter = countValue(/^第?([二三四2-4])季度$/u.exec(text)?.[1] ?? '');
  if (quarter !== undefined) return { first: quarter * 3 - 2, last: quarter * 3 };
  const [, from, to = from] = /^(\d{1,2})(?:月?—(\d{1,2}))?月份?$/u.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return first >= 1 && first <= last && last <= 12 ? { first, last } : undefined;
}

const WITHIN_YEAR = /[\d一二三四五六七八九十]个?月|季度|半年/u;
/** From January to December, or over the turn of the year. */
const WHOLE = /(?<!\d)0?1月?—12月|[1一]季?度?(?:—|[至到])[4四]季度|\d{4}.*\d{4}|全年/u;

/**
 * Whether a period is a part of a year, 1—11月, 2026年上半年, 三季度: its numbers are compared with the same part of last year.
 */
export function isPartOfYear(typed: string): boolean {
  const text = spanText(halfWidth(typed.trim()));
  return WITHIN_YEAR.test(text) && !WHOLE.test(text);
}

/** 上半年 of 2026年上半年: the part of the year that a report covers; undefined for whole years. */
export function partOf({ label }: Period): string | undefined {
  const part = /^\d{4}年度?(.+)$/u.exec(label)?.[1];
  return part !== undefined && isPartOfYear(part) ? spanText(part) : undefined;
}

/** What no calendar has in a period as typed: 13月, 第五季度, or 9—1月, which ends before it begins; undefined if all is sound. */
export function impossibleIn(typed: string): { what: string; isReversed: boolean } | undefined {
  const text = spanText(halfWidth(typed.trim()));
  for (const [what, month, months, quarter] of text.matchAll(COUNTED)) {
    const [count, most] = [countValue(month ?? months ?? quarter ?? '') ?? 1, quarter === undefined ? 12 : 4];
    if (count < 1 || count > most) return { what, isReversed: false };
  }
  const [what, from, to] = /(?<!\d)(\d{1,2})月?—(\d{1,2})月/u.exec(text) ?? [];
  const isReversed = Number(from) > Number(to) && !/\d{4}.*\d{4}|次年|翌年/u.test(text);
  return what !== undefined && isReversed ? { what, isReversed } : undefined;
}

const NUMERAL = '(?<![\\d十〇零一二三四五六七八九百])(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 13月, 前13个月, 第五季度; a bare 18个月 is how long something takes, 第13月 may be of a project. */
const COUNTED = new RegExp(`(?<!第)${NUMERAL}月|前${NUMERAL}个月|第?${NUMERAL}季度`, 'gu');

/** 学年 or 学期, if the period is one: 2024—2025学年, 2025—2026学年第一学期. */
export function schoolTime(typed: string): '学年' | '学期' | undefined {
  return /学期/u.test(typed) ? '学期' : /学年/u.test(typed) ? '学年' : undefined;
}

const SINGLE = /^(\d{4})(年.*)?$/u;
const RANGE = new RegExp(`^(\\d{4})年?\\s*${TO}\\s*(\\d{4})(年|学年.*)?$`, 'u');

/** A period as typed. Undefined if it does not begin with a year, or if its first year is after its last. */
export function parsePeriod(typed: string): Period | undefined {
  const text = halfWidth(typed.trim());
  const single = SINGLE.exec(text);
  if (single) {
    const year = Number(single[1]);
    return { label: `${year}${single[2] ?? '年'}`, year, from: year };
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [from, to] = [Number(range[1]), Number(range[2])];
  return from > to ? undefined : { label: `${from}—${to}${range[3] ?? '年'}`, year: to, from };
}

/** The year that dates of the report omit; undefined if the report covers several years. */
export function withinOf({ period: { year, from } }: { period: Period }): number | undefined {
  return from === year ? year : undefined;
}
