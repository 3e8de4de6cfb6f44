import { RANGE_MARKS } from '../../zh/range-mark.ts';
import { matches } from '../matches.ts';
import { isPlansHeading, PLAN_NOUNS } from '../plans.ts';
import type { TextRule } from '../rule.ts';

const BOTH = new RegExp(
  `((?:19|20)\\d\\d)年(?:度)?[^，。；\\d]{0,24}(?:总结|情况|回顾)[^，。；\\d]{0,8}((?:19|20)\\d\\d)年(?:度)?[^，。；\\d]{0,12}(?:${PLAN_NOUNS}|重点)`,
  'gu',
);
/** 安排 in 安排项目 is something done, not a plan. */
const PLAN = new RegExp(
  `((?:19|20)\\d\\d)年(?:度)?(?:的)?(?:重点|主要|科技)?(?:工作|创新)?(?:${PLAN_NOUNS})(?!项目|专项|资金|经费|立项|管理|申报|了)`,
  'gu',
);
/** A summary, not a plan; 2024年以来 and 2024年至2025年 cover more than one year. */
const SUMMARY = new RegExp(
  `((?:19|20)\\d\\d)(?:[${RANGE_MARKS}]((?:19|20)\\d\\d))?年度?(?![${RANGE_MARKS}至到前后以])(?:(?!${PLAN_NOUNS})[^，。；\\d]){0,24}(?:总结|回顾|汇报|报告)`,
  'gu',
);

export const titleYearsInOrder: TextRule = {
  name: 'title-years-in-order',
  severity: 'error',
  description: '标题的年份应是报告的年份，总结的下一年才是计划的年份。',
  why: '标题里的年份错了，是最先被看到的差错。',
  basis: '惯例',
  bad: '某局2022年工作总结和2022年工作计划',
  good: '某局2022年工作总结和2023年工作计划',
  *check({ passages, years }) {
    const headings = passages.filter(({ kind }) => kind === 'title' || kind === 'heading');
    for (const { passage, to, groups } of matches({ passages: headings }, BOTH)) {
      const [typed = '', stated, plan] = groups;
      // If the title's year differs from the report's, the title's is wrong, which is reported below.
      const past = passage.kind === 'title' && years ? years.to : Number(stated);
      // A half-year report may plan for 下半年 of the same year.
      if (Number(plan) === past + (years?.isPart ? 0 : 1) || Number(plan) === past + 1) continue;
      const from = to - typed.length + typed.lastIndexOf(plan ?? '');
      yield {
        passage,
        from,
        to: from + 4,
        message: `总结的是${past}年，计划应是${past + 1}年，这里写${plan}年。`,
        hint: '核对年份。',
      };
    }
    if (!years) return;
    for (const { passage, from, groups } of matches({ passages: headings }, SUMMARY)) {
      const [, first = '', last] = groups;
      const year = Number(last ?? first);
      if (passage.kind !== 'title' || year === years.to) continue;
      const at = from + (last === undefined ? 0 : first.length + 1);
      yield {
        passage,
        from: at,
        to: at + 4,
        message: `报告的是${years.to}年，标题写${year}年。`,
        hint: `标题改为${years.to}年，或核对报告的年度。`,
      };
    }
    for (const { passage, from, groups } of matches({ passages: headings }, PLAN)) {
      const year = Number(groups[1]);
      if (passage.kind === 'title' || year > years.to || year < years.from) continue;
      if (!isPlansHeading(passage.text, years)) continue;
      yield {
        passage,
        from,
        to: from + 4,
        message: `本文总结${years.to}年，下一步的计划应是${years.to + 1}年，这里写${year}年。`,
        hint: `改为${years.to + 1}年，或核对标题的年份。`,
      };
    }
  },
};
