import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const BETWEEN = /(?<=[》”])、(?=[《“])/gu;

export const quotesWithoutEnumerationComma: TextRule = {
  name: 'quotes-without-enumeration-comma',
  severity: 'info',
  description: '并列的引号之间、书名号之间不用顿号。',
  why: '引号和书名号已经把各项分开；标准2011年修订后通常不再加顿号。',
  basis: 'GB/T 15834—2011，4.5.3.5',
  bad: '印发《科技计划管理办法》、《科技经费管理办法》。',
  good: '印发《科技计划管理办法》《科技经费管理办法》。',
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, BETWEEN)) {
      yield {
        passage,
        from,
        to,
        message: `并列的${passage.text[to] === '《' ? '书名号' : '引号'}之间通常不用顿号。`,
        hint: '删去顿号。',
        fix: '',
        mark: '、',
      };
    }
  },
};
