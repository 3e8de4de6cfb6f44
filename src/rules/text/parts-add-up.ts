import { decimal, type Exact, inUnit, roundingOf } from '../../figures/number.ts';
import { slack } from '../../passages/changes.ts';
import type { Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { clauses, sentences } from '../../passages/sentences.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { AGAINST_LAST_YEAR, FALL, FALL_SHORT, RISE, RISE_SHORT } from '../../zh/change-words.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Limits: characters after a total (BEFORE), numbers in a list (PARTS), characters between them (GAP). */
const BEFORE = 60;
const PARTS = 24;
const GAP = 40;

/** Words that end the list of parts, or before a number that is not a part. */
const OVER = new RegExp(
  `[。！？；;\\n]|其中|总|累计|共|另|此外|同时|还|目前|全[国年${AREA_LETTERS}]|占|签|涉|发放|新增|达|居|第|比(?!赛)|较|含|包括|\\uFFFC`,
  'u',
);
/** 升 is not included: 晋升12人 may be a part. */
const CHANGE = new RegExp(`(?:${RISE}|${FALL}|多|少|增|减)了?$`, 'u');
/** 从50亿元增长到现在的90亿元: the base and the result of a change. */
const END_OF_CHANGE = new RegExp(
  `[从由]$|(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})[到至](?:\\p{Script=Han}{1,3}的)?$`,
  'u',
);
/** From a total to its parts; a change or a description of all may come between: 11家为高校附属医院，其中. */
const AMONG = new RegExp(
  `^(?:[（(][^（()）]{0,50}[）)])?(?:[是为][^，,。；;、\\d]{2,14}(?=[，,]))?(?:[，,](?:${AGAINST_LAST_YEAR}|${RISE}|${FALL})[^，,。；;其]{0,16}){0,2}[，,。；;（(]?(?:其中|包括)[，,：:]?`,
  'u',
);
/** Brackets that do not contain a list of parts. */
const ALONE = /^[（(](?:其中|含|不含|全|累计|新增|包括|另|上年|去年|比|较|占|共|均|同比)/u;

export const partsAddUp: TextRule = {
  name: 'parts-add-up',
  severity: 'error',
  description: '各部分之和不应超过总数，括号里分列的各部分应等于总数。',
  why: '读者把几个部分一加便知与总数不符，却不知哪个数是错的。',
  basis: '惯例：分项之和等于总数',
  bad: '创新型（试点）企业36家。其中，国家级1家，省级8家，省级试点3家，市级27家。',
  good: '创新型（试点）企业39家。其中，国家级1家，省级8家，省级试点3家，市级27家。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      for (const [index, total] of all.entries()) {
        const parts = partsOf(text, all, index);
        if (!parts || total.approximate || parts.list.some(({ approximate }) => approximate)) continue;
        const sum = isOfStages(text, total, parts.list) ? mostOf(parts.list) : sumOf(parts.list);
        const changed = changedBy(text, all, index);
        if (changed && (!parts.exhaustive || sum.eq(changed.value))) continue;
        const rounding = roundingIn(total, parts.list);
        const over = sum.minus(total.value);
        if (parts.exhaustive ? over.abs().lte(rounding) : over.lte(rounding)) continue;
        const written = `${inUnit(sum, total.unit)}${total.unit}`;
        yield {
          passage,
          from: total.from,
          to: total.to,
          message:
            parts.list.length === 1
              ? `总数${total.digits}${total.unit}，其中的一部分却有${written}，部分不应多于总数。`
              : `总数${total.digits}${total.unit}，所列${parts.list.length}个部分之和是${written}，${parts.exhaustive ? '两者应相等' : '部分之和不应多于总数'}。`,
          hint: HINT,
        };
      }
      yield* totalsBehind(passage);
      yield* periodsOf(passage);
    }
  },
};

const HINT = '核对总数和各部分；各部分有交叉的，写明“有交叉”。';

/** 1.27亿元 with parts in 万元 was rounded; numbers in one unit are as exact as each other. */
function roundingIn(total: WrittenQuantity, list: readonly WrittenQuantity[]): Exact {
  if (list.every(({ unit }) => unit === total.unit)) return decimal('0');
  return [total, ...list].map(slack).reduce((before, each) => before.plus(each));
}

/** Of the total's kind: 件 of 件, and also 万元 of 亿元. */
function isOfKind(unit: string, total: string): boolean {
  return unit === total || (/元$/u.test(total) && isSameBase(unit, total));
}

function sumOf(list: readonly WrittenQuantity[]): Exact {
  return list.reduce<Exact>((before, { value }) => before.plus(value), decimal('0'));
}

