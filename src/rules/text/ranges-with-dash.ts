import { UNITS } from '../../passages/quantities.ts';
import { RANGE_MARKS } from '../../zh/range-mark.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const HYPHEN = '(?:-{1,2}|–|―|一|~|～(?=\\d{1,2}月))';
const RANGES: RegExp[] = [
  new RegExp(`(?<![\\d.])(?:1[0-2]|[1-9])月?${HYPHEN}(?:1[0-2]|[1-9])月(?![\\d龄嫂薪])`, 'gu'),
  new RegExp(`(?<!\\d)(?:19|20)\\d\\d年?${HYPHEN}(?:19|20)\\d\\d(?=学?年)`, 'gu'),
  new RegExp(`(?<=\\d月)(?:[12]\\d|3[01]|[1-9])日?${HYPHEN}(?:[12]\\d|3[01]|[1-9])(?=日)`, 'gu'),
  // With a half-width hyphen, 3-5年, it may be the number of a part or a phone.
  new RegExp(
    `(?<![\\d.－])\\d{1,9}(?:\\.\\d{1,8})?[年月日]?－\\d{1,9}(?:\\.\\d{1,8})?(?:月|(?=学?年|日|${UNITS}))`,
    'gu',
  ),
];
/** 110月, originally 1—10月; the 13月 of 1—13月 is for dates-exist. */
const TOGETHER = new RegExp(`(?<![\\d.${RANGE_MARKS}至到])1([2-9]|1[0-2]|10)月(?![底末初])`, 'gu');

export const rangesWithDash: TextRule = {
  name: 'ranges-with-dash',
  severity: 'warning',
  description: '起止的年、月、日之间用一字线“—”，起止的数之间也不用全角的连字符。',
  why: '连字符太短，转换时容易丢失，“1—10月”就成了“110月”。',
  basis: 'GB/T 15834—2011，4.13；GB/T 15835—2011，5.1.4',
  bad: '1-11月，专利授权1163件。',
  good: '1—11月，专利授权1163件。',
  *check(manuscript) {
    for (const pattern of RANGES) {
      for (const { passage, from, to, groups } of matches(manuscript, pattern)) {
        const typed = groups[0] ?? '';
        const right = typed.replace(/[-－–―一~～]{1,2}/u, '—');
        yield {
          passage,
          from,
          to,
          message: `“${typed}”之间应用一字线“—”。`,
          hint: `改为“${right}”。`,
          fix: right,
        };
      }
    }
    for (const { passage, from, to, groups } of matches(manuscript, TOGETHER)) {
      const [typed = '', month = ''] = groups;
      if (Number(month) <= 2 && typed.length === 3) continue;
      if (Number(typed.replace('月', '')) <= 12) continue;
      yield {
        passage,
        from,
        to,
        message: `“${typed}”没有这个月，像是“1—${month}月”丢了一字线。`,
        hint: `核对后改为“1—${month}月”。`,
      };
    }
  },
};
