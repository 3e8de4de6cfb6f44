import type { Manuscript, Passage } from '../../passages/passage.ts';
import { AWAITED } from '../awaited.ts';
import { matches } from '../matches.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Excludes licences (放证字（2025）第0012号) and numbers of journals, which follow their English names. */
const NUMBER =
  /(?<=\p{Script=Han}|(?<![A-Za-z])[A-Za-z]{1,2})(?<!证|许可|[证许准登检鉴备注]字|械注准)([[(（【［〔])((?:19|20)\d\d)([\])）】］〕])(第)?(\d{1,4})(?:号|(?=[）)，。；]))/gu;

/** Last character of the 代字 of an office: 国发, 国办发, 政办函. 研发（2025）12号楼 is a building. */
const OF_OFFICE = /(?:(?<![研开批])发|办|函|秘)$/u;
/** 《意见》（国发（2015）12号） */
const BEHIND_TITLE = /》[（(]\p{Script=Han}{1,8}$/u;
const INTRODUCED = /(?:根据|依据|按照?|印发|转发|下发|落实|贯彻|收到)\p{Script=Han}{1,8}$/u;
/** 检测报告编号为浙检（2025）0123号: the words before it say that it is not a document number. */
const OF_OTHERS =
  /(?:(?<!文件|公文|来文)编号|批件号?|合同号?|报告号?|证书号?|通知书号?|专利号|备案号?)为?[：:]?[\p{Script=Han}A-Za-z]{0,6}$/u;
const CALLED_DOCUMENT = /^(?:文(?![化明旅创物])|通知|精神|要求|规定|批复|意见|决定|公告)/u;

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
      const isDocument = isOfDocument(passage, from, to);
      if (!isDocument && OF_OTHERS.test(passage.text.slice(Math.max(0, from - 16), from))) continue;
      // 桐储（2025）36号地块, 审字（2025）第0123号报告: the words after it say what the number is of.
      const isIntroduced = INTRODUCED.test(passage.text.slice(Math.max(0, from - 12), from));
      if (!isDocument && !isIntroduced && /^(?![等和与及的并或是])\p{Script=Han}/u.test(passage.text.slice(to, to + 2)))
        continue;
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
        hint: isDocument ? `改为“${right}”。` : `是文件的编号，改为“${right}”；证书、报告、地块等的编号不必改。`,
        ...(isDocument && { fix: right }),
      };
    }
  },
};

function isOfDocument({ text, path = [] }: Passage, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  return (
    OF_OFFICE.test(before) ||
    BEHIND_TITLE.test(before) ||
    CALLED_DOCUMENT.test(text.slice(to, to + 2)) ||
    path.join('.') === OWN_NUMBER
  );
}

const OWN_NUMBER = 'document.number';

/** The report's own number in a form that cannot be fixed automatically: 某科2013年12号, 〔2013〕12号. */
function* incomplete({ passages }: Manuscript): Generator<TextFinding> {
  for (const passage of passages) {
    const { text, path = [] } = passage;
    if (path.join('.') !== OWN_NUMBER || WHOLE.test(text)) continue;
    if (AWAITED.test(text) || text.search(NUMBER) >= 0) continue;
    yield {
      passage,
      from: 0,
      to: text.length,
      message: `发文字号“${text}”应由发文机关代字、用六角括号括入的年份和序号组成。`,
      hint: '写成“某科〔2013〕12号”的样子，〔〕是六角括号。',
    };
  }
}
