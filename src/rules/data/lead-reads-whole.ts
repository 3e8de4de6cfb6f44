import type { Report } from '../../report/schema.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import type { DataRule, Finding } from '../rule.ts';

/** 本局, 我局: the organization itself. 本科 is a degree. */
const SELF = new RegExp(
  `^(?:我(?:[${AREA_LETTERS}局厅委校院司处科]|单位|公司)|本(?:[${AREA_LETTERS}局厅委校院司处]|单位|公司))(?!域)`,
  'u',
);
/** 全县科技系统: a subject, which the sentence already has. 全面 is not one. */
const ALL = new RegExp(`^(?:全[${AREA_LETTERS}局校院厂](?!域)|全系(?!列)|全公司)`, 'u');
/** 2026年，; also without a comma before the subject: 2026年我局. */
const TIME = /^(?:(?:19|20)\d\d年度?|今年|本年度)(?:以来)?，?/u;
/** 在院党委的正确领导下, 按照县委统一部署, 以……为指导: if there is nothing else, the sentence has no predicate. */
const CIRCUMSTANCE =
  /^(?:在[^，]*(?:下|中|基础上)|(?:按照|根据|围绕|遵循)[^，]*(?:部署|要求|安排|精神|目标|任务|主题|主线|中心|思路)|以[^，]*为\p{Script=Han}{2,3})$/u;

const PARTS = ['guidance', 'goal', 'mainLine', 'measures', 'assessment'] as const;
type Part = (typeof PARTS)[number];

/** Checks the sentence made of the parts of 导语: 2026年，我局……，以……为主线，……。 */
export const leadReadsWhole: DataRule = {
  name: 'lead-reads-whole',
  needsWhole: true,
  severity: 'warning',
  description: '分项写的导语应合成一句：年份、主语由程序写在前面，“举措”“评价”说做了什么。',
  why: '年份、主语写了两遍，或者只有“在……下”“以……为主线”，没有说做了什么，句子不通。',
  basis: '惯例：句子成分齐全',
  bad: '导语: {指导思想: 我局深入学习贯彻党的十八大精神, 评价: 各项工作进展顺利}',
  good: '导语: {指导思想: 深入学习贯彻党的十八大精神, 评价: 各项工作进展顺利}',
  *check(report) {
    const { lead } = report;
    if (!lead || lead.text !== undefined) return;
    const first = PARTS.find((key) => lead[key]);
    if (first === undefined) return;
    const twice = saidTwice(report, first);
    if (twice) yield twice;
    if (first !== 'measures') yield* subjectAgain(report);
    const { guidance = '', measures, assessment } = lead;
    if (measures || assessment || (guidance !== '' && !guidance.trim().split('，').every(isCircumstance))) return;
    yield {
      path: ['lead', first],
      message: '导语只有“在……下”“以……为主线”这样的话，没有说做了什么，不成一句。',
      hint: '写上“举措”，做了哪几件大事，或“评价”，总的成效。',
    };
  },
};

/** Year and subject are added before the text, so it must not begin with them. 目标 and 主线 follow an added 以. */
function saidTwice(report: Report, first: Part): Finding | undefined {
  const { lead, period } = report;
  if (first === 'goal' || first === 'mainLine') return undefined;
  const [subject, ...others] = subjectsOf(report);
  const opening = lead?.[first] ?? '';
  const [dated = ''] = TIME.exec(opening) ?? [];
  const behind = opening.slice(dated.length);
  // In 评价, 全局工作进展顺利 is about the work.
  const own =
    [subject, ...others].find((name) => behind.startsWith(name)) ??
    (SELF.exec(behind) ?? (first === 'assessment' ? null : ALL.exec(behind)))?.[0];
  const time = own !== undefined || /以来|，$/u.test(dated) ? dated : '';
  if (time === '' && own === undefined) return undefined;
  const typed = `${time}${own ?? ''}`;
  const what = [...(time === '' ? [] : ['年份']), ...(own === undefined ? [] : ['主语'])].join('和');
  return {
    path: ['lead', first],
    message: `这里以“${typed}”开头，印作“${period.year}年，${subject}${typed}……”，${what}写了两遍。`,
    hint: `从“深入贯彻”“着力”这样的动词或“在……下”写起；主语不是${subject}的，改“称谓”里的“主语”，或写“全文”。`,
  };
}

/** 我局以……为主线，我局着力……: the sentence has its subject already. */
function* subjectAgain(report: Report): Generator<Finding> {
  const { measures = '' } = report.lead ?? {};
  const [subject, ...others] = subjectsOf(report);
  const [dated = ''] = TIME.exec(measures) ?? [];
  const behind = measures.slice(dated.length);
  const own = [subject, ...others].find((name) => behind.startsWith(name)) ?? SELF.exec(behind)?.[0];
  if (own === undefined) return;
  yield {
    path: ['lead', 'measures'],
    message: `“举措”以“${dated}${own}”开头，印作“${report.period.year}年，${subject}……，${dated}${own}……”，主语写了两遍。`,
    hint: '从“着力”“深入实施”这样的动词写起。',
  };
}

/** What the sentence begins with, then other names of the organization. */
function subjectsOf({ wording, organization }: Report): [string, ...string[]] {
  const name = organization.shortName ?? organization.fullName;
  return [wording?.subject ?? name, organization.fullName, name];
}

function isCircumstance(clause: string): boolean {
  return CIRCUMSTANCE.test(clause);
}
