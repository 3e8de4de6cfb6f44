import type { Years } from '../../passages/passage.ts';
import { isPlansHeading } from '../plans.ts';
import { isProblemsHeading } from '../problems.ts';
import type { TextRule } from '../rule.ts';

const PARTS: { name: string; isIn: (heading: string, years: Years | undefined) => boolean }[] = [
  { name: '存在问题', isIn: isProblemsHeading },
  { name: '下一步思路', isIn: isPlansHeading },
];
/** With fewer headings it is not a report with sections. */
const FEWEST = 2;

export const problemsAndPlansPresent: TextRule = {
  name: 'problems-and-plans-present',
  severity: 'warning',
  description: '年度工作总结应写存在问题和下一步思路。',
  why: '只有成绩没有问题和打算，总结会被退回重写。',
  basis: '惯例：总结由成绩、问题、思路三部分组成',
  bad: '某局2013年工作总结\n一、强化企业培育\n二、完善创新平台',
  good: '某局2013年工作总结\n一、主要工作\n二、存在问题\n三、下一步思路',
  *check({ origin, passages, years }) {
    const title = passages.find(({ kind }) => kind === 'title');
    if (
      origin === 'data' ||
      !title ||
      !/年[^，。]*工作(?:情况)?总结/u.test(title.text) ||
      /教师|个人|学期/u.test(title.text)
    )
      return;
    const headings = passages.filter(({ kind, number }) => kind === 'heading' || (number && number.level <= 2));
    if (headings.length < FEWEST) return;
    const said = [title.text, ...headings.map(({ text }) => text.slice(0, 40))];
    const missing = PARTS.filter(({ isIn }) => !said.some((heading) => isIn(heading, years)));
    if (missing.length === 0) return;
    yield {
      passage: title,
      from: 0,
      to: title.text.length,
      message: `全文没有“${missing.map(({ name }) => name).join('”和“')}”部分。`,
      hint: '补上；确不需要的，在配置中关掉本规则。',
    };
  },
};
