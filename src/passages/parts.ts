import { isSameBase } from '../report/same-amount.ts';
import { isOneDivision } from '../zh/aspects.ts';
import { FALL, FALL_SHORT, RISE, RISE_SHORT, YEAR_BEFORE } from '../zh/change-words.ts';
import { AREA_LETTERS, LEVEL } from '../zh/levels.ts';
import type { WrittenQuantity } from './quantities.ts';
import { GAP, PARTS, roundingIn, sumOf } from './sums.ts';
import { BEFORE, BRACKETED, CHANGE, isLevel, nameOf, partsStart } from './wholes.ts';

/** Words that end the list of parts, or before a number that is not a part. */
const OVER = new RegExp(
  `[。！？；;\\n]|其中|总|累计|共|另|此外|同时|还|目前|全[国年${AREA_LETTERS}]|占|签|涉|发放|新增|达|居|第|比(?!赛)|较|含|包括|\\uFFFC`,
  'u',
);
/** 从50亿元增长到现在的90亿元: the base and the result of a change. */
const END_OF_CHANGE = new RegExp(
  `[从由]$|(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})[到至](?:\\p{Script=Han}{1,3}的)?$`,
  'u',
);
/** Brackets that do not contain a list of parts. */
const ALONE = new RegExp(`^[（(](?:其中|含|不含|全|累计|新增|包括|另|${YEAR_BEFORE}|比|较|占|共|均|同比)`, 'u');

/** Numbers that a text gives as parts of another one, of one division of it. */
export interface Parts {
  list: WrittenQuantity[];
  /** Whether they are all the parts. */
  exhaustive: boolean;
}

/** The parts of the number at `index`, after 其中, or alone in brackets after it: each division of it by itself. */
export function partsOf(text: string, all: readonly WrittenQuantity[], index: number): Parts[] {
  const total = all[index];
  const parts = partsBehind(text, all, index);
  return total && parts.length > 0 && isLevel(text, total) ? [] : parts;
}

function partsBehind(text: string, all: readonly WrittenQuantity[], index: number): Parts[] {
  const total = all[index];
  if (!total || total.unit === '' || /[%‰点]/u.test(total.unit)) return [];
  const behind = text.slice(total.to, total.to + BEFORE);
  if (/^[（(]/u.test(behind) && !ALONE.test(behind)) return partsInBrackets(text, all, index, total);
  const listed = LISTED.exec(behind);
  if (listed) return gradesBehind(text, all, index, total, total.to + listed[0].length);
  const among = partsStart(text, all, index);
  if (!among) return [];
  const { start, isBracketed } = among;
  let first = index + 1;
  while ((all[first]?.from ?? start) < start) first++;
  const end = isBracketed ? closeOf(text, start) : text.length;
  const list = listFrom(text.slice(0, end), all, first, start, Number.POSITIVE_INFINITY, total.unit);
  // 申请412件、授权286件，其中发明专利（分别为）238件、121件: of two totals, one part each.
  if (list.slice(1).some((part) => nameOf(text, part) === '')) return [];
  return divisions(text, total, list).map((each) => ({ list: each, exhaustive: false }));
}

function partsInBrackets(
  text: string,
  all: readonly WrittenQuantity[],
  index: number,
  total: WrittenQuantity,
): Parts[] {
  const close = text.slice(total.to, total.to + 400).search(/[）)]/u);
  if (close < 0) return [];
  const end = total.to + close;
  const list = listFrom(text, all, index + 1, total.to + 1, end, total.unit);
  const last = list.at(-1);
  if (list.length < 2 || last?.to !== end) return [];
  const apart = divisions(text, total, list);
  const exhaustive = apart.length === 1 && !TOP_OF_LADDER.test(nameOf(text, last));
  return apart.map((each) => ({ list: each, exhaustive }));
}

/** How a list of all grades begins. */
const LISTED = /^(?:[：:]|[，,]分别[为是][：:]?)/u;

/** 获奖22项：一等奖3项、二等奖8项、三等奖10项: by grades a colon lists them all; behind another it may count other things. */
function gradesBehind(
  text: string,
  all: readonly WrittenQuantity[],
  index: number,
  total: WrittenQuantity,
  start: number,
): Parts[] {
  const list = listFrom(text, all, index + 1, start, Number.POSITIVE_INFINITY, total.unit);
  const last = list.at(-1);
  if (!last || list.length < 2 || !list.every((each) => GRADE.test(nameOf(text, each)))) return [];
  const name = nameOf(text, last);
  const exhaustive =
    !TOP_OF_LADDER.test(name) && !/[国部省]家?级$/u.test(name) && /^[。；]|^$/u.test(text.slice(last.to));
  return [{ list, exhaustive }];
}

const GRADE = new RegExp(`(?:[特一二三四金银铜优]等?奖|(?:${LEVEL}|部)级)$`, 'u');

/** （一区18篇、二区42篇）: those below the second grade are not worth telling. */
const TOP_OF_LADDER = /[特一二][区类等级档]奖?$/u;

