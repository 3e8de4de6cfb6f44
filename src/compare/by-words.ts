import { isRate, isSameMeasure, isSameUnit, type WrittenNumber } from '../passages/written-numbers.ts';
import { NEWLY } from '../zh/came-new.ts';
import { AGAINST_LAST_YEAR, FALL, FALL_SHORT, LAST_YEAR, RISE, RISE_SHORT } from '../zh/change-words.ts';
import { LEVEL } from '../zh/levels.ts';
import type { Pair } from './align.ts';
import type { Token } from './tokens.ts';

/** A number in a sentence, and the words right before it: 其中横向, 总数达. */
export interface WordedNumber {
  token: Token;
  words: string;
  /** For a change or a share without a name of its own: the index of the number that it is told of. */
  of?: number;
}

/** Pairs of numbers; in doubtful ones the words do not tell whether both are the same number. */
interface NumberPairs {
  pairs: Pair[];
  isDoubtful(pair: Pair): boolean;
}

/** Words that only announce a number, or (OPENING) a part of something. */
const FILLING = /(?:达到?|为|共计?|有|是|到|至|了|的)+$/u;
const OPENING = /^(?:其中|包括|分别|含|和|及|与)/u;
/** A number after these is of another kind: a change or a share. */
const CHANGE = `(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT}|多|少)`;
const STEP = new RegExp(`(?:${CHANGE}|同比|环比|上年|完成.*|占.*)了?的?$`, 'u');
/** The same with nothing before it that names what changes. */
const BARE_CHANGE = new RegExp(`^(?:${AGAINST_LAST_YEAR}|环比)?${CHANGE}了?的?$`, 'u');
const BARE_SHARE = new RegExp(`^(?:超?额?完成.*|占.*|(?:[是为]|相当于)${LAST_YEAR}的?)$`, 'u');
/** What came new, and all that there is: different numbers of one thing. */
const NEW = new RegExp(NEWLY, 'u');
const ALL = /总[数量额计]|累计|存量|[保拥]有量/u;
const LEVELS = new RegExp(`${LEVEL}[级属]`, 'u');
const MARKS = /[，。；、：:;,！？（）()《》“”｜\s]/u;
/** This many common characters are enough to recognise a number that was moved. */
const ENOUGH = 2;

/** The words before a number, back to a punctuation mark or the previous number. */
export function wordsBefore(sentence: string, from: number, previous: number): string {
  const opening = sentence.slice(previous, from);
  return opening.slice(opening.split('').findLastIndex((letter) => MARKS.test(letter)) + 1);
}

/** Whether a number is only told of the one before it: 同比增长3.3%, 完成年度目标的107.5%, but not 完成攻关12项. */
export function isOfAnother(number: WrittenNumber, words: string): boolean {
  if (BARE_CHANGE.test(words)) return true;
  return BARE_SHARE.test(words) && (isRate(number) || number.unit === '倍');
}

/** The scope of a rank: 全市 in 专利总量居全市 and in 在全市排名. */
export function scopeIn(words: string): string {
  return words
    .replace(/(?:排名?|排在|位居|位列|名列|居|列|为)$/u, '')
    .replace(/^.*(?:[居列为在]|排名?|位于|进入|升至)/u, '');
}

/** With more pairs than this, only the order is used. */
const MOST = 250_000;

/**
 * Parts told in another order are matched by their names, not by position. Numbers aligned in order stay paired unless
 * the words disagree; a gap takes only a number whose words match. A rate stays with the number that it is told of.
 */
export function pairedByWords(
  before: readonly (WordedNumber | undefined)[],
  after: readonly (WordedNumber | undefined)[],
  aligned: readonly Pair[],
): NumberPairs {
  const own = (a: number, b: number) => likeness(before[a], after[b]);
  const toAfter = new Map(pairedBy(own, before, after, aligned).pairs);
  const known = new Set(toAfter.values());
  const ofOwner = (a: number, b: number) => {
    const [was, is] = [before[a], after[b]];
    if (was?.of === undefined || is?.of === undefined) return own(a, b);
    const owner = toAfter.get(was.of);
    if (owner === is.of) return isOneChange(was, is) ? Math.max(ENOUGH, own(a, b)) : own(a, b);
    if (owner === undefined && !known.has(is.of)) return own(a, b);
    return -1;
  };
  return pairedBy(ofOwner, before, after, aligned);
}

/** Both say by how much it rose or fell, in % or in its unit. */
function isOneChange({ token: was, words }: WordedNumber, { token: is, words: now }: WordedNumber): boolean {
  if (was.kind !== 'quantity' || is.kind !== 'quantity') return false;
  return BARE_CHANGE.test(words) && BARE_CHANGE.test(now) && isSameUnit(was, is);
}

