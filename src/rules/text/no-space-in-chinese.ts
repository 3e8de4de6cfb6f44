import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const BESIDE_NUMBER =
  /(?<=[\p{Script=Han}，。、；：“”《》（）〔〕]) +(?=[A-Za-z\d])|(?<=[A-Za-z\d%]) +(?=[\p{Script=Han}，。、；：“”《》（）〔〕])/gu;
const BEFORE_PERCENT = /(?<=\d)[ \u3000]+(?=[%％‰])/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})|(?<=[，。、；：）》”]) +(?=\p{Script=Han})/gu;
/** 较快 ，; （ 一）; 办法 《. A full-width space only before a mark that closes, as elsewhere it sets words apart. */
const BESIDE_MARK =
  /(?<=[\p{Script=Han}”》）])[ \u3000]+(?=[，。、；：！？）》”〕])|(?<=[\p{Script=Han}”》）]) +(?=[（《“〔])|(?<=[（《“〔]) +(?=\p{Script=Han})/gu;
/** 目 录, 总 结: a title with spaced characters. */
const SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;

export const noSpaceInChinese: TextRule = {
  name: 'no-space-in-chinese',
  severity: 'warning',
  description: '汉字之间、汉字与数字之间、数字与百分号之间不空格。',
  why: '空格使行末参差，“ 6 家”还可能在行末断开。',
  basis: 'GB/T 9704—2012，5.2.3；惯例',
  bad: '新认定高新技术企业 6 家。',
  good: '新认定高新技术企业6家。',
  *check(manuscript) {
    const passages = manuscript.passages.filter(({ text }) => /[ \u3000]/u.test(text) && !SPACED.test(text));
    for (const { passage, from, to } of matches({ passages }, BESIDE_NUMBER)) {
      if (from < (passage.number?.typed.length ?? 0) + 1) continue;
      yield {
        passage,
        from,
        to,
        message: '汉字与数字、字母之间不应有空格。',
        hint: '删去空格。',
        fix: '',
        mark: 'number',
      };
    }
    for (const { passage, from, to } of matches({ passages }, BEFORE_PERCENT)) {
      yield {
        passage,
        from,
        to,
        message: `数字与“${passage.text[to]}”之间不应有空格。`,
        hint: '删去空格。',
        fix: '',
        mark: 'percent',
      };
    }
    for (const { passage, from, to } of matches({ passages }, BESIDE_MARK)) {
      if (from < (passage.number?.typed.length ?? 0) + 1) continue;
      yield { passage, from, to, message: '标点前后不应有空格。', hint: '删去空格。', fix: '', mark: 'mark' };
    }
    for (const { passage, from, to } of matches({ passages }, BETWEEN_HAN)) {
      if (from < (passage.number?.typed.length ?? 0) + 1) continue;
      yield {
        passage,
        from,
        to,
        message: '汉字之间不应有空格。',
        hint: '删去空格；是并列的，改用顿号。',
        mark: 'han',
      };
    }
  },
};
