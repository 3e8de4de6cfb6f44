import type { Path } from '../../diagnostic.ts';
import { everyMatch } from '../../every-match.ts';
import { titleOf } from '../../figures/achievements/achievement-words.ts';
import type { Figures } from '../../figures/figures.ts';
import { isForecast } from '../../figures/phrase/times.ts';
import { yearOf } from '../../figures/year-of.ts';
import { dateOrder, dateText, lastDayOf, type PartialDate } from '../../report/date.ts';
import { monthsOf, partOf } from '../../report/period.ts';
import type { Report } from '../../report/schema.ts';
import { YEAR_BEFORE } from '../../zh/change-words.ts';
import { type DataRule, everyFigure, everyText, type Finding } from '../rule.ts';

/** Dates that do not fit: an event outside the period, a 截至 or signature too early, a deadline already past. */
export const datesWithinPeriod: DataRule = {
  name: 'dates-within-period',
  severity: 'warning',
  needsYear: true,
  description:
    '成果的时间、期间、截至的日子应在报告所说的时间之内，成文日期不早于截至的日子和第四季度、不晚于印发日期，文号的年份与成文日期一致，打算的时限不应已经过去。',
  why: '日期不在这一年里，多半是套用去年的稿子；落款早于数据的日子，数据便不可信。',
  basis: '惯例：总结写本年度的事，成文在数据截止之后',
  bad: '成果: [{类别: 活动, 动词: 举办, 名称: 科技活动周, 时间: 2012-05-15}]',
  good: '成果: [{类别: 活动, 动词: 举办, 名称: 科技活动周, 时间: 2013-05-15}]',
  *check(report, figures): Generator<Finding> {
    const { template = '年度总结', period, asOf, issued } = report;
    const meant = yearMeant(report);
    if (meant !== undefined) {
      yield {
        path: ['period'],
        message: `报告的年度是${period.label}，成果的时间${asOf ? '和“截至”' : ''}却都在${meant}年，年度多半写错了。`,
        hint: `年度改为${meant}；没有写错的，逐个核对日期。`,
      };
      return;
    }
    // If the signature itself is wrong, nothing is compared with it.
    const isWrong = issued && (isTooEarly(issued, period, template) || (asOf && dateOrder(issued) < dateOrder(asOf)));
    const signed = isWrong ? undefined : issued;
    yield* ofAchievements(report, signed);
    yield* ofFigures(report, figures, signed);
    yield* ofTexts(report, signed);
    yield* ofAsOf(report);
    yield* ofSignature(report);
    yield* ofPlans(report);
  },
};

const LATER = '核对这两个日期；还没有到的，写进打算，估计的数写“预计”。';

function laterThan(issued: PartialDate): string {
  return `晚于成文日期${dateText(issued)}，那时还没有到。`;
}

/** 时间 of the achievements: within the report's period, and not after the day of signature. */
function* ofAchievements(report: Report, issued: PartialDate | undefined): Generator<Finding> {
  const { period, achievements = [] } = report;
  for (const [index, achievement] of achievements.entries()) {
    const { date } = achievement;
    if (!date) continue;
    const path = ['achievements', index, 'date'];
    const title = titleOf(achievement, index);
    if (date.year < period.from || date.year > period.year) {
      yield {
        path,
        message: `“${title}”的时间是${date.year}年，不在报告所说的${period.label}之内。`,
        hint: '核对年份；是以前的事，就不列入这份报告。',
      };
    } else if (isOutsidePart(date, report)) {
      yield {
        path,
        message: `“${title}”的时间是${dateText(date)}，不在报告所说的${period.label}之内。`,
        hint: '核对日期；是这以前或以后的事，就不列入这份报告。',
      };
    } else if (issued && dateOrder(date) > dateOrder(lastDayOf(issued))) {
      yield { path, message: `“${title}”的时间是${dateText(date)}，${laterThan(issued)}`, hint: LATER };
    }
  }
}

/** Whether a month is outside the half-year or quarter that the report covers. */
function isOutsidePart({ month }: PartialDate, { period }: Report): boolean {
  const months = monthsOf(partOf(period) ?? '');
  return months !== undefined && month !== undefined && (month < months.first || month > months.last);
}

