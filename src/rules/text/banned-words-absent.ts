import type { TextRule } from '../rule.ts';

export const bannedWordsAbsent: TextRule = {
  name: 'banned-words-absent',
  severity: 'warning',
  description: '不应出现本单位禁用的词。',
  why: '各单位有自己不用的词，写在summarize.config.yaml的“禁用词”里。',
  basis: '本单位的规定',
  settings: { banned: new Map([['赋能', '写出具体做法']]) },
  bad: '以数字化赋能企业发展。',
  good: '以数字化促进企业发展。',
  readsNames: true,
  *check({ passages }, { banned }) {
    for (const passage of passages) {
      for (const [word, reason] of banned) {
        for (let from = passage.text.indexOf(word); from >= 0; from = passage.text.indexOf(word, from + word.length)) {
          yield {
            passage,
            from,
            to: from + word.length,
            message: `“${word}”是本单位的禁用词：${reason.replace(/。$/u, '')}。`,
            hint: '换一个说法。',
            mark: word,
          };
        }
      }
    }
  },
};
