import { halfWidth } from '../report/half-width.ts';
import { OF_POINTS } from '../zh/measure-words.ts';
import { numeralValue } from '../zh/numerals.ts';
import type { LadderNumber } from './passage.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** 五.四青年节 and 七.一讲话 are dates; in 一.三大行动 and 二.二〇二五年 the first numeral is a heading number. */
const OF_DAY = `(?<=[.．])(?=[一二三四五六七八九十]{1,2}(?![一二三四五六七八九十〇○${OF_POINTS}]))`;
/** 2.5亿元 and 1.1 do not begin with a heading number; 2.2025年度获奖清单 does. */
const FORMS: [LadderNumber['level'], RegExp][] = [
  [1, new RegExp(`^(${NUMERAL})[、.．，,](?!${OF_DAY})`, 'u')],
  [2, new RegExp(`^[（(](${NUMERAL})[）)][、.．，,]?`, 'u')],
  [3, /^(\d{1,2})[.．、,，](?!\d(?!\d{3}年))/u],
  [4, /^[（(](\d{1,2})[）)][、.．，,]?/u],
];

/**
 * 一、二等奖, 三、四级手术: a numeral followed by the next one and what they count is no heading number; the 三 of
 * 三、四季度工作打算 is.
 */
const ROW = new RegExp(
  `^(${NUMERAL})(?:[、和](?=${NUMERAL})|年级|等奖|产业|季度(?=[，,])|级(?:学科|专业|手术|医院))`,
  'u',
);

/** What tells whether it is one: its own characters and a few behind. */
const LONGEST = 16;

/** The heading number at the start of a paragraph, with any punctuation; undefined if there is none. */
export function ladderNumberOf(typed: string): LadderNumber | undefined {
  // Of the same length.
  const text = halfWidth(typed.slice(0, LONGEST));
  for (const [level, form] of FORMS) {
    const match = form.exec(text);
    const ordinal = match && (level > 2 ? Number(match[1]) : numeralValue(match[1] ?? ''));
    if (level === 1 && ordinal && isOfRow(text.slice(match[0].length), ordinal)) return undefined;
    if (match && ordinal) return { level, ordinal, typed: typed.slice(0, match[0].length) };
  }
  return undefined;
}

function isOfRow(behind: string, ordinal: number): boolean {
  return numeralValue(ROW.exec(behind)?.[1] ?? '') === ordinal + 1;
}
