import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const NUMBER =
  /(?<=[\p{Script=Han}A-Za-z])([[(（【［〔])((?:19|20)\d\d)([\])）】］〕])(第)?(\d{1,4})(?:号|(?=[）)，。；]))/gu;

export const documentNumbersInBrackets: TextRule = {
  name: 'document-numbers-in-brackets',
  severity: 'error',
  description: '发文字号的年份用六角括号〔〕，序号不加“第”，不编虚位。',
  why: '发文字号是引用文件的凭据，写法错了，行家一眼看出。',
  basis: 'GB/T 9704—2012，7.2.5',
  bad: '根据科发〔2013〕第08号文件，开展专项行动。',
  good: '根据科发〔2013〕8号文件，开展专项行动。',
  *check(manuscript) {
    for (const { passage, from, to, groups } of matches(manuscript, NUMBER)) {
      const [typed = '', open, year, close, word, serial = ''] = groups;
      const right = `〔${year}〕${Number(serial)}${typed.endsWith('号') ? '号' : ''}`;
      if (typed === right) continue;
      const faults = [
        ...(open === '〔' && close === '〕' ? [] : ['年份应用六角括号〔〕']),
        ...(word ? ['序号前不加“第”'] : []),
        ...(/^0/u.test(serial) ? ['序号不编虚位'] : []),
      ];
      yield {
        passage,
        from,
        to,
        message: `发文字号“${typed}”${faults.join('，')}。`,
        hint: `改为“${right}”。`,
        fix: right,
      };
    }
  },
};