/** Parts by another aspect (博士 behind 高级职称), or behind a division that is complete, are of another division. */
function divisions(text: string, total: WrittenQuantity, list: readonly WrittenQuantity[]): WrittenQuantity[][] {
  const apart: WrittenQuantity[][] = [];
  for (const part of list) {
    const current = apart.at(-1);
    const before = current?.at(-1);
    if (current && before && (part === before || isOfDivision(text, total, current, before, part))) current.push(part);
    else apart.push([part]);
  }
  return apart;
}

function isOfDivision(
  text: string,
  total: WrittenQuantity,
  list: readonly WrittenQuantity[],
  before: WrittenQuantity,
  part: WrittenQuantity,
): boolean {
  const isOneList = !/[，,；;。]/u.test(text.slice(before.to, part.from).replace(BRACKETED, ''));
  const isComplete = list.length > 1 && sumOf(list).minus(total.value).abs().lte(roundingIn(total, list));
  return (isOneList || !isComplete) && isOneDivision(kindOf(text, total, before), kindOf(text, total, part), isOneList);
}

/** What money is spent on tells no one apart, though 人才引进 names people. */
const SPENT_ON = /(?:计划|建设|引进|培[养育]|转化|研发|攻关|普及|推广)$/u;

/** The name of a part as far as it tells the part apart from others. */
function kindOf(text: string, { unit }: WrittenQuantity, part: WrittenQuantity): string {
  const name = nameOf(text, part);
  return /元$/u.test(unit) && SPENT_ON.test(name) ? '' : name;
}

/** The offset of the bracket that closes the one open at `from`. */
function closeOf(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (/[（(]/u.test(text.charAt(at))) depth++;
    else if (/[）)]/u.test(text.charAt(at)) && --depth === 0) return at;
  }
  return text.length;
}

/** Parts of a part are in brackets after it. */
function isInBrackets(text: string, start: number, at: number): boolean {
  return /[（(][^（()）]*$/u.test(text.slice(Math.max(start, at - 200), at));
}

/** After a comma: something else that was done, or who is in the places counted; not a part. */
const BESIDES = /^[）)]?[，,](?:建[成立]|设立|新建|开展|举办|组织|在孵|吸引|带动|集聚|入驻)/u;

/** 其中省级6个，服务企业320家: a clause that counts something else ends the list; amounts and rates do not. */
function isOfElse(each: WrittenQuantity, unit: string, words: string): boolean {
  if (BESIDES.test(words)) return true;
  return (
    !isOfKind(each.unit, unit) &&
    !isSameBase(each.unit, unit) &&
    !/^$|[%‰点倍元]/u.test(each.unit) &&
    /^[）)]?[，,]/u.test(words)
  );
}

/** How many parts have this number: 3 for 甲校、乙校和丙校各2家, 1 without 各, undefined if 各 has no list. */
function holdersOf(words: string): number | undefined {
  if (!/各[有占]?$/u.test(words)) return 1;
  const told = words.split(/[，,；;：:（(]/u).findLast((each) => each !== '') ?? '';
  const members = told.replace(/^、/u, '').split(/[、和与及]/u);
  return members.length > 1 ? members.length : undefined;
}

function listFrom(
  text: string,
  all: readonly WrittenQuantity[],
  first: number,
  start: number,
  end: number,
  unit: string,
): WrittenQuantity[] {
  const list: WrittenQuantity[] = [];
  let from = start;
  let isJoined = false;
  for (const each of all.slice(first, first + PARTS)) {
    if (isInBrackets(text, start, each.from)) continue;
    const words = text.slice(from, Math.min(each.from, from + GAP + 1));
    if (
      each.from >= Math.min(end, text.length) ||
      words.length > GAP ||
      OVER.test(words.replace(/[（(][^（()）]{0,20}[）)]/gu, ''))
    )
      break;
    // 其中博士82人、硕士30人，高级职称76人: the comma ends the list, except in brackets.
    if (isJoined && end === Number.POSITIVE_INFINITY && /^[，,]/u.test(words)) break;
    if (list.length > 0 && end === Number.POSITIVE_INFINITY && isOfElse(each, unit, words)) break;
    if (isOfKind(each.unit, unit) && !CHANGE.test(words) && !END_OF_CHANGE.test(words)) {
      isJoined = list.length > 0 && words.startsWith('、');
      const holders = holdersOf(words);
      if (holders === undefined) return [];
      list.push(...Array.from({ length: holders }, () => each));
    } else if (list.length === 0 && !/[%‰点]/u.test(each.unit)) break;
    from = each.to;
  }
  return list;
}

/** Of the total's kind: 件 of 件, 场 of 场次, and also 万元 of 亿元. */
function isOfKind(unit: string, total: string): boolean {
  return (
    unit === total ||
    (/^[场批班]$/u.test(unit) && total === `${unit}次`) ||
    (/元$/u.test(total) && isSameBase(unit, total))
  );
}
