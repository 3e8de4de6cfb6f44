import { decimal, type Exact, roundingOf } from '../figures/number.ts';
import { NEWLY } from '../zh/came-new.ts';
import { YEAR_BEFORE } from '../zh/change-words.ts';
import { LEVEL } from '../zh/levels.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';
import { sentences } from './sentences.ts';
import { slack } from './stated-rates.ts';

/** Limits: numbers in a list, characters between them. */
export const PARTS = 24;
export const GAP = 40;
/** Most characters of such a list. */
const FAR = PARTS * GAP;

/** A sentence that consists of a list and its total: 一等奖2项，二等奖6项，三等奖15项，共计23项. */
const TOTAL_BEHIND = /[，,；;](共计|合计|总计|共)(?:获奖|获|评出|立项|入选|认定)?$/u;
const SAYS_ELSE = new RegExp(
  `其中|含|比|较|占|(?<!新)增|减|由|从|另|平均|分别|${YEAR_BEFORE}|累计|目标|计划(?!单列)|\\uFFFC`,
  'u',
);
/** With 共, older ones may be counted too: 新建2个、3个，共15个. */
const SOME_OF_ALL = new RegExp(`${NEWLY}|净增|[再又还]|目前|现有`, 'u');
/** Between the members of a plain list: 、, or a comma before a grade or level. */
const JOINS = new RegExp(`^(?:[、和与及]|以及|[，,](?=[^，,。]{0,8}(?:[等金银铜]奖|(?:${LEVEL}|部)级)))`, 'u');
/** After such a total nothing else that is counted: 共20项成果. */
const ENDS = /^(?:成果|奖项|项目)?(?:[，,。；;！）)]|$)/u;
/** 项 and 个 are of whatever is counted in these too: 专利12件、论文8篇，共20项. */
const GENERAL: Readonly<Record<string, RegExp>> = { 项: /^[项件篇部]$/u, 个: /^[个家所处座]$/u, 家: /^[家所]$/u };

/** A total behind the list of what it is the sum of; offsets are in the whole text. */
interface WrittenSum {
  total: WrittenQuantity;
  parts: WrittenQuantity[];
}

/** Every total behind its list: 一等奖2项，二等奖6项，三等奖15项，共计23项. */
export function sumsIn(whole: string): WrittenSum[] {
  return sentences(whole).flatMap(({ text, from }) => {
    const all = quantities(text);
    return all.flatMap((total, index) => {
      const parts = summedIn(text, all, index);
      return parts ? [{ total: { ...total, from: from + total.from, to: from + total.to }, parts }] : [];
    });
  });
}

/** What the number at `index` says to be the sum of; undefined if that is not certain. */
function summedIn(text: string, all: readonly WrittenQuantity[], index: number): WrittenQuantity[] | undefined {
  const total = all[index];
  const word = total && TOTAL_BEHIND.exec(text.slice(Math.max(0, total.from - 5), total.from))?.[1];
  if (!total || word === undefined || total.unit === '' || /[%‰点]/u.test(total.unit)) return undefined;
  const isPlain =
    word === '共' ||
    index < all.length - 1 ||
    all.some(({ unit }) => unit !== total.unit) ||
    /其中|分别/u.test(text.slice(Math.max(0, total.from - FAR), total.from));
  const start = isPlain ? listStart(text, total.from) : 0;
  const parts = all.slice(isPlain ? Math.max(0, index - PARTS) : 0, index).filter((part) => part.from >= start);
  const words = text.slice(start, isPlain ? total.from : text.length);
  if (parts.length < 2 || SAYS_ELSE.test(words) || [total, ...parts].some((each) => each.approximate)) return undefined;
  if (isPlain) {
    const isSum =
      isListOf(text, parts, total) && !SOME_OF_ALL.test(words) && !mayHoldMore(text, all, start, parts, total);
    return isSum ? parts : undefined;
  }
  // 新增2个、3个，共计15个: the total may include older ones.
  return text.includes('新增') && word !== '合计' ? undefined : parts;
}

/** After the last ；, ：, 其中 or 分别为; the list of a plain total is not longer than this. */
function listStart(text: string, end: number): number {
  const from = Math.max(0, end - FAR);
  const mark = [...text.slice(from, end).matchAll(/[；;：:]|其中|分别[为是有]?/gu)].at(-1);
  return from + (mark ? mark.index + mark[0].length : 0);
}

/**
 * Whether the total may be of more than its list: 获奖，其中国家级2项、省级3项，共12项 of all that 其中 is of, unless these
 * stand before it too; behind 新认定5家，其中甲县2家、乙县3家，共35家 of older ones too.
 */
function mayHoldMore(
  text: string,
  all: readonly WrittenQuantity[],
  start: number,
  parts: readonly WrittenQuantity[],
  { unit, value }: WrittenQuantity,
): boolean {
  if (sumOf(parts).gt(value)) return false;
  const far = Math.max(0, start - FAR);
  const before = text.slice(far, start);
  if (SOME_OF_ALL.test(before.split(/[；;：:]/u).at(-1) ?? '')) return true;
  const among = far + before.lastIndexOf('其中');
  const whole = all.findLast((each) => each.to <= among && each.unit === unit);
  return before.includes('其中') && (!whole || whole.value.eq(value));
}

/** Whether the numbers are the members of one list, in the unit of the total, and nothing else is counted behind it. */
function isListOf(text: string, parts: readonly WrittenQuantity[], total: WrittenQuantity): boolean {
  const isJoined = parts.slice(1).every((part, nth) => JOINS.test(text.slice(parts[nth]?.to, part.from)));
  const isCounted =
    parts.length < PARTS && parts.every(({ unit }) => unit === total.unit || GENERAL[total.unit]?.test(unit));
  return (
    isJoined &&
    isCounted &&
    [total, ...parts].every(({ decimals }) => decimals === 0) &&
    ENDS.test(text.slice(total.to))
  );
}

/** 1.27亿元 with parts in 万元 was rounded, as were decimals in one unit; whole numbers in one unit are exact. */
export function roundingIn(total: WrittenQuantity, list: readonly WrittenQuantity[]): Exact {
  const isAlike = list.every(({ unit }) => unit === total.unit);
  // Rounded to one place, a part is still not more than its total; only a sum may be.
  if (isAlike && list.length === 1 && list[0]?.decimals === total.decimals) return decimal('0');
  if (isAlike) return roundingOf([total, ...list]);
  return [total, ...list].map(slack).reduce((before, each) => before.plus(each));
}

export function sumOf(list: readonly WrittenQuantity[]): Exact {
  return list.reduce<Exact>((before, { value }) => before.plus(value), decimal('0'));
}