/** Whether a 截至 is later than a half-year and its month of signing: 7月31日, but not 7月5日. */
function isPastPart(asOf: PartialDate, { period }: Pick<Report, 'period'>): boolean {
  const months = monthsOf(partOf(period) ?? '');
  const { year, month, day } = lastDayOf(asOf);
  return months !== undefined && year === period.year && month + (day >= 30 ? 1 : 0) > months.last + 1;
}

/** 期间 and 截至 of the figures: within the report's period, and not after the day of signature. */
function* ofFigures(report: Report, figures: Figures, issued: PartialDate | undefined): Generator<Finding> {
  const { period } = report;
  for (const { name, path, data, setting } of everyFigure(figures)) {
    if (isForecast({ data })) continue;
    const { asOf, period: own } = data;
    // In a report on a school year or several years, 9月 does not say which year.
    const last = own === undefined || setting.within === undefined ? undefined : monthsOf(own)?.last;
    const until = asOf ?? (last && { year: yearOf(data, setting.year), month: last });
    if (!until) continue;
    const field = [...path, asOf ? 'asOf' : 'period'];
    const when = asOf ? `统计到${dateText(asOf)}` : `是${own}的`;
    if (issued && dateOrder(lastDayOf(until)) > dateOrder(lastDayOf(issued))) {
      yield { path: field, message: `“${name}”${when}，${laterThan(issued)}`, hint: LATER };
    } else if (until.year === period.year && (asOf ? isPastPart(asOf, report) : isOutsidePart(until, report))) {
      yield {
        path: field,
        message: `“${name}”${when}，不在报告所说的${period.label}之内。`,
        hint: `核对${asOf ? '日期' : '期间'}和年度；换成报告所说的时间的数。`,
      };
    }
  }
}

/** 12月28日，举办…… or 截至12月底: a sentence about another year names it. */
const TOLD = /(?<=^|[。；！？\n])(?:截至)?(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:(底)，?|，)[^。；！？\n]*/gu;
/** Another year, which a date behind it without one may be of. */
const OTHER_YEAR = new RegExp(`\\d{4}年|${YEAR_BEFORE}`, 'u');
/** Future events may be later. */
const TO_COME = /力争|预计|确保|有望|[将拟]|计划/u;

/** Where only work done is told; other parts may also tell what the next year brings. */
const DONE = new Set<unknown>(['lead', 'highlights', 'work']);

/** Events in a text after the signature. For a half-year report months-in-report checks this. */
function* ofTexts(report: Report, issued: PartialDate | undefined): Generator<Finding> {
  const { period } = report;
  if (!issued || period.from !== period.year || partOf(period) !== undefined) return;
  for (const { text, path } of everyText(report)) {
    if (path[0] === 'plans') continue;
    for (const { 0: sentence, 1: year, 2: month, 3: day, 4: end, index } of everyMatch(text, TOLD)) {
      const before = text.slice(0, index).replaceAll(`${period.year}年`, '');
      const isOther = year === undefined ? OTHER_YEAR.test(before) : !isTold(Number(year), period.year, path);
      if (isOther || TO_COME.test(sentence)) continue;
      const date = { year: Number(year ?? period.year), month: Number(month), ...(day && { day: Number(day) }) };
      if (dateOrder(end === undefined ? date : lastDayOf(date)) <= dateOrder(lastDayOf(issued))) continue;
      yield { path, message: `这里写着${dateText(date)}的事，${laterThan(issued)}`, hint: LATER };
      break;
    }
  }
}

function isTold(year: number, own: number, [part]: Path): boolean {
  return year === own || (year > own && DONE.has(part));
}

/** 截至 of the report: in its last year, or in the first months of the next, when the year is still being counted. */
function* ofAsOf({ period, asOf }: Report): Generator<Finding> {
  if (!asOf) return;
  if (asOf.year < period.year) {
    yield {
      path: ['asOf'],
      message: `数字统计到${asOf.year}年，报告的年度是${period.label}，应统计到报告年度。`,
      hint: '核对是不是去年留下的日期。',
    };
  }
  if (isPastPart(asOf, { period })) {
    yield {
      path: ['asOf'],
      message: `数字统计到${dateText(asOf)}，不在报告所说的${period.label}之内。`,
      hint: '核对日期和年度；换成报告所说的时间的数。',
    };
  }
  if (dateOrder(asOf) >= dateOrder({ year: period.year + 1, month: 4 })) {
    yield {
      path: ['asOf'],
      message: `数字统计到${dateText(asOf)}，报告的年度是${period.label}，不应统计到下一年。`,
      hint: '核对年度和“截至”的年份。',
    };
  }
}

