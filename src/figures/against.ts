import { isBeforeYearEnd, type PartialDate } from '../report/date.ts';
import { isPartOfYear, schoolTime } from '../report/period.ts';
import type { Figure } from './figure.ts';
import { isFlow } from './flow.ts';
import { type Say, slotsOf } from './wording.ts';
import { yearOf } from './year-of.ts';

/** The fields that determine the period a figure's number covers. */
type Timed = Pick<Figure, 'data' | 'setting' | 'name' | 'label' | 'unit'>;

/** Whether the number covers part of its year: by its own or the report's 期间, or as a flow up to an earlier date. */
export function isOfPart(figure: Timed): boolean {
  const { data, setting } = figure;
  const own = yearOf(data, setting.year) === setting.year ? setting.part : undefined;
  const time = data.period ?? own;
  if (time !== undefined && untilIn(time, setting.year) === undefined) return isPartOfYear(time);
  return setting.wholeIsOfPart === true || flowsUntil(figure) !== undefined;
}

/** The 截至, its own or the report's, that ends a flow before its year's end; undefined for a total, which is a stock. */
export function flowsUntil(figure: Timed): PartialDate | undefined {
  const { data, setting } = figure;
  if (data.total || data.forecast || setting.within === undefined || setting.term !== undefined) return undefined;
  const until = data.asOf ?? (data.period === undefined ? setting.asOf : untilIn(data.period, setting.year));
  const isEarly = until !== undefined && until.year <= setting.year && isBeforeYearEnd(until);
  return isEarly && isFlow(figure) ? until : undefined;
}

/** The date in a 期间 that is a date up to which is counted: 截至11月底, 截至2026年11月30日. `year`: if it names none. */
export function untilIn(period: string, year: number): PartialDate | undefined {
  const [, own, month, day] = /^截[至止](\d{4}年)?(\d{1,2})月(?:(\d{1,2})日|[底末])?$/u.exec(period.trim()) ?? [];
  if (month === undefined) return undefined;
  return { year: own ? Number.parseInt(own, 10) : year, month: Number(month), ...(day && { day: Number(day) }) };
}

/** What a figure's change is compared with: 上年; 上年同期 for part of a year or a term (惯例：同比取上年同期); 上学年. */
export function basisOf(figure: Timed): '上年' | '上年同期' | '上学年' {
  const { data, setting } = figure;
  const term = data.period === undefined ? setting.term : schoolTime(data.period);
  if (term === '学期' || isOfPart(figure)) return '上年同期';
  return term === '学年' ? '上学年' : '上年';
}

/**
 * Whether the years in 历年 (whole calendar years unless 口径 says otherwise) are another kind of period than this
 * number's, so that they give no prior: true for part of a year, and for a school year that 历年 does not include.
 */
export function isBesideWholeYears(figure: Timed): boolean {
  const { data, setting } = figure;
  const basis = basisOf(figure);
  if (data.basis !== undefined || basis === '上年') return false;
  return basis === '上年同期' || (data.asOf === undefined && data.series?.[yearOf(data, setting.year)] === undefined);
}

/**
 * Whether the total's net change is that since the end of last year, as a 净增 target means it. For part of a year it is
 * not: the 上年 of the total is then the number of twelve months ago.
 */
export function isNetOfYear(figure: Timed): boolean {
  return basisOf(figure) !== '上年同期';
}

/** The figure's `say`, which also fills the slot 上年 with the figure's basis of comparison. */
export function sayAgainst(figure: Timed): Say {
  const { say } = figure.setting;
  return (name, slots) =>
    slotsOf(name).includes('上年') ? say(name, { ...slots, 上年: say(basisOf(figure)) }) : say(name, slots);
}
