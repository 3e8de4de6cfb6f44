import { basisOf, flowsUntil, isBesideWholeYears } from '../../figures/against.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { isForecast, periodText } from '../../figures/phrase/times.ts';
import { groupsOf } from '../../figures/printed-lists.ts';
import { cutName } from '../../figures/references/members.ts';
import { tokens } from '../../figures/tokens.ts';
import { yearOf } from '../../figures/year-of.ts';
import { asOfText, dateText, isBeforeYearEnd, type PartialDate } from '../../report/date.ts';
import { halfWidth } from '../../report/half-width.ts';
import { isFromJanuary, partOf, schoolTime, spansFromJanuary, withinOf } from '../../report/period.ts';
import type { Group, Report } from '../../report/schema.ts';
import { isOtherBasis } from '../other-basis.ts';
import { type DataRule, everyFigure, everyText, type Finding, type Text } from '../rule.ts';

/** Time expressions in a text. */
const DATED = /[\d一二三四五六七八九十]个?月|(?<![按每])季度|[上下]半年|截至|期间/u;
/** Members that print none of the period's numbers. */
const NUMBERLESS = new Set(['名称', '单位', '名单', '列举', '目标数', '明年目标', '位次']);
/** Those, and members that state the period themselves. */
const UNDATED = new Set([...NUMBERLESS, '', '全', '简', '期间', '截至']);
/** Not 全年任务 or 全年各项目标, which were planned for the year; 全年完成目标任务 is what was done in it. */
const WHOLE_YEAR =
  /全年(?!(?:(?!完成|实现|超额|达到|下达|新)[^，。；【】\n]){0,8}?(?:目标|任务|计划|预算|指标))[^，。；【】\n]*/u;
/** 全年 applying to the reference after it. */
const WHOLE = new RegExp(`${WHOLE_YEAR.source}$`, 'u');

/** 1—11月 is not the year: not to be compared with a whole year, not under 全年, not once the annual numbers are out. */
export const partYearNotAnnual: DataRule = {
  name: 'part-year-not-annual',
  severity: 'warning',
  needsYear: true,
  description: '不满一年的数、学年的数不应当作全年的数来比较、引用；年终已过的，应换成全年的数。',
  why: '拿1—11月的数与上年全年相比，增长会说成下降；不写明时段，读者会当作全年的数。',
  basis: '惯例：同比用上年同期的数，不满一年的写明起止',
  bad: '指标: {专利授权量: {单位: 件, 期间: 1—11月, 数值: 1163, 历年: {2012: 1220}}}',
  good: '指标: {专利授权量: {单位: 件, 期间: 1—11月, 数值: 1163, 上年: 1035}}',
  *check(report, figures) {
    if (partOf(report.period) !== undefined || schoolTime(report.period.label) !== undefined) {
      for (const figure of everyFigure(figures)) yield* joinedToWholeYears(figure, report);
      return;
    }
    if (!/^\d{4}年度?$/u.test(report.period.label)) return;
    for (const figure of everyFigure(figures)) yield* joinedToWholeYears(figure, report);
    for (const [name, figure] of figures.byName) yield* ofWholeOtherwiseDated(name, figure, report, figures);
    yield* outOfDate(report, figures);
    for (const { path, group } of groupsOf(report)) yield* underWholeYear(group, path, figures, report);
    for (const text of everyText(report)) yield* undated(text, figures, report);
    yield* ofReport(report, figures);
  },
};

/** Words in 结语 that refer to everything above. */
const OF_ALL = /以上|数据|数字|统计|本(?:报告|总结)/u;

const KEEP = '换成全年的数；确实没有的，写一行停用本规则的注释，说明理由。';

