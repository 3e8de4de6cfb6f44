import type { Manuscript } from '../../passages/passage.ts';
import { matches } from '../matches.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** A licence is none: 放证字（2025）第0012号. */
const NUMBER =
  /(?<=[\p{Script=Han}A-Za-z])(?<!证|许可|[证许准登检鉴备注]字|械注准)([[(（【［〔])((?:19|20)\d\d)([\])）】］〕])(第)?(\d{1,4})(?:号|(?=[）)，。；]))/gu;

/** 发文机关代字、年份、发文顺序号. */
const WHOLE = /^[\p{Script=Han}A-Za-z]+〔(?:19|20)\d\d〕[1-9]\d*号$/u;

export const documentNumbersInBrackets: TextRule = {
  name: 'document-numbers-in-brackets',
  severity: 'error',
  description: '发文字号的年份用六角括号〔〕，序号不加“第”，不编虚位。',
  why: '发文字号是引用文件的凭据，写法错了，行家一眼看出。',
  basis: 'GB/T 9704—2012，7.2.5',
  bad: '根据科发〔2013〕第08号文件，开展专项行动。',
  good: '根据科发〔2013〕8号文件，开展专项行动。',
  readsNames: true,
  *check(manuscript) {
    yield* incomplete(manuscript);
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

/** The number of the report itself, in a form of which no part can be mended alone: 某科2013年12号, 〔2013〕12号. */
function* incomplete({ passages }: Manuscript): Generator<TextFinding> {
  for (const passage of passages) {
    const { text, path = [] } = passage;
    if (path.join('.') !== 'document.number' || WHOLE.test(text)) continue;
    if (/^待[补填]$/u.test(text) || text.search(NUMBER) >= 0) continue;
    yield {
      passage,
      from: 0,
      to: text.length,
      message: `发文字号“${text}”应由发文机关代字、用六角括号括入的年份和序号组成。`,
      hint: '写成“某科〔2013〕12号”的样子，〔〕是六角括号。',
    };
  }
}
