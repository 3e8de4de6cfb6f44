import { AREA_LETTERS } from '../zh/levels.ts';

/** How many names a list contains; 和 and 与 may be part of a name, so only bounds are known. */
interface Bounds {
  least: number;
  most: number;
}

const BRACKETS = /[（(][^（()）]{0,200}[）)]|“[^“”]{0,200}”|《[^《》]{0,200}》/gu;

/** How few and how many names a list may hold: 和, 与 and 及 may part two names or stand in one. */
export function namesIn(text: string): Bounds {
  const bare = text.replace(BRACKETS, '＃');
  const marks = bare.match(/[、，,；;]/gu)?.length ?? 0;
  const joined = bare.match(/＃＃/gu)?.length ?? 0;
  const words = bare.match(/以及|和|(?<!参)与|(?<!普)及/gu)?.length ?? 0;
  return { least: marks + 1, most: marks + joined + words + 1 };
}

/** Whether a list within these bounds may have so many names. */
export function holds({ least, most }: Bounds, count: number): boolean {
  return count >= least && count <= most;
}

/**
 * Whether members in brackets tell what sorts there are of the counted, 36名（农业、林业、水产）: so short a word is the
 * name of hardly anything, and who names fewer than half adds 等.
 */
export function isOfSorts(names: string, count: number): boolean {
  const members = names.split(/[、和与及]/u);
  return members.length > 1 && 2 * members.length < count && members.every(({ length }) => length <= 2);
}

/** Between the last two names; 和 and 与 may be part of a name too. */
const LAST_JOIN = /以及|和|(?<!参)与|(?<!普)及|[同跟]/u;
/** 甲、乙和8家企业, 德国、荷兰的6所大学, 高校、企业共36家: the names are others than what is counted, or only describe it. */
const RUNS_ON = /(?:以及|[和与及同跟或的共到])$/u;
/** 财政、税务等部门和6家企业: the list has ended before. */
const ENDED = /(?<![高同平优中初])等(?![级次离])/u;
const PLACE = new RegExp(`[${AREA_LETTERS}镇乡]$`, 'u');
const COUNT_OF_PLACES = /[县区镇]$/u;
const COUNT_OF_BODIES = /[家所]/u;
const COUNT_OF_THINGS = /个(?:县|区县|县区|乡镇|镇|平台)$/u;
/** 重点实验室、工程中心: kinds of things, each of which there may be several. */
export const SORT = /(?:级|类|型|机构|中心|实验室|研究院|平台|基地|企业|公司|院所|高校|园区?|站|所)$/u;

/**
 * Whether names run straight into a count, so that they are what is counted: A大学、B大学两所高校. A verb between them
 * (在杭州、宁波、温州设立6个平台) makes the last member unlike the others: longer, and with another ending.
 * @param counted the count and its noun: 6家企业
 */
export function isApposed(names: string, counted: string): boolean {
  const bare = names.replace(BRACKETS, (each) => (/^[（(]/u.test(each) ? '' : each));
  if (bare.endsWith('”')) return true;
  if (RUNS_ON.test(bare) || ENDED.test(bare)) return false;
  const [first = '', ...others] = bare.split('、');
  const members = [first, ...others.slice(0, -1), ...(others.at(-1) ?? '').split(LAST_JOIN)];
  const last = members.pop() ?? '';
  if (PLACE.test(last) && !COUNT_OF_PLACES.test(counted)) return false;
  if (members.some((each) => each.at(-1) === last.at(-1))) return true;
  if (COUNT_OF_BODIES.test(counted) && SORT.test(last)) return false;
  // The first member has words of the sentence before it, so that its length tells little.
  const lengths = members.slice(1).map(({ length }) => length);
  if (lengths.length > 0) return lengths.includes(last.length) || last.length < Math.min(...lengths);
  return !COUNT_OF_BODIES.test(counted) && !COUNT_OF_THINGS.test(counted) && last.length <= first.length;
}
