import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** Characters that look like the right ones and are not, so that no search finds the word. */
const LOOKALIKES: Record<string, string> = {
  髙: '高',
  囯: '国',
  巿: '市',
  亊: '事',
  収: '收',
  徳: '德',
  黒: '黑',
  戸: '户',
  敎: '教',
  硏: '研',
  硺: '琢',
  兪: '俞',
  愽: '博',
  塲: '场',
  倂: '并',
  Р: 'P',
  Ⅾ: 'D',
};
const ALONE = Object.keys(LOOKALIKES).join('');
const FORMS: {
  pattern: RegExp;
  kind: string;
  message: (typed: string) => string;
  right?: (typed: string) => string;
}[] = [
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ％＆＋＝．－]+/gu,
    kind: 'wide',
    message: (typed) => `“${typed}”是全角字符，数字、字母和百分号应用半角。`,
    right: nfkc,
  },
  {
    pattern: /[\u2E80-\u2FDF\uF900-\uFAFF\uFE50-\uFE6B]/gu,
    kind: 'compatible',
    message: (typed) => `“${typed}”不是通用的汉字编码，看着一样，却查找不到。`,
    right: nfkc,
  },
  {
    pattern: new RegExp(`[${ALONE}]`, 'gu'),
    kind: 'lookalike',
    message: (typed) => `“${typed}”应为“${LOOKALIKES[typed]}”。`,
    right: (typed) => LOOKALIKES[typed] ?? typed,
  },
  {
    pattern: /(?<=[〇一二三四五六七八九])[○OoΟО]|[○OoΟО](?=[一二三四五六七八九〇]{1,2}年)/gu,
    kind: 'zero',
    message: (typed) => `“${typed}”应为“〇”。`,
    right: () => '〇',
  },
  {
    pattern: /(?<=\d)[OoΟО](?=[\d年])/gu,
    kind: 'letter',
    message: (typed) => `数字里的“${typed}”是字母，应为0。`,
    right: () => '0',
  },
  {
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu,
    kind: 'invisible',
    message: () => '这里有一个看不见的字符。',
    right: () => '',
  },
  { pattern: /\u00A0/gu, kind: 'no-break', message: () => '这里有一个不间断空格。', right: () => '' },
  {
    pattern: /[\uFFFD\uE000-\uF8FF]|锟斤拷|烫烫烫/gu,
    kind: 'lost',
    message: (typed) => `“${typed}”是转换时丢失的字。`,
  },
  {
    // 秘密★1年 is GB/T 9704-2012, 7.2.2.
    pattern: /\p{Emoji_Presentation}|[☆♥♡☞✔✘]|(?<![绝机秘]密)★/gu,
    kind: 'picture',
    message: (typed) => `正文不应有符号“${typed}”。`,
  },
];

function nfkc(typed: string): string {
  return typed.normalize('NFKC');
}

export const noOddCharacters: TextRule = {
  name: 'no-odd-characters',
  severity: 'warning',
  description: '正文应只用规范的字符，不用全角数字、形近异体字和看不见的字符。',
  why: '看着一样的字查找、汇总时对不上，换一台电脑可能成了方框。',
  basis: 'GB 18030；GB/T 15835—2011',
  bad: '截至１１月底，新认定髙新技术企业6家。',
  good: '截至11月底，新认定高新技术企业6家。',
  readsNames: true,
  *check(manuscript) {
    for (const { pattern, kind, message, right } of FORMS) {
      for (const { passage, from, to, groups } of matches(manuscript, pattern)) {
        const typed = groups[0] ?? '';
        const fix = right?.(typed);
        yield {
          passage,
          from,
          to,
          message: message(typed),
          hint: fix === undefined ? '核对原文后改正。' : fix === '' ? '删去。' : `改为“${fix}”。`,
          ...(fix !== undefined && { fix }),
          mark: kind,
        };
      }
    }
  },
};
