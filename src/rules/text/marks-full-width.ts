import { everyMatch } from '../../every-match.ts';
import { excerpt } from '../../zh/text.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const LATIN = /[A-Za-z0-9/\\_@#&=+*~.-]/u;
const HAN = /[\p{Script=Han}，。、；：！？“”‘’《》（）〔〕【】…—·]/u;
/** 2-(4-甲基苯基)乙醇, (2-氯苯基): chemical names. */
const PLACES = /^\(\d+(?:,\d+)*-\p{Script=Han}/u;
const JOINED = /[\dA-Za-z]-$/u;
/** “Hello, world!” and 《What Is Life?》 are English inside. */
const LATIN_QUOTED = /[“‘《（][^“”‘’《》（）\p{Script=Han}]{0,200}[A-Za-z]$/u;
const ADDRESS = /[a-z]{2,10}:\/\/[^\s\p{Script=Han}，。；（）]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;
/** Around Chinese text; not the text of a link, or part of a chemical name: 1-[4-(二甲氨基)苯基]乙酮. */
const SQUARE = /\[(?!\d+(?:,\d+)*-)([^[\]\n]{0,40}\p{Script=Han}[^[\]\n]{0,40})\](?!\()/gu;

export const marksFullWidth: TextRule = {
  name: 'marks-full-width',
  severity: 'error',
  description: '汉字之间的标点应用全角。',
  why: '半角标点挤在汉字当中，全文一眼就显得乱；小数、网址和英文里的除外。',
  basis: 'GB/T 15834—2011，5.1.1',
  bad: '专利申请量2924件,同比增长41.7%。',
  good: '专利申请量2924件，同比增长41.7%。',
  readsTyped: true,
  readsNames: true,
  *check({ passages, origin }) {
    for (const passage of passages) {
      const { text, kind, path } = passage;
      // Names are keys too, and are printed with full-width brackets however they are typed.
      if (kind === 'word' && path?.[0] !== 'document') continue;
      for (const { index, 0: typed, 1: inner = '' } of everyMatch(text, SQUARE)) {
        yield {
          passage,
          from: index,
          to: index + typed.length,
          message: `“${excerpt(typed)}”两边是半角方括号，应为全角的标点。`,
          hint: `${origin === 'data' ? `引用指标写成【${excerpt(inner)}】；` : ''}括注用（），发文字号的年份用〔〕。`,
          mark: 'square',
        };
      }
      if (!/[,;:?!().]/u.test(text) || !/\p{Script=Han}/u.test(text)) continue;
      const skipped = masked(text, passage.number?.typed.length ?? 0);
      const brackets = bracketPairs(text);
      for (const match of everyMatch(text, /[,;:?!().]/gu)) {
        const { index } = match;
        const mark = match[0];
        if (skipped(index) || !isWrong(text, index, mark, brackets)) continue;
        yield finding(index, mark);
      }
      function finding(from: number, mark: string): TextFinding {
        const full = FULL[mark] ?? mark;
        return {
          passage,
          from,
          // Spaces after the mark are replaced too: a full-width mark includes the space.
          to: from + (/^[,;:?!] +(?=[^ ])/u.exec(text.slice(from, from + 8))?.[0].length ?? 1),
          message: `半角标点“${mark}”应为全角的“${full}”。`,
          hint: `改为“${full}”。`,
          fix: full,
          mark: 'half-width',
        };
      }
    }
  },
};

/** Skips the heading number, which numbers-in-form checks, and URLs and e-mail addresses. */
function masked(text: string, number: number): (index: number) => boolean {
  const spans = everyMatch(text, ADDRESS).map(({ index, 0: { length } }) => [index, index + length] as const);
  return (index) => index < number || spans.some(([from, to]) => index >= from && index < to);
}

function isWrong(text: string, index: number, mark: string, brackets: ReadonlyMap<number, number>): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  if (mark === '(' || mark === ')') {
    const other = brackets.get(index);
    if (other === undefined) return HAN.test(before) || HAN.test(after);
    const from = Math.min(index, other);
    const to = Math.max(index, other);
    const outside = `${text[from - 1] ?? ''}${text[to + 1] ?? ''}`;
    if (PLACES.test(text.slice(from, from + 24)) || JOINED.test(text.slice(Math.max(0, from - 2), from))) return false;
    if (/\p{Script=Han}/u.test(text.slice(from, to))) return true;
    // n/(cm²·s) is a unit of measure.
    if (/[/·×]/u.test(text[from - 1] ?? '')) return false;
    return HAN.test(outside) && !/[A-Za-z] ?$/u.test(text.slice(Math.max(0, from - 2), from));
  }
  if (mark === '.') {
    return (
      /[\p{Script=Han}）》”％%]/u.test(before) &&
      (after === '' || (/\p{Script=Han}/u.test(after) && /[）》”%％]/u.test(before)))
    );
  }
  // Consecutive marks are reported by marks-single.
  if (/[，、；：。,;:]/u.test(before) || /[，、；：。,;:]/u.test(after)) return false;
  if (mark === '?' && /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after)) return false;
  const near = text.slice(index + 1).trimStart()[0] ?? '';
  if (mark === ',' && /\d/u.test(before) && /^\d{3}(?!\d)/u.test(text.slice(index + 1, index + 5))) return false;
  if (/[”’》）]/u.test(near) && LATIN_QUOTED.test(text.slice(Math.max(0, index - 202), index))) return false;
  if (HAN.test(before) || HAN.test(near)) return true;
  return !LATIN.test(before) && !LATIN.test(near) && before !== ' ' && before !== '';
}

/** Matching half-width brackets, indexed both ways. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: mark } of everyMatch(text, /[()]/gu)) {
    if (mark === '(') open.push(index);
    else {
      const from = open.pop();
      if (from === undefined) continue;
      pairs.set(from, index);
      pairs.set(index, from);
    }
  }
  return pairs;
}