/** 截至 of the whole file, which applies to every number without a period of its own. */
function* ofReport(report: Report, figures: Figures): Generator<Finding> {
  const { asOf, issued, period, title = '' } = report;
  if (!asOf || !isBeforeEnd(asOf, period.year)) return;
  if (issued && isAfterReturns(issued, period.year)) {
    yield {
      path: ['asOf'],
      message: `报告${dateText(issued)}成文，数字只统计到${dateText(asOf)}，应统计到年底。`,
      hint: KEEP,
    };
    return;
  }
  // If some figures state their own period, readers can tell the others apart.
  const isSaid = [...figures.byName.values()].some(({ data }) => data.asOf || data.period !== undefined);
  if (isSaid || figures.byName.size === 0) return;
  // The title and the lead apply to the whole report: 1—11月 there covers all numbers, as does 以上为前11个月情况 in
  // 结语.
  const isTold = ({ text, path: [part] }: Pick<Text, 'text' | 'path'>) =>
    text.includes('截至') ||
    ((part === 'title' || part === 'lead' || (part === 'closing' && OF_ALL.test(text))) && isUntil(text, asOf));
  if ([{ text: title, path: ['title'] }, ...everyText(report)].some(isTold)) return;
  yield {
    path: ['asOf'],
    message: `数字统计到${dateText(asOf)}，文中没有写明，会读成全年的。`,
    hint: `${whereToSay(report, asOfText(asOf, withinOf(report)))}；统计到年底的，删去“截至”。`,
  };
}

/** A lead in parts has no place for a time of its own except before its numbers. */
function whereToSay({ lead }: Report, until: string): string {
  if (!lead || lead.text !== undefined) return '在“导语”里说一次，如“【截至】，……”';
  if (!lead.data?.length) return '在“结语”里说一次，如“以上数据【截至】。”';
  return `在“导语”的“数据”里说一次，第一组写上“期间”：{期间: ${until}, 指标: [${lead.data[0]?.figures[0] ?? ''}, ……]}`;
}

/** Part of a year at the end of a history of whole years, or compared with the 上年 that comes from it. */
function* joinedToWholeYears(figure: Figure, { period }: Report): Generator<Finding> {
  const { name, path, data, value, series, setting } = figure;
  if (!value || !isBesideWholeYears(figure)) return;
  const own = yearOf(data, setting.year);
  const before = Object.keys(data.series ?? {}).findLast((year) => Number(year) < own);
  const isCompared = data.prior === undefined && before === String(own - 1);
  if (before === undefined || !(isCompared || series.length > 0)) return;
  const until = flowsUntil(figure);
  const time = data.period ?? setting.part ?? (until ? asOfText(until, setting.within) : period.label);
  yield {
    path: [...path, 'series', before],
    message: `“${name}”是${time}的数，“历年”里${before}年是全年的数，不应相比。`,
    hint: hintOf(figure, basisOf(figure)),
  };
}

function hintOf({ data }: Figure, basis: ReturnType<typeof basisOf>): string {
  if (data.prior) return `删去“历年”，与${basis}比用“上年”；历年的变化，有了全年的数再写。`;
  return `写“上年”，填${basis}的数；“历年”只放全年的数${basis === '上学年' ? '，是学年的，补上本学年的' : ''}。`;
}

/** 占: the other figure's number covers another period. */
function* ofWholeOtherwiseDated(name: string, figure: Figure, report: Report, figures: Figures): Generator<Finding> {
  const share = report.figures?.[name]?.share;
  const whole = share && figures.byName.get(share.label);
  if (!share || !whole || whole === figure || share.value || share.ratio) return;
  if ([figure, whole].some(({ data }) => data.asOf || isOtherBasis(data.basis)) || isForecast(figure)) return;
  const [own, other] = [figure.data.period, whole.data.period].map((period) => halfWidth(period ?? '全年'));
  if (own === other || !(isPart(own) || isPart(other))) return;
  yield {
    path: [...figure.path, 'share', 'label'],
    message: `“${name}”是${own}的数，所占的“${share.label}”是${other}的数，不应相除。`,
    hint: '换成同一时段的数；来源给出比重的，写“比重”。',
  };
}

/** Reported once for all figures, since they have one cause. */
function* outOfDate({ issued, period: { year } }: Report, figures: Figures): Generator<Finding> {
  if (!issued || !isAfterReturns(issued, year)) return;
  const old = [...figures.byName.values()].filter(isOfPart);
  const [first] = old;
  if (!first) return;
  const which = old.length > 1 ? `“${first.name}”等${old.length}个指标` : `“${first.name}”`;
  const times = [...new Set(old.map(timeText))].join('、');
  yield {
    path: [...first.path, first.data.asOf ? 'asOf' : 'period'],
    message: `报告${dateText(issued)}成文，${which}还是${times}的数，应换成${year}年全年或年底的数。`,
    hint: KEEP,
  };
}

