import type { YAMLError } from 'yaml';
import type { Fault } from './faults/lines.ts';

/** The first of the errors that no fault explains, worded by what YAML expects there. The others are its echoes. */
export function unrecognised(text: string, errors: readonly YAMLError[]): Fault[] {
  return errors.slice(0, 1).map((error) => {
    // YAML may point at the blank or comment before the line.
    const blank = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*/u.exec(text.slice(error.pos[0]))?.[0].length ?? 0;
    const start = Math.min(error.pos[0] + blank, text.length);
    const end = Math.max(error.pos[1], start);
    const [message, hint] = WORDS[error.code] ?? OTHER;
    return { rule: 'yaml-syntax', start, end, message, hint };
  });
}

const INDENT: [string, string] = [
  '这一行的缩进与上下不齐，看不出它属于哪一项。',
  '同一级的键左端对齐；下一级比上一级多缩进两个半角空格。',
];
const OTHER: [string, string] = [
  '这里不合YAML的写法，应为“键: 值”或列表的一项。',
  '检查这一行的冒号、引号、括号和缩进；含特殊符号的文字加上引号。',
];
const WORDS: Partial<Record<YAMLError['code'], [string, string]>> = {
  BAD_INDENT: INDENT,
  MISSING_CHAR: INDENT,
  MULTILINE_IMPLICIT_KEY: [
    '一个键分写在了几行，键应写在一行之内。',
    '检查上一行是否缺冒号或引号，这一行的缩进是否正确。',
  ],
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  BAD_DQ_ESCAPE: ['半角双引号里的“\\”是转义符，后面跟的字符不对。', '把双引号换成单引号，或把“\\”写成“\\\\”。'],
};
