import { decimal } from '../figures/number.ts';
import { scaled } from '../report/scale.ts';
import { CAME_NEW, NEWLY } from '../zh/came-new.ts';
import { AGAINST_LAST_YEAR, FALL, FALL_SHORT, isFall, RISE, RISE_SHORT } from '../zh/change-words.ts';
import { AREA_LETTERS } from '../zh/levels.ts';
import type { Manuscript, Passage, Scope } from './passage.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';
import { isOfAnother, isOfOther, isOfUnit, isPlain, namesHolder, otherArea, spanOf } from './scope.ts';
import { clauses, sentences } from './sentences.ts';
import { rowsOfTables } from './tables.ts';

/** Words at the start of a clause that do not help to identify a figure. */
const LEAD = new RegExp(
  `^(?:[一二三四五六七八九十]是|一年来|今年|全年|年内|本年度?|(?:19|20)\\d\\d年|截至[^，]{0,8}|[全我][${AREA_LETTERS}校院]|我局|其中|共|累计|全面|积极|成功|年度|完成|实现)+`,
  'u',
);
/** Words between a name and its number. */
const LINK = /(?:共计|总计|合计|累计|共有|共|已|仅有|仅|只有|只|达到|达|为|是|有|实现|完成|新增|约|近|超|突破)+$/u;
/** Names that state what is measured; other names identify a figure only at the start of a sentence. */
const MEASURED = /(?:量|额|数|收入|投入|经费|产值|增加值)$/u;
/** Names whose number is of the subject of the clause before: 面上项目32项，资助经费1600万元. */
const OF_ANOTHER =
  /^(?:(?:技术)?合同|资助|项目|签约|成交|协议|交易|到位|经费|资金)*(?:经费|总?金额|资金|成交额|合同额|投入|收入|总额|数量|人数)$/u;
/** The length of a name that is looked up, in characters. */
const SHORTEST = 4;
const LONGEST = 20;
/** 提高到62.1%, 增至38.6亿元: the present value. */
const REACHING = new RegExp(`(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})[到至]$`, 'u');
const BELOW = /(?:不足|不到)$/u;
const OF_ALL = /(?:[仅只][有为]?|共有)$/u;
const WITHIN_YEAR = /^(?:今年|全年|年内|本年|当年)/u;
/** The characters of a name: PCT专利, 科技论文. What ends in 第 is none. */
const NAME = /^[\p{Script=Han}A-Za-z]*\p{Script=Han}(?<!第)$/u;
/** Names of figures that are percentages. */
const IS_RATIO = /(?:率|度|比重|比例|占比)$/u;
/** 同比增长8.4%, on its own after a number, or after a name. */
const GROWTH = new RegExp(`^(.*?)(?:${AGAINST_LAST_YEAR})?(${RISE}|${FALL})$`, 'u');
/** 居全市第2位, 居全省第5位、全市首位; only right after the number, as after a rate it may rank the rate. */
const RANK =
  /^居(\p{Script=Han}{2,6}?)(?:(首位)|第(\d{1,3})[位名])(?:、\p{Script=Han}{2,6}(?:首位|第\d{1,3}[位名]))*[，,；;。]?$/u;
/** 突破40亿元的目标, 突破5亿元大关指日可待: not reached yet, or about something else. */
const UNREACHED = /^(?:的|大关|，是)|目标|尚未|未能|指日/u;
const COMMA = /^[，,]$/u;
const END = /^[，,；;。！？]?$/u;

/** 新认定高新技术企业45家，总数达312家: the total is of the things of which some were added. */
const TOTAL = /^总(?:数|量|额)$/u;
const ADDED = new RegExp(`^(?:${NEWLY}|(?:首次)?(?:${CAME_NEW}|增|建))(?=[\\p{Script=Han}A-Za-z]{3})`, 'u');

/** The `measure` of a figure that is itself a percentage. */
export const RATIO = '占';

export interface NamedNumber {
  name: string;
  /** What the number is: the base unit of an amount (件, 元), `%` for a rate of change, RATIO, or 居全市 for a rank. */
  measure: string;
  quantity: WrittenQuantity;
  /** The time and area it is of; '' for the report's own year and area. */
  span: string;
  /** 突破38亿元 is true of 38.56亿元, and so is 不足40亿元. */
  bound: 'above' | 'below' | undefined;
  /** 高新技术企业仅69家 is the number of all of them: 高新技术企业总数. */
  isTotal: boolean;
}

/**
 * The first number of each clause that names its figure, with its rate of change and rank, unless the text says that it
 * is of another time or place.
 */
