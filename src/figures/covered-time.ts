import { asOfText, isBeforeYearEnd, lastDayOf, type PartialDate } from '../report/date.ts';
import { monthsOf, spanText } from '../report/period.ts';
import { untilIn } from './against.ts';
import type { Figure } from './figure.ts';
import { yearOf } from './year-of.ts';

/** The part of one year that a number covers, its ends as month × 100 + day: 1—9月 → 101, 931. */
export interface CoveredTime {
  year: number;
  from: number;
  until: number;
  /** As printed: 1—9月, 截至11月底, 全年. */
  text: string;
}

/** Longest time at the start of a name, or in brackets at its end: 2026年11—12月份. */
const LONGEST_TIME = 12;
const IN_BRACKETS = new RegExp(`[（(]([^（）()]{2,${LONGEST_TIME}})[）)]$`, 'u');
const IS_WHOLE = /^(?:\d{4}年度?|(?:\d{4}年)?全年)$/u;
const END_OF_MONTH = 31;

/**
 * A name without its time, and the time as it stands there: 1—9月专利授权量, 前三季度专利授权量 and 专利授权量（1—9月） are all
 * 专利授权量. A name without a time stays whole, its `time` undefined.
 */
export function withoutTime(label: string): { label: string; time: string | undefined } {
  if (!/[月年度]/u.test(label)) return { label, time: undefined };
  const [behind, own] = IN_BRACKETS.exec(label) ?? [];
  if (behind !== undefined && own !== undefined && isTime(own)) {
    return { label: label.slice(0, -behind.length), time: own };
  }
  for (let cut = Math.min(label.length - 1, LONGEST_TIME); cut > 1; cut--) {
    const time = label.slice(0, cut);
    if (isTime(time)) return { label: label.slice(cut).replace(/^(?:累计|的)/u, ''), time };
  }
  return { label, time: undefined };
}

function isTime(text: string): boolean {
  return monthsOf(text) !== undefined || IS_WHOLE.test(text);
}

/**
 * What a figure's number covers if it accumulates, by its 期间, else by the time in its name, else by the 截至. Undefined for
 * school years, several years and any other time.
 */
export function coveredTime({ data, setting, label, name }: Figure): CoveredTime | undefined {
  if (setting.term !== undefined) return undefined;
  const time = data.period ?? withoutTime(label).time ?? withoutTime(name).time ?? setting.part;
  const isOfReport = time === undefined && data.forecast !== true;
  const until =
    data.asOf ??
    (time === undefined ? undefined : untilIn(time, setting.year)) ??
    (isOfReport ? setting.asOf : undefined);
  const year = yearOf({ period: time, asOf: until }, setting.year);
  if (until && isBeforeYearEnd(until))
    return { year, from: 101, until: dayOf(until), text: asOfText(until, setting.within) };
  const months = monthsOf(time ?? '');
  if (time !== undefined && months) {
    return { year, from: months.first * 100 + 1, until: months.last * 100 + END_OF_MONTH, text: spanText(time) };
  }
  // In a report of several years a number without a time may be of all of them.
  const isWhole = time === undefined ? setting.within !== undefined : IS_WHOLE.test(time);
  return isWhole ? { year, from: 101, until: 1231, text: '全年' } : undefined;
}

function dayOf(date: PartialDate): number {
  const { year, month, day } = lastDayOf(date);
  return month * 100 + (day === lastDayOf({ year, month }).day ? END_OF_MONTH : day);
}
