import { everyMatch } from '../../every-match.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const GROUP = /(?:\d{1,6}(?:\.\d{1,4})?%(?:、|和)){1,20}\d{1,6}(?:\.\d{1,4})?%/gu;

export const decimalsConsistent: TextRule = {
  name: 'decimals-consistent',
  severity: 'info',
  description: '并列的百分比，小数位数应一致。',
  why: '有的一位、有的两位，像是从不同的表里抄来的。',
  basis: 'GB/T 15835—2011；惯例',
  bad: '申请量、授权量分别增长41.7%、92.86%。',
  good: '申请量、授权量分别增长41.7%、92.9%。',
  *check(manuscript) {
    for (const { passage, from, to, groups } of matches(manuscript, GROUP)) {
      const all = everyMatch(groups[0] ?? '', /\d+(?:\.(\d+))?%/gu).map(([, point]) => point?.length ?? 0);
      const places = new Set(all);
      // A whole percentage among rates with one decimal is accepted: it may just be the result.
      if (places.size < 2 || (places.size === 2 && places.has(0) && places.has(1))) continue;
      yield {
        passage,
        from,
        to,
        message: `“${groups[0]}”小数位数不一致。`,
        hint:
          all.filter((each) => each === 2).length > all.length / 2
            ? '都保留两位小数，或都保留一位。'
            : '一般都保留一位小数。',
      };
    }
  },
};
