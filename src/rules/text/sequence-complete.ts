import { everyMatch } from '../../every-match.ts';
import type { Passage } from '../../passages/passage.ts';
import { numeralValue } from '../../zh/numerals.ts';
import { CALLED_BY_NUMBER } from '../called-by-number.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** 一是 or 第二 at the start of a clause or a sentence; elsewhere 第一 may be an ordinary word. */
const MARKS =
  /(?:(?<![这统唯之万不单同专均惟划如第])一是|(?<=^|[，。；：、:;,”）])[二三四五六七八九十][一二三四五六七八九]?是)(?![一二三四五六七八九十](?:[，。；：、]|$))|(?<=^|[，。；：、:;,”）])[一二三四五六七八九]要(?=\p{Script=Han})|(?<=^|[，。；：:;,])第[一二三四五六七八九十](?=[，,])/gu;
/** 融合归一是个难题: within a clause, 是 may be the verb “is”. */
const ONE_IS = /[^，。；：、:;,”）]一是(?=一|个|种|类|级|等)/uy;
/** On its own it is a word, but between 一要 and 三要, 二要求真务实 is an item. */
const IN_WORD = new RegExp(`要(?:${CALLED_BY_NUMBER})`, 'uy');
const FIRST = /(?<=^|[。；：:;])(首先|其次|再次|最后)(?=[，,])/gu;

interface Mark {
  passage: Passage;
  from: number;
  to: number;
  typed: string;
  ordinal: number;
}

export const sequenceComplete: TextRule = {
  name: 'sequence-complete',
  severity: 'error',
  description: '“一是”“二是”应从一起、一个不缺，“首先”配“其次”。',
  why: '有“一是”没有“二是”，或者跳了号，多半是删改时丢了一项。',
  basis: 'GB/T 15834—2011，附录B；惯例',
  bad: '重点抓三方面工作：一是抓平台，三是抓人才。',
  good: '重点抓两方面工作：一是抓平台，二是抓人才。',
  *check({ passages }) {
    /** The last mark of each list that has not ended, the inner ones behind those that they are in. */
    let open: Mark[] = [];
    for (const passage of passages) {
      if (passage.kind !== 'paragraph') {
        yield* ended(open);
        open = [];
        continue;
      }
      for (const mark of marksOf(passage, open.at(-1))) {
        const at = listOf(open, mark);
        const before = open[at];
        yield* ended(open.slice(mark.ordinal === 1 ? at : at + 1));
        if (mark.ordinal !== 1 && mark.ordinal !== (before?.ordinal ?? 0) + 1) {
          // 首先 instead of 第一 is reported separately.
          const isMixed = !before && isOrdinal(mark) && passage.text.includes('首先');
          if (!isMixed) yield broken(mark, before);
        }
        open = [...open.slice(0, at), mark];
      }
      yield* mixed(passage);
    }
    yield* ended(open);
  },
};

/** Of which of the open lists a mark is: one of its kind, as 第一 within 二是 begins a list of its own. */
function listOf(open: readonly Mark[], mark: Mark): number {
  const own = open.findLastIndex((each) => isOrdinal(each) === isOrdinal(mark));
  if (own >= 0) return own;
  return mark.ordinal === 1 ? open.length : Math.max(0, open.length - 1);
}

function isOrdinal({ typed }: Mark): boolean {
  return typed.startsWith('第');
}

function marksOf(passage: Passage, before: Mark | undefined): Mark[] {
  const marks = everyMatch(passage.text, MARKS).flatMap((match) => {
    const ordinal = numeralValue(match[0].replace(/[是要第]/gu, ''));
    return ordinal === undefined
      ? []
      : [{ passage, from: match.index, to: match.index + match[0].length, typed: match[0], ordinal }];
  });
  return marks.filter((mark, at) => {
    // 居全省第一，第二，…: no item of a list that has not begun.
    if (isBehindComma(mark) && mark.ordinal > 1 && (marks[at - 1] ?? before)?.ordinal !== mark.ordinal - 1)
      return false;
    const goesOn = marks[at + 1]?.ordinal === mark.ordinal + 1;
    if (isInWord(mark)) return goesOn || (marks[at - 1] ?? before)?.ordinal === mark.ordinal - 1;
    return !saysWhatIs(mark) || goesOn;
  });
}

function isBehindComma({ passage, from, typed }: Mark): boolean {
  return typed.startsWith('第') && /[，,]/u.test(passage.text.charAt(from - 1));
}

function isInWord({ passage, to }: Mark): boolean {
  IN_WORD.lastIndex = to - 1;
  return IN_WORD.test(passage.text);
}

function saysWhatIs({ passage, from }: Mark): boolean {
  ONE_IS.lastIndex = from - 1;
  return from > 0 && ONE_IS.test(passage.text);
}

/** Reports the lists that end after their first item. */
function* ended(lists: readonly Mark[]): Generator<TextFinding> {
  for (const { passage, from, to, typed, ordinal } of lists) {
    if (ordinal !== 1) continue;
    yield {
      passage,
      from,
      to,
      message: `有“${typed}”，后面没有“${typed.replace('一', '二')}”。`,
      hint: '补上后面的项；只有一项的，删去序号。',
    };
  }
}

function broken({ passage, from, to, typed }: Mark, before: Mark | undefined): TextFinding {
  const message = before ? `“${before.typed}”之后是“${typed}”，序号不相接。` : `“${typed}”前面没有第一项。`;
  return { passage, from, to, message, hint: '重新编号，或看是否漏了一项。' };
}

/** 首先 must be followed by 其次, not 第二. */
function* mixed(passage: Passage): Generator<TextFinding> {
  const words = everyMatch(passage.text, FIRST);
  const first = words.find(([, word]) => word === '首先');
  const second = /(?<=[。；;])第二(?=[，,])|(?<=[。；;，])二是/u.exec(passage.text);
  if (first && second && second.index > first.index) {
    yield {
      passage,
      from: second.index,
      to: second.index + 2,
      message: `前面用“首先”，这里用“${second[0]}”，两套序号混用。`,
      hint: '“首先”配“其次”“再次”“最后”，“一是”配“二是”。',
    };
  }
}