/** 成文日期: not before the work was done and counted; the 文号 has the same year. */
function* ofSignature({ template = '年度总结', period, asOf, issued, document }: Report): Generator<Finding> {
  if (!issued) return;
  if (isTooEarly(issued, period, template)) {
    yield {
      path: ['issued'],
      message: `成文日期是${dateText(issued)}，报告的年度是${period.label}，这时一年的工作还没有做完。`,
      hint: `核对成文日期和年度；年度没有写错的，成文日期多半应在${yearOfIssue(issued, period.year)}年。`,
    };
  }
  if (asOf && dateOrder(issued) < dateOrder(asOf)) {
    yield {
      path: ['issued'],
      message: `成文日期${dateText(issued)}早于数字统计到的${dateText(asOf)}，应不早于它。`,
      hint: '核对这两个日期。',
    };
  }
  const printed = document?.printedOn;
  if (printed && dateOrder(lastDayOf(printed)) < dateOrder(issued)) {
    yield {
      path: ['document', 'printedOn'],
      message: `印发日期${dateText(printed)}早于成文日期${dateText(issued)}，应不早于它。`,
      hint: '核对这两个日期；同一天印发的，删去“印发日期”。',
    };
  }
  const numbered = Number(/〔(\d{4})〕/u.exec(document?.number ?? '')?.[1]);
  if (numbered && !isNumberedIn(numbered, issued)) {
    yield {
      path: ['document', 'number'],
      message: `文号的年份是${numbered}年，成文日期是${dateText(issued)}，应是同一年。`,
      hint: '核对文号和成文日期，看是不是去年留下的。',
    };
  }
}

/** Plans with a deadline that has passed. */
function* ofPlans({ period, issued, plans = [] }: Report): Generator<Finding> {
  for (const { path, deadline } of deadlinesOf(plans)) {
    if (deadline.year >= period.from && !(issued && isOver(deadline, issued))) continue;
    yield {
      path,
      message: `打算的时限是${dateText(deadline)}，报告的年度是${period.label}，这时已经过去了。`,
      hint: '核对年份，看是不是去年留下的。',
    };
  }
}

/** 时限, or a year in 引语: 到2026年底. */
function* deadlinesOf(plans: NonNullable<Report['plans']>): Generator<{ path: Path; deadline: PartialDate }> {
  for (const [index, { deadline, leadIn = '' }] of plans.entries()) {
    if (deadline) yield { path: ['plans', index, 'deadline'], deadline };
    const year = Number(/((?:19|20)\d\d)年/u.exec(leadIn)?.[1]);
    if (year) yield { path: ['plans', index, 'leadIn'], deadline: { year } };
  }
}

/** The one other year that all dates are in, if there are at least two: then 年度 itself is wrong. */
function yearMeant({ period, asOf, issued, achievements = [] }: Report): number | undefined {
  const years = [...(asOf ? [asOf] : []), ...achievements.flatMap(({ date }) => (date ? [date] : []))].map(
    ({ year }) => year,
  );
  const [first = period.year] = years;
  const isOther = years.length > 1 && (first < period.from || first > period.year);
  // A report signed in October or later is on that year, otherwise on the year before.
  if (issued && issued.year - ((issued.month ?? 1) < 10 ? 1 : 0) !== first) return undefined;
  return isOther && years.every((year) => year === first) ? first : undefined;
}

/** A whole year's summary is not signed before its last quarter; other reports may be signed earlier in the year. */
function isTooEarly({ year, month }: PartialDate, { year: last, label }: Report['period'], template: string): boolean {
  if (year < last) return true;
  const isAnnual = template === '年度总结' && label === `${last}年`;
  return isAnnual && year === last && month !== undefined && month < 10;
}

/** In the last quarter the report's year is meant, in an earlier month the next one. */
function yearOfIssue({ month = 1 }: PartialDate, last: number): number {
  return month < 10 ? last + 1 : last;
}

/** A report signed in December may get its number in the next year. */
function isNumberedIn(numbered: number, { year, month }: PartialDate): boolean {
  return numbered === year || (numbered === year + 1 && (month ?? 12) === 12);
}

/** Whether the deadline's last day is before the day of signature. */
function isOver({ year, month = 12, day = 31 }: PartialDate, issued: PartialDate): boolean {
  return dateOrder({ year, month, day }) < dateOrder(issued);
}