function* underWholeYear(
  { leadIn = '', period, figures: names }: Group,
  path: Finding['path'],
  figures: Figures,
  report: Report,
): Generator<Finding> {
  if (!WHOLE_YEAR.test(leadIn)) return;
  for (const name of names.flatMap((each) => figures.sets.get(each) ?? [each])) {
    const figure = figures.byName.get(name);
    if (!figure) continue;
    const reported = reportedTime(figure, report);
    const own = isOfPart(figure) ? timeText(figure) : figure.data.period ? '' : (period ?? reported ?? '');
    if (own === '' || !(isOfPart(figure) || isPart(own) || own === reported)) continue;
    yield {
      path: [...path, 'leadIn'],
      message: `“引语”写着“${leadIn}”，“${name}”是${own}的数，不应说是全年的。`,
      hint: '删去“引语”里的“全年”，或把这个指标另列一组。',
    };
  }
}

/** 新产品产值【新产品产值.数值】: only the number, and nothing nearby says that it covers eleven months. */
function* undated({ text, path, holder }: Text, figures: Figures, report: Report): Generator<Finding> {
  for (const token of tokens(text)) {
    if (token.kind !== 'reference') continue;
    const [name, member] = cutName(figures.byName, token.body);
    const figure = figures.byName.get(name);
    const time = figure && (isOfPart(figure) ? timeText(figure) : reportedTime(figure, report));
    if (!figure || time === undefined) continue;
    if (WHOLE.test(text.slice(0, token.from)) && !NUMBERLESS.has(member)) {
      yield {
        path,
        message: `【${token.body}】是${time}的数，前面写着“全年”，不应说是全年的。`,
        hint: '删去“全年”，写明数字的起止；有了全年的数，换成全年的数。',
      };
      return;
    }
    if (!isOfPart(figure) || UNDATED.has(member) || isDatedIn(holder, figure, figures)) continue;
    yield {
      path,
      message: `【${token.body}】是${timeText(figure)}的数，这里没有写明，会读成全年的。`,
      hint: `在前面写上“${timeText(figure)}”，或引用【${name}.${figure.data.asOf ? '截至' : '期间'}】。`,
    };
    return;
  }
}

/** Whether texts of the same item state the period, or print the figure with it. */
function isDatedIn(holder: object, { name }: Figure, figures: Figures): boolean {
  const all = Object.values(holder);
  const listed = all
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .flatMap((group: Partial<Group>) => group?.figures ?? []);
  if (listed.some((each) => each === name || figures.sets.get(each)?.includes(name))) return true;
  return all.some(
    (value) =>
      typeof value === 'string' &&
      (DATED.test(value.replace(/【[^【】]*】/gu, '')) ||
        ['】', '.全】', '.简】', '.期间】', '.截至】'].some((end) => value.includes(`【${name}${end}`))),
  );
}

/** 1—11月, 截至11月底: without the comma that follows in a sentence. */
function timeText(figure: Figure): string {
  return periodText(figure).replace(/，$/u, '');
}

/** 截至11月底, for a number without its own period in a report that counts to a date before the year's end. */
function reportedTime({ data, setting }: Figure, { asOf }: Report): string | undefined {
  const isOwn = data.period !== undefined || data.asOf !== undefined || data.forecast === true;
  return asOf && !isOwn && isBeforeEnd(asOf, setting.year) ? asOfText(asOf, setting.within) : undefined;
}

/** Whether a text mentions the months up to that of the date: 1—11月, 前十一个月, 前三季度. */
function isUntil(text: string, { month }: PartialDate): boolean {
  return spansFromJanuary(text).some((months) => months === month);
}

function isPart(period: string | undefined): boolean {
  return period !== undefined && isFromJanuary(period);
}

/** Whether the number is this year's and was counted before the year's end. */
function isOfPart(figure: Figure): boolean {
  const { data, setting } = figure;
  if (isForecast(figure)) return false;
  if (data.asOf) return isBeforeEnd(data.asOf, setting.year);
  return isPart(data.period) && yearOf(data, setting.year) === setting.year;
}

function isBeforeEnd(date: PartialDate, of: number): boolean {
  return date.year === of && isBeforeYearEnd(date);
}

/** From February on, the numbers of the year before are available. */
function isAfterReturns({ year, month = 1 }: PartialDate, of: number): boolean {
  return year > of + 1 || (year === of + 1 && month >= 2);
}
