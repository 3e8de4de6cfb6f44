import { isBeforeYearEnd, type PartialDate } from '../report/date.ts';
import { isPartOfYear, schoolTime } from '../report/period.ts';
import type { Figure } from './figure.ts';
import { isFlow } from './flow.ts';
import { type Say, slotsOf } from './wording.ts';
import { yearOf } from './year-of.ts';

/** What tells of which time a figure's number is. */
type Timed = Pick<Figure, 'data' | 'setting' | 'name' | 'label' | 'unit'>;

/** Whether the number is of a part of its year, by its own 期间 or the report's, or a flow up to a day before the year's end. */
export function isOfPart(figure: Timed): boolean {
  const { data, setting } = figure;
  const own = yearOf(data, setting.year) === setting.year ? setting.part : undefined;
  const time = data.period ?? own;
  if (time !== undefined) return isPartOfYear(time);
  return setting.wholeIsOfPart === true || flowsUntil(figure) !== undefined;
}

/** The 截至, its own or the report's, up to which a flow counts a part of its year; a total is a stock, of no part. */
export function flowsUntil(figure: Timed): PartialDate | undefined {
  const { data, setting } = figure;
  if (data.total || data.forecast || setting.within === undefined || setting.term !== undefined) return undefined;
  const until = data.asOf ?? (data.period === undefined ? setting.asOf : undefined);
  const isEarly = until !== undefined && until.year <= setting.year && isBeforeYearEnd(until);
  return isEarly && isFlow(figure) ? until : undefined;
}

/** What a figure's change is against: 上年, 上年同期 of a part of a year or a term (惯例：同比取上年同期), 上学年. */
export function basisOf(figure: Timed): '上年' | '上年同期' | '上学年' {
  const { data, setting } = figure;
  const term = data.period === undefined ? setting.term : schoolTime(data.period);
  if (term === '学期' || isOfPart(figure)) return '上年同期';
  return term === '学年' ? '上学年' : '上年';
}

/**
 * Whether the years of 历年, which are whole unless 口径 says otherwise, are other times than this number's: beside one of a
 * part of a year, and of a school year where they do not reach it and so are no school years.
 */
export function isBesideWholeYears(figure: Timed): boolean {
  const { data, setting } = figure;
  const basis = basisOf(figure);
  if (data.basis !== undefined || basis === '上年') return false;
  return basis === '上年同期' || (data.asOf === undefined && data.series?.[yearOf(data, setting.year)] === undefined);
}

/** Whether its total's net is the year's own, as 净增 is aimed at: of a part of a year it is that of the twelve months up to its end. */
export function isNetOfYear(figure: Timed): boolean {
  return basisOf(figure) !== '上年同期';
}

/** The figure's words, with what its change is against. */
export function sayAgainst(figure: Timed): Say {
  const { say } = figure.setting;
  return (name, slots) =>
    slotsOf(name).includes('上年') ? say(name, { ...slots, 上年: say(basisOf(figure)) }) : say(name, slots);
}
