import { FALL, RISE } from '../../zh/change-words.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** A list of rates of change in which each has its own 同比. */
const GROUP = new RegExp(
  `同比(?:${RISE}|${FALL})了?[\\d.]+%、(?:同比(?:${RISE}|${FALL})?了?[\\d.]+%(?:、|和)?){1,20}|分别同比[^。；\\n]{1,60}?(同比)`,
  'gu',
);

export const comparisonSaidOnce: TextRule = {
  name: 'comparison-said-once',
  severity: 'info',
  description: '并列的增长率，“同比”只说一次。',
  why: '一串数字里每个都带“同比”，读来重复。',
  basis: '惯例',
  bad: '专利申请量、授权量分别同比增长41.7%、同比增长92.9%。',
  good: '专利申请量、授权量同比分别增长41.7%、92.9%。',
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, GROUP)) {
      yield {
        passage,
        from,
        to,
        message: '并列的增长率里“同比”说了不止一次。',
        hint: '只在第一个前说“同比”，后面的接着写数字。',
      };
    }
  },
};