/** `score`: how much two numbers have in common; negative if they cannot be the same. */
function pairedBy(
  score: (a: number, b: number) => number,
  before: readonly (WordedNumber | undefined)[],
  after: readonly (WordedNumber | undefined)[],
  aligned: readonly Pair[],
): NumberPairs {
  const pairs = new Map(aligned.filter(([a, b]) => score(a, b) >= 0));
  const byAfter = new Map([...pairs].map(([a, b]) => [b, a]));
  const put = (a: number, b: number) => {
    const [oldB, oldA] = [pairs.get(a), byAfter.get(b)];
    if (oldB !== undefined) byAfter.delete(oldB);
    if (oldA !== undefined) pairs.delete(oldA);
    pairs.set(a, b);
    byAfter.set(b, a);
  };
  const scored = scoredPairs(before, after, score);
  const [best, bestAfter] = [new Best(), new Best()];
  for (const { a, b, own } of scored) {
    best.meet(a, own);
    bestAfter.meet(b, own);
  }
  let isReordered = false;
  for (const { a, b, own } of scored) {
    if (own < ENOUGH || pairs.get(a) === b || !best.isOnly(a, own) || !bestAfter.isOnly(b, own)) continue;
    put(a, b);
    isReordered = true;
  }
  // Numbers still unpaired are matched by fewer common words.
  if (isReordered) for (const { a, b } of scored) if (!pairs.has(a) && !byAfter.has(b)) put(a, b);
  const isFreeRival = (each: Scored, [a, b]: Pair) =>
    each.a === a ? each.b !== b && !byAfter.has(each.b) : each.b === b && !pairs.has(each.a);
  const isDoubtful = ([a, b]: Pair) => {
    const [was, is] = [before[a], after[b]];
    if (!was || !is) return false;
    const own = score(a, b);
    if (was.token.kind === 'gap' && own === 0 && was.words !== is.words) return true;
    if (levelIn(was.words) !== levelIn(is.words)) return true;
    const other = Math.max(best.of(a), bestAfter.of(b));
    if (other < ENOUGH) return false;
    // 农业科技特派员 and 工业科技特派员 for 科技特派员: it is neither more than the other.
    const isName = nameIn(was.words) === nameIn(is.words);
    return other > own || (!isName && scored.some((each) => each.own === own && isFreeRival(each, [a, b])));
  };
  return { pairs: [...pairs].sort(([a], [b]) => a - b), isDoubtful };
}

interface Scored {
  a: number;
  b: number;
  own: number;
}

/** Pairs that have words in common, best score first. */
function scoredPairs(
  before: readonly (WordedNumber | undefined)[],
  after: readonly (WordedNumber | undefined)[],
  score: (a: number, b: number) => number,
): Scored[] {
  const numbers = (all: readonly (WordedNumber | undefined)[]) => [...all.keys()].filter((index) => all[index]);
  const [mine, theirs] = [numbers(before), numbers(after)];
  if (mine.length * theirs.length > MOST) return [];
  const all = mine.flatMap((a) => theirs.map((b) => ({ a, b, own: score(a, b) })));
  return all.filter(({ own }) => own > 0).sort((x, y) => y.own - x.own);
}

/** The highest score of each number, and how often it occurs. */
class Best {
  readonly #found = new Map<number, { score: number; times: number }>();

  /** Scores must come in descending order. */
  meet(index: number, score: number): void {
    const known = this.#found.get(index);
    if (!known) this.#found.set(index, { score, times: 1 });
    else if (known.score === score) known.times++;
  }

  of(index: number): number {
    return this.#found.get(index)?.score ?? 0;
  }

  isOnly(index: number, score: number): boolean {
    const known = this.#found.get(index);
    return known?.score === score && known.times === 1;
  }
}

/** How much the words before two numbers have in common; negative if they cannot be the same. */
function likeness(a: WordedNumber | undefined, b: WordedNumber | undefined): number {
  if (!a || !b) return 0;
  const kinds = [a.token.kind, b.token.kind];
  const isGap = kinds.includes('gap') && kinds.includes('quantity');
  const isBoth = a.token.kind === b.token.kind && (a.token.kind === 'quantity' || a.token.kind === 'rank');
  if (!isGap && !isBoth) return 0;
  if (a.token.kind === 'word' || b.token.kind === 'word') return 0;
  if (isNewOfAll(a.words, b.words) || isNewOfAll(b.words, a.words)) return -1;
  const isStep = STEP.test(a.words) !== STEP.test(b.words);
  if (isGap && (isStep || !isSameMeasure(a.token, b.token))) return -1;
  if (isStep || !(isGap || isSameUnit(a.token, b.token))) return 0;
  const [mine, theirs] = [nameIn(a.words), nameIn(b.words)];
  if (mine === theirs) return mine === '' ? 0 : ENOUGH + mine.length;
  if (isShortened(mine, theirs) || isShortened(theirs, mine)) return ENOUGH;
  let end = 0;
  while (end < Math.min(mine.length, theirs.length) && mine.at(-1 - end) === theirs.at(-1 - end)) end++;
  return end >= ENOUGH ? end : shared(mine, theirs) / 2;
}

/** 新认定 before one and 总数 before the other. */
function isNewOfAll(some: string, all: string): boolean {
  return NEW.test(some) && !ALL.test(some) && ALL.test(all) && !NEW.test(all);
}

/** 新认定 where 新认定高新技术企业 is meant: what it is was said before. */
function isShortened(short: string, long: string): boolean {
  return NEW.test(short) && long.startsWith(short);
}

/** 市级 in 选派市级科技特派员; '' if none is named. */
function levelIn(words: string): string {
  return LEVELS.exec(words)?.[0] ?? '';
}

function nameIn(words: string): string {
  return words.replace(FILLING, '').replace(OPENING, '');
}

/** How many two-character sequences of `a` occur in `b`. */
function shared(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index + 1 < a.length; index++) if (b.includes(a.slice(index, index + 2))) count++;
  return count;
}
