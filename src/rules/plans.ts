import type { Manuscript, Passage, Years } from '../passages/passage.ts';
import { isChapter, passagesUnder } from './chapters.ts';

/** Nouns for plans in titles, after a year. 科技计划 is a funding programme, not a plan. */
export const PLAN_NOUNS = '思路|打算|(?<!科技|研发|项目|人才)计划|安排|要点|设想|展望';
/** 顶层谋划 and 圆满完成目标任务 are about work done. */
const PLANS = new RegExp(
  `下一步|下步|下阶段|下学期|明年|来年|今后|${PLAN_NOUNS}|努力方向|工作谋划|谋划(?=[明来下]|20)|(?<!完成)目标任务(?=$|[和与及])`,
  'u',
);
/** 年度工作要点完成情况 reports the results of plans. */
const OUTCOME = /(?:完成|落实|执行|进展|实施)情况/u;

/** Whether the text below a heading is about the future, such as 三、2026年重点任务 in a report on 2025. */
export function isPlansHeading(text: string, years: Years | undefined): boolean {
  if (years !== undefined && text.includes(`${years.to + 1}年`)) return true;
  return PLANS.test(text) && !OUTCOME.test(text);
}

/**
 * The passages under a heading of plans such as 下一步思路, with the heading, and in data the closing words below them.
 * Attachments are left out.
 */
export function plansIn(manuscript: Manuscript): ReadonlySet<Passage> {
  const { passages, years } = manuscript;
  const plans = passagesUnder(manuscript, 'plans', (heading) => isPlansHeading(heading, years));
  if (plans.size === 0) return plans;
  return new Set([...plans, ...passages.filter(({ path }) => path?.[0] === 'closing')]);
}

/** The year in the heading of the plans: 2027年工作打算. */
export function plannedYear({ origin, years }: Manuscript, plans: ReadonlySet<Passage>): number | undefined {
  const next = years && years.to + 1;
  const isHeading = (each: Passage) => (origin === 'data' ? each.path?.[0] === 'sectionTitles' : isChapter(each));
  return [...plans].some((each) => isHeading(each) && each.text.includes(`${next}年`)) ? next : undefined;
}
