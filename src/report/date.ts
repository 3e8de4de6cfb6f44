import { halfWidth } from './half-width.ts';

/** A date as far as it is known: 2013 · 2013-10 · 2013-10-11. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
}

/** A date, or the first day of several and the last: 2013-05-24至2013-05-30. */
export interface Days extends PartialDate {
  until?: PartialDate;
}

const SHAPE = /^(\d{4})(?:[-－./年](\d{1,2})(?:[-－./月](\d{1,2})日?|月[底末]?)?|年)?$/u;

/** Whether a text has the form of a date, even if the calendar has no such day: 2025-02-30. */
export function isDateInForm(typed: string): boolean {
  return SHAPE.test(halfWidth(typed.trim()));
}

/** A date as typed: 2013, 2013-10, 2013年10月底, 2013年10月11日. Undefined if it is not a date, or not in the calendar. */
export function parseDate(typed: string): PartialDate | undefined {
  const match = SHAPE.exec(halfWidth(typed.trim()));
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && day > 0 ? { year, month, day } : undefined;
}

const SEVERAL = /^(.*?\d月?日?)\s*(?:至|到|—+|–|[~～]|\s[-－]\s|(?<=日)[-－])\s*(\d.*)$/u;

/** Whether a text has the form of a first and a last day, even if they are not in the calendar or not in order. */
export function isDaysInForm(typed: string): boolean {
  return daysIn(typed) !== undefined;
}

/** The two days as typed: 2013年5月24日 and 30日. */
export function daysIn(typed: string): [first: string, last: string] | undefined {
  const [, first, last] = SEVERAL.exec(halfWidth(typed.trim())) ?? [];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/**
 * 2013-05-24至2013-05-30 · 2013年5月24日至30日; undefined if either is not a date, or the last day is not after the first.
 */
export function parseDays(typed: string): Days | undefined {
  const days = daysIn(typed);
  if (!days) return parseDate(typed);
  const [first, last] = days;
  const [from, until] = [parseDate(first), parseDate(lastOf(first, last))];
  const isOrdered = from?.day && until?.day && timeOf(from) < timeOf(until);
  return isOrdered ? { ...from, until } : undefined;
}

/** 30日 after 2013年5月24日 is in that month, 6月2日 in that year. */
function lastOf(first: string, last: string): string {
  const [year = '', month = ''] = first.match(/\d+/gu) ?? [];
  const known = last.match(/\d+/gu)?.length ?? 0;
  const before = [year, month].slice(0, Math.max(0, 3 - known));
  return [...before, ...(last.match(/\d+/gu) ?? [])].join('-');
}

function timeOf({ year, month = 1, day = 1 }: PartialDate): number {
  return Date.UTC(year, month - 1, day);
}

/** 5月24日至30日, 5月28日至6月3日: the last day omits what it shares with the first. The year `within` is omitted. */
export function daysText({ until, ...first }: Days, within?: number): string {
  const from = dateText(first, within);
  if (!until) return from;
  const isOfMonth = until.year === first.year && until.month === first.month;
  return `${from}至${isOfMonth ? `${until.day}日` : dateText(until, first.year)}`;
}

/** The last day that a date may mean: 2013-10 → 2013-10-31. */
export function lastDayOf({ year, month = 12, day }: PartialDate): Required<PartialDate> {
  return { year, month, day: day ?? new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** A sortable number; a missing month or day counts as 1. */
export function dateOrder({ year, month = 1, day = 1 }: PartialDate): number {
  return (year * 12 + month) * 31 + day;
}

/** Whether a number counted up to then is not the whole year's: 11月底 and 12月15日, but not 12月底. */
export function isBeforeYearEnd({ month = 12, day = 31 }: PartialDate): boolean {
  return month < 12 || day < 31;
}

/** 2013年10月11日, without leading zeros (GB/T 9704-2012, 7.3.5.4). The year `within` is omitted before a month. */
export function dateText({ year, month, day }: PartialDate, within?: number): string {
  const head = year === within && month !== undefined ? '' : `${year}年`;
  return `${head}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** 截至11月底, 截至11月15日: until when a number was counted. The year `within` is omitted before a month. */
export function asOfText({ year, month, day }: PartialDate, within?: number): string {
  const head = year === within ? '' : `${year}年`;
  if (month === undefined) return `截至${year}年底`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== undefined && day !== last) return `截至${head}${month}月${day}日`;
  return month === 12 && head !== '' ? `截至${year}年底` : `截至${head}${month}月底`;
}
