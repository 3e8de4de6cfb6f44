import { OF_POINTS } from '../../zh/measure-words.ts';
import { countValue } from '../../zh/numerals.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** …以下三方面工作： followed by 一、二、三 or （一）（二）（三） or 1. 2. 3. */
const PROMISE = new RegExp(
  `(?:以下|下列|如下)([两二三四五六七八九十]{1,2}|\\d{1,2})[${OF_POINTS}点]?(?:方面|[${OF_POINTS}点类])[^。；，]{0,10}[。：:]?$`,
  'gu',
);

export const promisedCountKept: TextRule = {
  name: 'promised-count-kept',
  severity: 'warning',
  description: '说“以下几方面”，下面就应列几项。',
  why: '读者数一数便知少了一项。',
  basis: '惯例：数目与所列相符',
  bad: '重点做了以下三方面工作：\n1.强化企业培育。\n2.完善创新平台。',
  good: '重点做了以下两方面工作：\n1.强化企业培育。\n2.完善创新平台。',
  *check(manuscript) {
    const { origin, passages, numberedByWord } = manuscript;
    if (origin === 'data' || numberedByWord) return;
    for (const { passage, from, to, groups } of matches(manuscript, PROMISE)) {
      const typed = groups[1] ?? '';
      const count = countValue(typed);
      const after = passages.slice(passages.indexOf(passage) + 1);
      const level = after[0]?.number?.level;
      if (count === undefined || level === undefined || after[0]?.number?.ordinal !== 1) continue;
      const end = after.findIndex(({ number }, index) => {
        if (number && number.level < level) return true;
        return index > 0 && number?.level === level && number.ordinal === 1;
      });
      const reached = (end < 0 ? after : after.slice(0, end)).filter(({ number }) => number?.level === level).length;
      if (reached === count) continue;
      yield {
        passage,
        from,
        to: to - (/[。：:]$/u.test(groups[0] ?? '') ? 1 : 0),
        message: `说“${(groups[0] ?? '').replace(/[。：:]$/u, '')}”，下面列了${reached}项，两者应相等。`,
        hint: '核对项数，补全或改数。',
      };
    }
  },
};