/** 86项，比上年增加12项，其中: the parts are of 86. A number of 新增 has parts of its own. */
function changedBy(text: string, all: readonly WrittenQuantity[], index: number): WrittenQuantity | undefined {
  const change = all[index];
  const value = all.slice(0, index).findLast(({ unit }) => !/[%‰点]/u.test(unit));
  if (!value || !change || value.unit !== change.unit) return undefined;
  const words = text.slice(value.to, change.from);
  return CHANGE.test(words) && /^[^。；;]{0,24}(?<!新增)$/u.test(words) ? value : undefined;
}

/** 签约86个，其中开工62个、投产36个: projects in a later stage are included in those of the earlier one. */
function isOfStages(text: string, total: WrittenQuantity, list: readonly WrittenQuantity[]): boolean {
  const ends = [total, ...list].map(({ to }) => to);
  return list.length > 1 && list.every(({ from }, index) => STAGE.test(text.slice(ends[index], from)));
}

const STAGE = /(?:开工|开建|竣工|完工|建成|投产|投用|投入使用|达产)(?:项目)?$/u;

function mostOf(list: readonly WrittenQuantity[]): Exact {
  return list.reduce<Exact>((most, { value }) => (value.gt(most) ? value : most), decimal('0'));
}

/** A sentence that consists of a list and its total: 一等奖2项，二等奖6项，三等奖15项，共计23项. */
const TOTAL_BEHIND = /[，,；;](共计|合计|总计|共)$/u;
const SAYS_ELSE = /其中|含|比|较|占|(?<!新)增|减|由|从|另|平均|分别|上年|去年|累计|目标|计划(?!单列)|\uFFFC/u;
/** With 共, older ones may be counted too: 新建2个、3个，共15个. */
const SOME_OF_ALL = /新(?:增|建|设|认定|获|入选|培育|引进|立项)|净增|[再又还]|目前|现有/u;
/** Between the members of a plain list: 、, or a comma before a grade or level. */
const JOINS = /^(?:[、和与及]|以及|[，,](?=[^，,。]{0,8}(?:[等金银铜]奖|[国家省市县区部校院]级)))/u;
/** After such a total nothing else that is counted: 共20项成果. */
const ENDS = /^(?:成果|奖项|项目)?(?:[，,。；;！）)]|$)/u;
/** 项 and 个 are of whatever is counted in these too: 专利12件、论文8篇，共20项. */
const GENERAL: Readonly<Record<string, RegExp>> = { 项: /^[项件篇部]$/u, 个: /^[个家所处座]$/u, 家: /^[家所]$/u };

function* totalsBehind(passage: Passage): Generator<TextFinding> {
  for (const { text, from } of sentences(passage.text)) {
    const all = quantities(text);
    for (const [index, total] of all.entries()) {
      const parts = summedIn(text, all, index);
      if (!parts) continue;
      const sum = sumOf(parts);
      // The first number may be a total itself: 获奖23项，一等奖2项…….
      if (sum.eq(total.value) || sumOf(parts.slice(1)).eq(total.value)) continue;
      yield {
        passage,
        from: from + total.from,
        to: from + total.to,
        message: `前面${parts.length}个数之和是${inUnit(sum, total.unit)}${total.unit}，这里写${total.digits}${total.unit}，两者应相等。`,
        hint: HINT,
      };
    }
  }
}

/** What the number at `index` says to be the sum of; undefined if that is not certain. */
function summedIn(text: string, all: readonly WrittenQuantity[], index: number): WrittenQuantity[] | undefined {
  const total = all[index];
  const word = total && TOTAL_BEHIND.exec(text.slice(Math.max(0, total.from - 3), total.from))?.[1];
  if (!total || word === undefined || total.unit === '' || /[%‰点]/u.test(total.unit)) return undefined;
  const isPlain = word === '共' || index < all.length - 1 || all.some(({ unit }) => unit !== total.unit);
  const start = isPlain ? listStart(text, total.from) : 0;
  const parts = all.slice(isPlain ? Math.max(0, index - PARTS) : 0, index).filter((part) => part.from >= start);
  const words = text.slice(start, isPlain ? total.from : text.length);
  if (parts.length < 2 || SAYS_ELSE.test(words) || [total, ...parts].some((each) => each.approximate)) return undefined;
  if (isPlain) return isListOf(text, parts, total) && !SOME_OF_ALL.test(words) ? parts : undefined;
  // 新增2个、3个，共计15个: the total may include older ones.
  return text.includes('新增') && word !== '合计' ? undefined : parts;
}

