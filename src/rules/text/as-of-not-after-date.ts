import { sentenceAt } from '../../passages/sentences.ts';
import { dateOrder, dateText, lastDayOf } from '../../report/date.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** 截至11月底, 截至2026年11月15日 at the start of a clause: 执行期截至2028年12月 is a term; a range is no day. */
const AS_OF = /(?<=^|[，。；：、！？（(\n])截至(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|[底末])?(?!\d|[—–-])/gu;

/** What is still to come may be later. */
const TO_COME = /力争|争取|预[计期测]|估计|确保|有望|[将拟]|计划|可[达望]/u;

/** A finished report that counts up to a day after the one on which it is dated; data is for dates-within-period. */
export const asOfNotAfterDate: TextRule = {
  name: 'as-of-not-after-date',
  severity: 'warning',
  description: '成稿里“截至”的日子，不应晚于落款的日期。',
  why: '落款的那天还没有到，数字从哪里来？不是日期写错，就是估计的数。',
  basis: '惯例：成文在数据截止之后',
  bad: '某局2026年工作总结\n截至12月底，共有高新技术企业34家。\n2026年12月15日',
  good: '某局2026年工作总结\n截至11月底，共有高新技术企业34家。\n2026年12月15日',
  *check(manuscript) {
    const { origin, issued, years } = manuscript;
    if (origin !== 'draft' || !issued) return;
    for (const { passage, from, to, groups } of matches(manuscript, AS_OF)) {
      if (TO_COME.test(sentenceAt(passage.text, from))) continue;
      const [, year, month, day] = groups;
      // Without a year it is the report's.
      const of = year ?? years?.to ?? issued.year;
      const asOf = lastDayOf({
        year: Number(of),
        month: Number(month),
        ...(day !== undefined && { day: Number(day) }),
      });
      if (Number(month) > 12 || dateOrder(asOf) <= dateOrder(issued)) continue;
      yield {
        passage,
        from,
        to,
        message: `“${passage.text.slice(from, to)}”晚于落款的${dateText(issued)}，那时还没有到。`,
        hint: '核对这两个日期；是估计的数，写“预计”。',
      };
    }
  },
};
