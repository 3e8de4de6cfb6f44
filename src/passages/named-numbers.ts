import { decimal } from '../figures/number.ts';
import { scaled } from '../report/scale.ts';
import { AGAINST_LAST_YEAR, FALL, FALL_SHORT, isFall, RISE, RISE_SHORT } from '../zh/change-words.ts';
import type { Scope } from './passage.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';
import { isOfAnother, isOfOther, isOfUnit, isPlain, namesHolder, otherArea, spanOf } from './scope.ts';
import { clauses, sentences } from './sentences.ts';

/** What opens a clause and does not tell one figure from another. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|一年来|今年|全年|年内|本年度?|(?:19|20)\d\d年|截至[^，]{0,8}|[全我][市县区省校院]|我局|其中|共|累计|全面|积极|成功|年度)+/u;
/** Between a name and its number. */
const LINK = /(?:共计|总计|合计|累计|共有|共|已|仅有|仅|只有|只|达到|达|为|是|有|实现|完成|新增|约|近|超|突破)+$/u;
/** Names that say of themselves what is counted; others do so only where they open the sentence. */
const MEASURED = /(?:量|额|数|收入|投入|经费|产值|增加值)$/u;
/** Of whatever the clause before it is about: 面上项目32项，资助经费1600万元. */
const OF_ANOTHER =
  /^(?:(?:技术)?合同|资助|项目|签约|成交|协议|交易|到位|经费|资金)*(?:经费|总?金额|资金|成交额|合同额|投入|收入|总额|数量|人数)$/u;
const SHORTEST = 4;
const LONGEST = 20;
/** 提高到62.1%, 增至38.6亿元: what it is now. */
const REACHING = new RegExp(`(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})[到至]$`, 'u');
const BELOW = /(?:不足|不到)$/u;
const OF_ALL = /(?:[仅只][有为]?|共有)$/u;
const WITHIN_YEAR = /^(?:今年|全年|年内|本年|当年)/u;
/** PCT专利, 科技论文; not 第. */
const NAME = /^[\p{Script=Han}A-Za-z]*\p{Script=Han}(?<!第)$/u;
/** Names of what is itself a percentage. */
const IS_RATIO = /(?:率|度|比重|比例|占比)$/u;
/** 同比增长8.4%, by itself behind a number, or behind a name. */
const GROWTH = new RegExp(`^(.*?)(?:${AGAINST_LAST_YEAR})?(${RISE}|${FALL})$`, 'u');
/** 居全市第2位, 居全省第5位、全市首位, right behind the number: behind a growth it may be the growth's. */
const RANK =
  /^居(\p{Script=Han}{2,6}?)(?:(首位)|第(\d{1,3})[位名])(?:、\p{Script=Han}{2,6}(?:首位|第\d{1,3}[位名]))*[，,；;。]?$/u;
/** 突破40亿元的目标, 突破5亿元大关指日可待: not reached, or of something else. */
const UNREACHED = /^(?:的|大关|，是)|目标|尚未|未能|指日/u;
const COMMA = /^[，,]$/u;
const END = /^[，,；;。！？]?$/u;

/** The measure of what is itself a percentage. */
export const RATIO = '占';

export interface NamedNumber {
  name: string;
  /** What the number is of the figure: its amount in 件, its growth, its rank in 全市. */
  measure: string;
  quantity: WrittenQuantity;
  /** '' for the year itself. */
  span: string;
  /** 突破38亿元 is said of 38.56亿元, and 不足40亿元 too. */
  bound: 'above' | 'below' | undefined;
  /** 高新技术企业仅69家 is how many there are: 高新技术企业总数. */
  isTotal: boolean;
}

/** The first number of each clause that names it, where nothing says that it is another time's or place's; its growth and rank. */
export function* namedNumbers(text: string, scope: Scope): Generator<NamedNumber> {
  if (isOfUnit(text)) return;
  for (const sentence of sentences(text)) {
    const [year, ...more] = new Set(sentence.text.match(/(?:19|20)\d\d年/gu));
    if (more.length > 0 || isOfAnother(sentence.text)) continue;
    for (const each of numbersIn(sentence.text, year, scope)) yield moved(each, sentence.from);
  }
}

/** In one sentence, in which one year is given at most. */
function* numbersIn(sentence: string, year: string | undefined, scope: Scope): Generator<NamedNumber> {
  let opens = true;
  /** Nothing said so far makes the numbers another's than the report's. */
  let isOwn = true;
  /** What the clause before this one told with its last word. */
  let told: NamedNumber | undefined;
  for (const { text, from } of clauses(sentence)) {
    const before = told;
    told = undefined;
    const rank = before && rankBehind(before, text);
    if (rank) yield moved(rank, from);
    const [first] = quantities(text).filter(({ unit }) => unit !== '');
    if (!first) {
      isOwn &&= isPlain(text);
      continue;
    }
    const clause = partsOf(text, first);
    if (clause && clause.name === '' && before && END.test(clause.rest)) {
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
  /** As it is written before the number, less what a growth is against and its verb. */
  words: string;
  name: string;
  bound: NamedNumber['bound'];
  isTotal: boolean;
  measure: string;
  quantity: WrittenQuantity;
  rest: string;
}

/** A clause about its first number; undefined where that is no whole number of anything. */
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

/** Whether the name alone says which figure's number it is. */
function isNamed({ kind, words, name, rest, isTotal }: Clause, opens: boolean, { area }: Scope): boolean {
  // 成交额1.2亿元的云杉机械 is of 云杉机械.
  if (isOfOther(words) || /^[（(的]/u.test(rest)) return false;
  if (name.length < SHORTEST || name.length > LONGEST || !NAME.test(name)) return false;
  const isMeasured = MEASURED.test(name);
  if (kind === 'growth') {
    return isMeasured && otherArea(words, area) === undefined && END.test(rest) && (opens || !OF_ANOTHER.test(name));
  }
  return opens || (kind === 'amount' && (isMeasured || isTotal) && !OF_ANOTHER.test(name));
}

/** With its verb, and signed. */
function grown(quantity: WrittenQuantity, verb: string): WrittenQuantity {
  const value = isFall(verb) ? quantity.value.neg() : quantity.value;
  return { ...quantity, from: quantity.from - verb.length, value };
}

function rankBehind(number: NamedNumber, clause: string): NamedNumber | undefined {
  const [, scope, top, place] = RANK.exec(clause) ?? [];
  if (scope === undefined) return undefined;
  const from = 1 + scope.length;
  const digits = place ?? '1';
  const to = from + (top ?? `第${digits}位`).length;
  const quantity = { from, to, digits, decimals: 0, unit: '位', value: decimal(digits), approximate: false };
  return { ...number, measure: `居${scope}`, quantity, bound: undefined };
}

/** Its place in the text that holds what it was found in from `by` on. */
function moved(number: NamedNumber, by: number): NamedNumber {
  const { quantity } = number;
  return { ...number, quantity: { ...quantity, from: quantity.from + by, to: quantity.to + by } };
}
