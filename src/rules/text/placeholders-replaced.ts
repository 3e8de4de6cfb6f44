import { AWAITING } from '../awaited.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const HAN = '\\p{Script=Han}';
/**
 * What writers leave for others to fill in, and what web scrapers leave in place of text that they remove. In
 * 基因型×年份, 品种×区组 the mark multiplies.
 */
const PLACEHOLDERS = new RegExp(
  [
    '(?<!\\d)(?:19|20)(?:__+|[xX×*＊]{2}|\\d[xX×*＊_])(?=年|[^\\dA-Za-z]|$)',
    '[×✕]{2,}|(?<!4\\d[,，]?)[Xx]{2,}(?![A-Za-z])',
    `(?<![A-Za-z+＋])[xX×](?=年(?!份(?!额)|[际龄])|月|日|(?:县|区(?!组(?!织))|市|省|局|校|院|公司|部门|项|家|件|万元|亿元)(?!${HAN}?光))`,
    `(?<=[${HAN}\\d“《（(])_+|_+(?=${HAN})|_{3,}`,
    `(?<=[${HAN}\\d])[*＊]+(?=[${HAN}\\d%])`,
    '[▲△□■○●◆◇]{2,}',
    '某某+',
    '(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])',
    '【(?:待|此处|这里|请|填|数据|略)[^【】\\n]{0,40}】',
    '[（(](?:待|此处|请)(?:补充?|定|填写?|核实?|插入|写)[^（()）\\n]{0,30}[）)]',
  ].join('|'),
  'gu',
);

/** Stands for a whole name or text, as in data: 待填2025年工作总结. */
const STANDING_IN = new RegExp(
  `(?<=^|^[（(]?[一二三四五六七八九十]{1,3}[)）、]|^\\d{1,2}\\.)${AWAITING}(?=(?:19|20)\\d\\d年|[：:。]?$)`,
  'gu',
);

export const placeholdersReplaced: TextRule = {
  name: 'placeholders-replaced',
  severity: 'error',
  description: '占位的符号应换成实际的内容。',
  why: '“20__年”“××局”印了出去，谁都看得出是套用的稿子。',
  basis: '惯例',
  bad: '20__年，全市新认定高新技术企业××家。',
  good: '2013年，全市新认定高新技术企业6家。',
  readsNames: true,
  *check(manuscript) {
    // In a data file, missing values are reported by the data rules.
    const patterns = manuscript.origin === 'data' ? [PLACEHOLDERS] : [PLACEHOLDERS, STANDING_IN];
    for (const { passage, from, to } of patterns.flatMap((pattern) => [...matches(manuscript, pattern)])) {
      yield {
        passage,
        from,
        to,
        message: `“${passage.text.slice(from, to)}”是占位，还没有换成实际的内容。`,
        hint: '补上年份、名称或数字；没有的，删去这一句。',
        mark: 'placeholder',
      };
    }
  },
};
