import { UNITS } from '../../passages/quantities.ts';
import { digitMeantBy, LIKE_ONE, LIKE_ZERO, LOOKALIKE, meantBy } from '../../zh/lookalikes.ts';
import { TO } from '../../zh/range-mark.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const DIGITS = '\\d０-９';
const NUMERAL = '[〇一二三四五六七八九]';
const LETTERS = LIKE_ZERO.letters;
const ALL_LETTERS = LETTERS + LIKE_ONE.letters;
const ZERO = `[○${LETTERS}]`;
/** Between numerals, after two of them, or in a year; 统一OA系统 has a letter after a numeral too. */
const ZERO_OF_NUMERAL = [
  `(?<=${NUMERAL}${ZERO}{0,2})${ZERO}(?=${ZERO}{0,2}(?:${NUMERAL}|年))`,
  `(?<=${NUMERAL}{2})${ZERO}(?!\\w)`,
  `(?<!\\w)${ZERO}(?=${NUMERAL}{1,2}年)`,
  `(?<=${NUMERAL})○(?!○)`,
].join('|');
/** Not after a letter: Al2O3 and N2O are formulas. */
const LETTER_OF_NUMBER = `(?<=(?<![A-Za-z)）\\d])\\d[\\d${LETTERS}]{0,8})[${LETTERS}]`;
/** Also 4l2家 and 1.O5亿元, but not Mn0.1O2, where a letter precedes the whole number. */
const OTHER_LETTER_OF_NUMBER = LETTER_OF_NUMBER.replaceAll('\\d]', '\\d.]')
  .replace('[\\d', '[\\d.')
  .replaceAll(LETTERS, ALL_LETTERS);
/** Not 期, 类, 批, 座: I期 and O座 are names. */
const COUNTED = '(?:[万亿]?元|[家项件个名人位篇台套所次场])';
const OF_YEAR = `(?=[\\d${LETTERS}]{0,2}(?:年|${TO}[\\d${LETTERS}]{4}年))`;
/** That of a range is for ranges-with-dash, whose remedy is —; that of 0575－12345678 and 表1－2 is to be half-width. */
const HYPHEN = `(?<![${DIGITS}]|[${DIGITS}][年月日])－|－(?![${DIGITS}．.]{1,9}(?:学?年|[月日]|${UNITS}))`;
/** A sign of a formula in words is full-width: 完成率＝完成数÷目标数, 本期数－上期数; that of 互联网＋政务 and x＝3 is not. */
const SIGN = `(?:${[
  '(?<=[\\p{Script=Han}）])＝',
  '＝(?=[\\p{Script=Han}（])',
  '(?<=[数额量值率）])[＋－](?=[\\p{Script=Han}（])',
  '(?<=[＝÷×][^。；]{0,60}[\\p{Script=Han}）])[＋－](?=[\\p{Script=Han}（])',
  '(?<=[\\p{Script=Han}）])[＋－](?=[\\p{Script=Han}（][^。；]{0,60}[＝÷×])',
].join('|')})`;
const FORMS: {
  pattern: RegExp;
  kind: string;
  message: (typed: string) => string;
  right?: (typed: string) => string;
}[] = [
  {
    pattern: new RegExp(`(?:[０-９Ａ-Ｚａ-ｚ％＆．]|(?!${SIGN})(?:[＋＝]|${HYPHEN}))+`, 'gu'),
    kind: 'wide',
    message: (typed) => `“${typed}”是全角字符，数字、字母和百分号应用半角。`,
    right: meant,
  },
  {
    pattern: /[\u2E80-\u2FDF\uF900-\uFAFF\uFE50-\uFE6B]/gu,
    kind: 'compatible',
    message: (typed) => `“${typed}”不是通用的汉字编码，看着一样，却查找不到。`,
    right: meant,
  },
  {
    pattern: LOOKALIKE,
    kind: 'lookalike',
    message: (typed) => `“${typed}”应为“${meant(typed)}”。`,
    right: meant,
  },
  {
    pattern: new RegExp(ZERO_OF_NUMERAL, 'gu'),
    kind: 'zero',
    message: (typed) => `“${typed}”应为“〇”。`,
    right: () => '〇',
  },
  {
    pattern: new RegExp(`${LETTER_OF_NUMBER}${OF_YEAR}`, 'gu'),
    kind: 'letter',
    message: letterInNumber,
    right: () => '0',
  },
  {
    // No automatic fix: 1O2 may be oxygen.
    pattern: new RegExp(`${OTHER_LETTER_OF_NUMBER}(?=[\\d${ALL_LETTERS}]{0,8}(?:\\d|${COUNTED}))(?!${OF_YEAR})`, 'gu'),
    kind: 'letter-of-other',
    message: letterInNumber,
  },
  {
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu,
    kind: 'invisible',
    message: () => '这里有一个看不见的字符。',
    right: () => '',
  },
  { pattern: /(?<=[!-~])\u00A0(?=[!-~])/gu, kind: 'no-break-of-latin', message: noBreak, right: () => ' ' },
  { pattern: /(?<![!-~])\u00A0|\u00A0(?![!-~])/gu, kind: 'no-break', message: noBreak, right: () => '' },
  {
    pattern: /[\uFFFD\uE000-\uF8FF]|锟斤拷|烫烫烫/gu,
    kind: 'lost',
    message: (typed) => `“${typed}”是转换时丢失的字。`,
  },
  {
    // 秘密★1年 is allowed (GB/T 9704-2012, 7.2.2).
    pattern: /\p{Emoji_Presentation}|[☆♥♡☞✔✘]|(?<![绝机秘]密)★/gu,
    kind: 'picture',
    message: (typed) => `正文不应有符号“${typed}”。`,
  },
];

function meant(typed: string): string {
  return [...typed].map(meantBy).join('');
}

const HINTS: Record<string, string> = { '': '删去。', ' ': '改为普通空格。' };

function letterInNumber(typed: string): string {
  return `数字里的“${typed}”是字母，应为${digitMeantBy(typed)}。`;
}

function noBreak(): string {
  return '这里有一个不间断空格。';
}

export const noOddCharacters: TextRule = {
  name: 'no-odd-characters',
  severity: 'warning',
  description: '正文应只用规范的字符，不用全角数字、形近异体字和看不见的字符。',
  why: '看着一样的字查找、汇总时对不上，换一台电脑可能成了方框。',
  basis: 'GB 18030；GB/T 15835—2011',
  bad: '截至１１月底，新认定髙新技术企业6家。',
  good: '截至11月底，新认定高新技术企业6家。',
  readsTyped: true,
  readsNames: true,
  *check(manuscript) {
    for (const { pattern, kind, message, right } of FORMS) {
      for (const { passage, from, to, groups } of matches(manuscript, pattern)) {
        const typed = groups[0] ?? '';
        const fix = right?.(typed);
        // 﨑 is in the block of compatibility characters but is a character in its own right.
        if (fix === typed) continue;
        yield {
          passage,
          from,
          to,
          message: message(typed),
          hint: fix === undefined ? '核对原文后改正。' : (HINTS[fix] ?? `改为“${fix}”。`),
          ...(fix !== undefined && { fix }),
          mark: kind,
        };
      }
    }
  },
};
