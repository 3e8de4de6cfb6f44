import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const EMPTY = /[（(][\s，、；：,;:]*[）)]|〔\s*〕|【\s*】|\[\s*\]|《\s*》|“\s*”|「\s*」|‘\s*’/gu;

export const bracketsHoldSomething: TextRule = {
  name: 'brackets-hold-something',
  severity: 'error',
  description: '括号、引号、书名号里应有内容。',
  why: '名称或数字被删掉、没有填上，只剩下一对空括号。',
  basis: 'GB/T 15834—2011',
  bad: '国家煤化工产品质量检验中心（）通过验收。',
  good: '国家煤化工产品质量检验中心（安徽）通过验收。',
  readsNames: true,
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, EMPTY)) {
      yield {
        passage,
        from,
        to,
        message: `“${passage.text.slice(from, to)}”里没有内容。`,
        hint: '补上内容，或连同这一对符号删去。',
        mark: 'empty',
      };
    }
  },
};