export function* namedNumbers(text: string, scope: Scope): Generator<NamedNumber> {
  if (isOfUnit(text)) return;
  for (const sentence of sentences(text)) {
    const [year, ...more] = new Set(sentence.text.match(/(?:19|20)\d\d年/gu));
    if (isOfAnother(sentence.text)) continue;
    if (more.length > 0) {
      for (const each of reachedIn(sentence.text, scope)) yield moved(each, sentence.from);
      continue;
    }
    for (const each of numbersIn(sentence.text, year, scope)) yield moved(each, sentence.from);
  }
}

/** The number of each row of a draft's tables that is of the report's year, by its cell, named as in a text. */
export function namedInTables(manuscript: Pick<Manuscript, 'passages' | 'years'>): Map<Passage, NamedNumber> {
  const numbers = new Map<Passage, NamedNumber>();
  for (const { name: typed, value, isOwn, isOfPlace } of rowsOfTables(manuscript.passages, manuscript)) {
    if (isOfPlace) continue;
    const { passage, quantity } = value;
    const { name } = named(typed);
    if (!isOwn || quantity.unit === '' || isOfOther(typed) || name.length < SHORTEST || !NAME.test(name)) continue;
    const measure = quantity.unit === '%' ? RATIO : scaled(quantity.unit).base;
    numbers.set(passage, { name, measure, quantity, span: '', bound: undefined, isTotal: false });
  }
  return numbers;
}

/** 粮食总产量由2021年的38.6万吨增加到2026年的: what the number of the report's own year is of. */
const SINCE = new RegExp(
  `(?:^|[，,；;])([\\p{Script=Han}A-Za-z]{4,24}?)[由从](?:19|20)\\d\\d年的?[\\d.]{1,12}\\p{Script=Han}{0,4}?(?:${RISE}|${FALL})[到至为]((?:19|20)\\d\\d)年的?$`,
  'u',
);

/** The numbers of this year behind those of an earlier one, in a sentence that mentions both. */
function* reachedIn(sentence: string, { years }: Scope): Generator<NamedNumber> {
  for (const quantity of quantities(sentence)) {
    const [, words, year] = SINCE.exec(sentence.slice(Math.max(0, quantity.from - 60), quantity.from)) ?? [];
    if (words === undefined || quantity.unit === '' || quantity.approximate || Number(year) !== years?.to) continue;
    const { name } = named(words);
    if (name.length < SHORTEST || !NAME.test(name)) continue;
    const isRatio = quantity.unit === '%';
    const measure = isRatio ? RATIO : scaled(quantity.unit).base;
    yield { name, measure, quantity, span: '', bound: undefined, isTotal: false };
  }
}

/** Numbers of one sentence, which mentions at most one year. */
function* numbersIn(sentence: string, year: string | undefined, scope: Scope): Generator<NamedNumber> {
  let opens = true;
  /** Whether nothing so far attributes the numbers to someone other than the reporting unit. */
  let isOwn = true;
  /** The number at the end of the clause before. */
  let told: NamedNumber | undefined;
  for (const { text, from } of clauses(sentence)) {
    const before = told;
    told = undefined;
    const rank = before && rankBehind(before, text);
    if (rank) yield moved(rank, from);
    const own = isOwn && !before ? rankOf(text) : undefined;
    if (own) yield moved({ ...own, span: spanOf(sentence.slice(0, from), year, scope) }, from);
    const [first] = quantities(text).filter(({ unit }) => unit !== '');
    if (!first) {
      isOwn &&= isPlain(text);
      continue;
    }
    const clause = partsOf(text, first);
    const total = clause && before && totalOf(clause, before);
    if (total) {
      yield moved(total, from);
      told = COMMA.test(clause.rest) ? moved(total, from) : undefined;
    } else if (clause && clause.name === '' && before && END.test(clause.rest)) {
      yield moved({ ...before, measure: '%', quantity: clause.quantity, bound: undefined }, from);
    } else if (clause && isOwn && isNamed(clause, opens, scope) && !namesHolder(sentence.slice(0, from))) {
      const { name, bound, isTotal, measure, quantity, rest } = clause;
      const span = spanOf(sentence.slice(0, from + first.from), year, scope);
      const number = { name, measure, quantity, span, bound, isTotal };
      if (!bound || !UNREACHED.test(sentence.slice(from + first.to))) yield moved(number, from);
      if (clause.kind === 'amount' && COMMA.test(rest)) told = moved(number, from);
    }
    opens = false;
  }
}

