import { everyMatch } from '../../every-match.ts';
import type { TextRule } from '../rule.ts';

const CLAUSE = /[^。！？；;]+/gu;

export const respectivelyOnce: TextRule = {
  name: 'respectively-once',
  severity: 'warning',
  description: '一句之中“分别”只用一次。',
  why: '两个“分别”各管一串，读者要来回对才知道哪个数是谁的。',
  basis: '惯例',
  bad: '甲、乙两项分别完成30件、40件，分别增长10%、20%。',
  good: '甲、乙两项分别完成30件、40件，增长10%、20%。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const clause of everyMatch(passage.text, CLAUSE)) {
        const all = everyMatch(clause[0], /分别(?![于类])/gu).map(({ index }) => index);
        const [, second] = all;
        if (second === undefined) continue;
        const from = clause.index + second;
        yield {
          passage,
          from,
          to: from + 2,
          message: `一句里用了${all.length}个“分别”。`,
          hint: '后一个删去，或拆成两句。',
        };
      }
    }
  },
};