/** After the last ； or ：; the list of a plain total is not longer than this. */
function listStart(text: string, end: number): number {
  const from = Math.max(0, end - PARTS * GAP);
  return from + text.slice(from, end).search(/[^；;：:]*$/u);
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

/** Periods and those that they consist of. */
const PERIODS: [whole: string, parts: string[]][] = [
  ['上半年', ['一季度', '二季度']],
  ['下半年', ['三季度', '四季度']],
  ['前三季度', ['一季度', '二季度', '三季度']],
  ['前三季度', ['上半年', '三季度']],
  ['全年', ['一季度', '二季度', '三季度', '四季度']],
  ['全年', ['上半年', '下半年']],
];
/** 一季度完成2.1亿元; 一季度末 is a date. */
const OF_PERIOD = /^第?([一二三四]季度|[上下]半年|前三季度|全年)(?![末底])([^\d平均增减升降]{0,16})$/u;
const SUMMED = /累计|合计|共|总计/u;

/** 一季度2.1亿元，二季度2.4亿元，上半年累计4.8亿元. */
function* periodsOf(passage: Passage): Generator<TextFinding> {
  for (const sentence of sentences(passage.text)) {
    const told = new Map<string, { words: string; quantity: WrittenQuantity }>();
    for (const { text, from } of clauses(sentence.text)) {
      const [first, ...more] = quantities(text);
      const [, period, words = ''] = first ? (OF_PERIOD.exec(text.slice(0, first.from)) ?? []) : [];
      if (!first || more.length > 0 || period === undefined || !/^[，,；;。]?$/u.test(text.slice(first.to))) continue;
      const by = sentence.from + from;
      told.set(period, { words, quantity: { ...first, from: first.from + by, to: first.to + by } });
    }
    for (const [name, parts] of PERIODS) {
      const whole = told.get(name);
      const list = parts.flatMap((part) => told.get(part)?.quantity ?? []);
      if (!whole || list.length < parts.length || !SUMMED.test(whole.words)) continue;
      const { quantity: total } = whole;
      const all = [...list, total];
      if (/^$|[%‰点]/u.test(total.unit) || all.some((each) => each.approximate || !isSameBase(each.unit, total.unit)))
        continue;
      const sum = sumOf(list);
      if (sum.minus(total.value).abs().lte(roundingOf(all))) continue;
      yield {
        passage,
        from: total.from,
        to: total.to,
        message: `${parts.join('、')}之和是${inUnit(sum, total.unit)}${total.unit}，这里写${name}${total.digits}${total.unit}，两者应相等。`,
        hint: '核对各期的数和累计数。',
      };
    }
  }
}

interface Parts {
  list: WrittenQuantity[];
  exhaustive: boolean;
}

/** The parts of the number at `index`: after 其中, or alone in brackets after it. */
function partsOf(text: string, all: readonly WrittenQuantity[], index: number): Parts | undefined {
  const total = all[index];
  if (!total || total.unit === '' || /[%‰点]/u.test(total.unit)) return undefined;
  const behind = text.slice(total.to, total.to + BEFORE);
  if (/^[（(]/u.test(behind) && !ALONE.test(behind)) {
    const close = text.slice(total.to, total.to + 400).search(/[）)]/u);
    if (close < 0) return undefined;
    const end = total.to + close;
    const list = listFrom(text, all, index + 1, total.to + 1, end, total.unit);
    const last = list.at(-1);
    return list.length > 1 && last?.to === end ? { list, exhaustive: true } : undefined;
  }
  const among = AMONG.exec(text.slice(total.to, total.to + 2 * BEFORE));
  if (!among) return undefined;
  const start = total.to + among[0].length;
  let first = index + 1;
  while ((all[first]?.from ?? start) < start) first++;
  const end = /[（(](?:其中|包括)/u.test(among[0]) ? closeOf(text, start) : text.length;
  const list = listFrom(text.slice(0, end), all, first, start, Number.POSITIVE_INFINITY, total.unit);
  return list.length > 0 ? { list, exhaustive: false } : undefined;
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
function isBracketed(text: string, start: number, at: number): boolean {
  return /[（(][^（()）]*$/u.test(text.slice(Math.max(start, at - 200), at));
}

/** After a comma: something else that was done, or who is in the places counted; not a part. */
const BESIDES = /^[）)]?[，,](?:建[成立]|设立|新建|开展|举办|组织|在孵|吸引|带动|集聚|入驻)/u;

/** 其中省级6个，服务企业320家: a clause that counts something else ends the list; amounts and rates do not. */
function isOfElse(each: WrittenQuantity, unit: string, words: string): boolean {
  if (BESIDES.test(words)) return true;
  return !isSameBase(each.unit, unit) && !/^$|[%‰点倍元]/u.test(each.unit) && /^[）)]?[，,]/u.test(words);
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
    if (isBracketed(text, start, each.from)) continue;
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