interface Clause {
  kind: 'amount' | 'growth' | 'ratio';
  /** The words before the number, without 比上年 and the verb of a rate of change. */
  words: string;
  name: string;
  bound: NamedNumber['bound'];
  isTotal: boolean;
  measure: string;
  quantity: WrittenQuantity;
  rest: string;
}

/** Analyses a clause by its first number; undefined if it is approximate or not a figure's amount. */
function partsOf(text: string, first: WrittenQuantity): Clause | undefined {
  const [typed, rest] = [text.slice(0, first.from), text.slice(first.to)];
  if ((first.approximate && !BELOW.test(typed)) || /[‰点倍]/u.test(first.unit)) return undefined;
  if (first.unit !== '%')
    return { kind: 'amount', ...named(typed), measure: scaled(first.unit).base, quantity: first, rest };
  const [, own, verb] = GROWTH.exec(typed) ?? [];
  if (own !== undefined && verb !== undefined) {
    return { kind: 'growth', ...named(own), measure: '%', quantity: grown(first, verb), rest };
  }
  const ratio = named(typed);
  return IS_RATIO.test(ratio.name) ? { kind: 'ratio', ...ratio, measure: RATIO, quantity: first, rest } : undefined;
}

function named(typed: string): Pick<Clause, 'words' | 'name' | 'bound' | 'isTotal'> {
  const words = typed.replace(BELOW, '').replace(REACHING, '');
  const bound = BELOW.test(typed) ? 'below' : words.endsWith('突破') ? 'above' : undefined;
  const isTotal = OF_ALL.test(words) && !WITHIN_YEAR.test(words);
  return { words, name: words.replace(LEAD, '').replace(LINK, ''), bound, isTotal };
}

/** 高新技术企业总数 for 总数达312家 behind 新认定高新技术企业45家; undefined if it is of something else. */
function totalOf({ kind, name, measure, quantity, bound }: Clause, before: NamedNumber): NamedNumber | undefined {
  if (kind !== 'amount' || bound || !TOTAL.test(name) || measure !== before.measure) return undefined;
  const thing = before.name.replace(ADDED, '');
  return thing === before.name ? undefined : { ...before, name: `${thing}${name}`, quantity };
}

/** Whether the name alone identifies the figure. */
function isNamed({ kind, words, name, rest, isTotal }: Clause, opens: boolean, { area }: Scope): boolean {
  // 成交额1.2亿元的云杉机械: the number is of 云杉机械.
  if (isOfOther(words) || /^[（(的]/u.test(rest)) return false;
  if (name.length < SHORTEST || name.length > LONGEST || !NAME.test(name)) return false;
  const isMeasured = MEASURED.test(name);
  if (kind === 'growth') {
    return isMeasured && otherArea(words, area) === undefined && END.test(rest) && (opens || !OF_ANOTHER.test(name));
  }
  return opens || (kind === 'amount' && (isMeasured || isTotal) && !OF_ANOTHER.test(name));
}

/** The quantity with a sign, and its span extended to include the verb. */
function grown(quantity: WrittenQuantity, verb: string): WrittenQuantity {
  const value = isFall(verb) ? quantity.value.neg() : quantity.value;
  return { ...quantity, from: quantity.from - verb.length, value };
}

/** A rank that follows its figure's name at once: 研发投入居全省第12位. */
const RANKED = /^(\p{Script=Han}{4,20}?)(?=居全)/u;

function rankOf(clause: string): NamedNumber | undefined {
  const [, words = ''] = RANKED.exec(clause) ?? [];
  const { name } = named(words);
  if (name.length < SHORTEST || isOfOther(words)) return undefined;
  const rank = rankBehind({ name, span: '', isTotal: false }, clause.slice(words.length));
  return rank && moved(rank, words.length);
}

function rankBehind(number: Pick<NamedNumber, 'name' | 'span' | 'isTotal'>, clause: string): NamedNumber | undefined {
  const [, scope, top, place] = RANK.exec(clause) ?? [];
  if (scope === undefined) return undefined;
  const from = 1 + scope.length;
  const digits = place ?? '1';
  const to = from + (top ?? `第${digits}位`).length;
  const quantity = { from, to, digits, decimals: 0, unit: '位', value: decimal(digits), approximate: false };
  return { ...number, measure: `居${scope}`, quantity, bound: undefined };
}

/** Shifts the span by `by`, the offset of the clause or sentence in the text. */
function moved(number: NamedNumber, by: number): NamedNumber {
  const { quantity } = number;
  return { ...number, quantity: { ...quantity, from: quantity.from + by, to: quantity.to + by } };
}
