import { asOfText } from '../../report/date.ts';
import { partOf, withinOf } from '../../report/period.ts';
import type { Report } from '../../report/schema.ts';
import { RANGE_MARKS } from '../../zh/range-mark.ts';
import type { Figure } from '../figure.ts';
import type { Say } from '../wording.ts';
import { shapeOf } from './shape.ts';

/** The period a reader assumes if none is stated: the report's own, another part of its year, or another year. */
type Time = 'own' | 'part' | 'other';

/** The time last mentioned in a paragraph. */
export interface Clock {
  time: Time;
}

/** 2025届毕业生: says which class, not when. */
const OF_CLASS = /[届级]$/u;

const WITHIN_YEAR = /\d月|月份|季度|[上下]半年|全年/u;

/** Time expressions at the start of a sentence: they hold until the next one. */
const FRONT = new RegExp(
  `^(?:预计|截至|自|从|在|到)?(?:\\d{4}(?:年|[${RANGE_MARKS}])|\\d{1,2}(?:[${RANGE_MARKS}]\\d{1,2})?月|[今去上前]年|全年|本年|年内|目前|(?:第?[一二三四]|前[二三])个?季度|[上下]半年|“十.五”|近[年一二三四五六七八九十]).{0,12}`,
  'u',
);

const YEARS = new RegExp(`\\d{4}(?=年|[${RANGE_MARKS}])`, 'gu');
/** 2020年, 2020—2024年. */
const ONLY_YEARS = new RegExp(`^\\d{4}(?:年?[${RANGE_MARKS}]\\d{4})?年度?$`, 'u');

/** The period at the start of a sentence: 1—11月，, 截至11月底，, 预计全年; '' for the report's own period. */
export function periodText(figure: Figure, clock: Clock = { time: 'own' }): string {
  const { data, setting } = figure;
  const isOpen = clock.time === 'other' && setting.within !== undefined;
  const year = (period: string) => (isOpen && WITHIN_YEAR.test(period) && !/\d{4}/u.test(period) ? setting.year : '');
  const dated = (period: string) => `${year(period)}${year(period) === '' ? '' : '年'}${period}`;
  const asOf = data.asOf ? `${asOfText(data.asOf, isOpen ? undefined : setting.within)}，` : '';
  if (isForecast(figure)) {
    return `${asOf}${setting.say('预计', { 期间: dated(data.period ?? setting.part ?? setting.say(wholeOf(figure))) })}`;
  }
  if (asOf !== '' || data.period === undefined || namesItself(figure, data.period)) return asOf;
  return OF_CLASS.test(data.period) ? data.period : `${dated(data.period)}，`;
}

/** The period of a forecast without one: 全年, or the school year or term of the report. */
function wholeOf({ setting: { term } }: Figure): '全年' | '本学年' | '本学期' {
  return term === undefined ? '全年' : `本${term}`;
}

/** 由2020年的4.10%上升到2024年的5.86%: the years of a history already state the period. */
function namesItself(figure: Figure, period: string): boolean {
  if (shapeOf(figure) !== 'series') return false;
  const [first, last] = [figure.series[0]?.year, figure.series.at(-1)?.year];
  const [from = '', to = from] = period.match(/\d{4}/gu) ?? [];
  return ONLY_YEARS.test(period) && Number(to) === last && (from === to || Number(from) === first);
}

/** Whether the data mark the number as 预计. */
export function isForecast({ data }: Pick<Figure, 'data'>): boolean {
  return data.forecast ?? false;
}

/** The report's own period if another was mentioned last: 全年, or 2025年， after another year. */
export function ownPeriodText({ time }: Clock, report: Report, say: Say): string {
  const { asOf, period } = report;
  if (time === 'own') return '';
  if (asOf) return `${asOfText(asOf, time === 'part' ? withinOf(report) : undefined)}，`;
  const isYear = /^\d{4}年度?$/u.test(period.label);
  const part = partOf(period);
  if (part !== undefined && time === 'part') return `${part}，`;
  return isYear && time === 'part' ? say('全年') : `${isYear ? `${period.year}年` : period.label}，`;
}

/** 2024年全县……，……: the last time that a sentence begins with; undefined if none, or in a report on several years. */
export function timeIn(text: string, report: Report): Time | undefined {
  if (withinOf(report) === undefined) return undefined;
  const fronts = text
    .split(/[。；！？\n]/u)
    .flatMap((sentence) => FRONT.exec(sentence.trim())?.[0].split('，')[0] ?? []);
  const last = fronts.at(-1);
  return last === undefined ? undefined : timeOf(last, report);
}

/** What a time expression means: 今年 is `own`, 上半年 `part` of the report's year, 2012年 or 去年 `other`. */
export function timeOf(words: string, report: Report): Time {
  const { period, asOf } = report;
  const said = words.replace(/，$/u, '');
  if (said === period.label || said === partOf(period) || (asOf && said.includes(asOfText(asOf, withinOf(report)))))
    return 'own';
  if (OF_CLASS.test(said)) return 'own';
  const years = said.match(YEARS) ?? [];
  if (years.length > 0) {
    if (years.some((year) => Number(year) !== period.year)) return 'other';
    return said === `${period.year}年` || !WITHIN_YEAR.test(said) ? 'own' : 'part';
  }
  // The day or month of an event is not taken to apply to later numbers.
  if (/^\d{1,2}月/u.test(said)) return 'own';
  if (/^(?:今年以?来?|全年|本年|年内|截?至?目前)/u.test(said) && !/\d月|季度|半年/u.test(said)) return 'own';
  return WITHIN_YEAR.test(said) ? 'part' : 'other';
}

/** Whether a figure is told as a history that ends before the report's year, so that later ones must state the year. */
export function endsEarlier(figure: Figure): boolean {
  const { setting, series } = figure;
  return setting.within !== undefined && shapeOf(figure) === 'series' && series.at(-1)?.year !== setting.year;
}
