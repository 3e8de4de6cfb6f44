import { everyMatch } from '../../every-match.ts';
import type { Passage } from '../../passages/passage.ts';
import { excerpt } from '../../zh/text.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
  '「': '」',
};
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** Brackets of different width may form a pair: marks-full-width checks the width. */
const AS_FULL: Record<string, string> = { '(': '（', ')': '）' };
const MARKS = new RegExp(`[${[...Object.entries(PAIRS), ...Object.entries(AS_FULL)].flat().join('')}]`, 'gu');
const NAMES: Record<string, string> = {
  '“': '前引号',
  '”': '后引号',
  '‘': '前单引号',
  '’': '后单引号',
  '《': '前书名号',
  '》': '后书名号',
  '（': '前括号',
  '）': '后括号',
};
/** 1）and a) start list items. */
const LIST_MARK = /(?:^|[；。，：、;,:])(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2})$/u;

export const quotesPaired: TextRule = {
  name: 'quotes-paired',
  severity: 'error',
  description: '引号、书名号和括号应成对，引号用“”，引号里的引号用‘’。',
  why: '少了一半，读者不知引到哪里为止；直引号和先单后双是从网页、表格里粘来的痕迹。',
  basis: 'GB/T 15834—2011，4.8、4.9、4.15',
  bad: '实施“精英计划，引进领军人才12名。',
  good: '实施“精英计划”，引进领军人才12名。',
  readsNames: true,
  *check({ passages }) {
    for (const passage of passages) {
      yield* straight(passage);
      const turned = turnedPairs(passage.text);
      for (const { from, to } of turned) yield reversed(passage, from, to);
      yield* unpaired(passage, turned);
    }
  },
};

/** " in Chinese text opens and closes in turn. After a number outside quotation marks it is inches or seconds. */
function* straight(passage: Passage): Generator<TextFinding> {
  const { text } = passage;
  if (!/["＂]/u.test(text)) return;
  if (!/\p{Script=Han}/u.test(text)) return;
  const all: number[] = [];
  for (const { index } of everyMatch(text, /["＂]/gu)) {
    const isMeasure =
      /\d/u.test(text[index - 1] ?? '') &&
      (all.length % 2 === 0 || /['′’]\d+(?:\.\d+)?$/u.test(text.slice(Math.max(0, index - 8), index)));
    if (!isMeasure) all.push(index);
  }
  for (const [nth, from] of all.entries()) {
    const isEven = all.length % 2 === 0;
    yield {
      passage,
      from,
      to: from + 1,
      message: '直引号应为“”。',
      hint: '前一个改为“，后一个改为”。',
      ...(isEven && { fix: nth % 2 === 0 ? '“' : '”' }),
      mark: 'straight',
    };
  }
}

interface Span {
  from: number;
  to: number;
}

/** ”科技进步“: pairs that begin with the closing mark, if all quotation marks of the text then form pairs. */
function turnedPairs(text: string): Span[] {
  if (!text.includes('”') || text.indexOf('”') > text.lastIndexOf('“')) return [];
  const marks = everyMatch(text, /[“”]/gu);
  const turned: Span[] = [];
  for (let nth = 0; nth < marks.length; nth += 2) {
    const [first, second] = [marks[nth], marks[nth + 1]];
    if (!first || !second || first[0] === second[0]) return [];
    if (first[0] === '”') turned.push({ from: first.index, to: second.index + 1 });
  }
  return turned;
}

function reversed(passage: Passage, from: number, to: number): TextFinding {
  const mended = `“${passage.text.slice(from + 1, to - 1)}”`;
  return { passage, from, to, message: '前后引号写反了。', hint: `改为${excerpt(mended)}。`, fix: mended };
}

function* unpaired(passage: Passage, turned: readonly Span[]): Generator<TextFinding> {
  const { text } = passage;
  // Most texts contain none, and matchAll copies the pattern before searching.
  if (text.search(MARKS) < 0) return;
  const open: { mark: string; at: number }[] = [];
  for (const { 0: typed, index: at } of everyMatch(text, MARKS)) {
    const mark = AS_FULL[typed] ?? typed;
    if (turned.some(({ from, to }) => at === from || at === to - 1)) continue;
    if (PAIRS[mark]) {
      if (mark === '‘' && !open.some((each) => each.mark === '“')) yield single(passage, at);
      open.push({ mark, at });
    } else if (CLOSING.has(mark)) {
      if (mark === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '') && /[a-z]/u.test(text[at + 1] ?? '')) continue;
      const opener = CLOSING.get(mark) ?? '';
      const known = open.findLastIndex((each) => each.mark === opener);
      if (known < 0) {
        const isListMark = mark === '）' && LIST_MARK.test(text.slice(Math.max(0, at - 3), at));
        if (!isListMark) yield half(passage, at, mark, opener);
      } else {
        for (const each of open.splice(known).slice(1)) yield half(passage, each.at, each.mark, PAIRS[each.mark] ?? '');
      }
    }
  }
  for (const { mark, at } of open) {
    // A quotation of several paragraphs has an opening mark in each and a closing one only in the last (4.8.3.5).
    if (mark === '“' && at === 0) continue;
    yield half(passage, at, mark, PAIRS[mark] ?? '');
  }
}

function half(passage: Passage, at: number, mark: string, other: string): TextFinding {
  return {
    passage,
    from: at,
    to: at + 1,
    message: `这个${NAMES[mark] ?? mark}没有与它成对的${NAMES[other] ?? other}。`,
    hint: '补上另一半，或删去这一半。',
    mark: `half${mark}`,
  };
}

function single(passage: Passage, at: number): TextFinding {
  return {
    passage,
    from: at,
    to: at + 1,
    message: '外层引号应为双引号“”，这里用了单引号。',
    hint: '改为“”；单引号只用在双引号里面。',
    mark: 'single',
  };
}
