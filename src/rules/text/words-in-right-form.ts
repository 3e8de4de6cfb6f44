import { wordForms } from '../../zh/word-forms.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** The lookaround assertions of a pattern, which may contain one level of brackets. */
const ROUND = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/gu;
/** A quick test without the lookaround assertions: most texts contain none of these words. */
const ANY = new RegExp(wordForms.map(({ wrong }) => wrong.source.replaceAll(ROUND, '')).join('|'), 'u');

export const wordsInRightForm: TextRule = {
  name: 'words-in-right-form',
  severity: 'warning',
  description: '常错的词语应写对。',
  why: '一个错字，读者便怀疑全文是否有人校过。',
  basis: '《现代汉语词典》；《第一批异形词整理表》',
  bad: '大家都感到收益匪浅。',
  good: '大家都感到受益匪浅。',
  readsNames: true,
  *check(manuscript) {
    const passages = manuscript.passages.filter(({ text }) => ANY.test(text));
    for (const { wrong, right, isSafe } of wordForms) {
      for (const { passage, from, to, groups } of matches({ passages }, wrong)) {
        const put = right.replace('$1', groups[1] ?? '');
        yield {
          passage,
          from,
          to,
          message: `“${passage.text.slice(from, to)}”应为“${put}”。`,
          hint: isSafe ? `改为“${put}”。` : `是笔误的，改为“${put}”；本意如此的，不必改。`,
          ...(isSafe && { fix: put }),
          mark: wrong.source,
        };
      }
    }
  },
};
