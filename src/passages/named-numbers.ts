import { decimal } from '../figures/number.ts';
import { scaled } from '../report/scale.ts';
import type { Years } from './passage.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';
import { clauses, sentences } from './sentences.ts';

/** What opens a clause and does not tell one figure from another. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|一年来|今年|全年|年内|本年度?|(?:19|20)\d\d年|截至[^，]{0,8}|[全我][市县区省校院]|我局|其中|共|累计|全面|积极|成功|年度)+/u;
/** Between a name and its number. */
const LINK = /(?:共计|总计|合计|累计|共有|共|已|达到|达|为|是|有|实现|完成|新增|约|近|超|突破)+$/u;
/** Another time, another place, a part: the name alone does not say which figure this is. */
const OTHER =
  /上年|去年|同期|上季|前年|各[县区市]|其中|分别|每|平均|年均|预计|原计划|计划(?=新|引|在|到|完成|于|实现)|目标|力争|任务|比|占|增加|减少|增长|下降|提高|从|由|至|(?<!达)到|（|［|-|—/u;
/** Of more or less than the year: 2021—2025年, “十四五”期间, 1—11月, 近三年. What is 累计 within the year is the year's. */
const SPAN =
  /(?:19|20)\d\d(?:年)?[-—–~～至到](?:19|20)\d\d年|[“"]?十[一二三四五六七]五[”"]?|期间|以来|(?<!(?:全年|年内|今年|本年|年)(?:已|共)?)累计|近[两二三四五六七八九十几\d]+年|\d{1,2}[-—–~～至到]\d{1,2}月|\d{1,2}月(?!\d{1,2}日)|[上下]半年|[前一二三四]季度|截至(?!目前|年[底末])/gu;
/** 31 December is the year's end, and so is 12月底. */
const YEARS_END = /截至(?:(?:19|20)\d\d年)?12月(?:底|末|31日)/gu;
const PLACES = /\p{Script=Han}{1,4}(?:区|县|镇|乡|街道|公司|集团|学院|科室|分校)(?:[^，。；]{0,4})?$/u;
/** Names that say of themselves what is counted; others do so only where they open the sentence. */
const MEASURED = /(?:量|额|数|收入|投入|经费|产值|增加值)$/u;
/** Of whatever the clause before it is about: 面上项目32项，资助经费1600万元. */
const OF_ANOTHER =
  /^(?:(?:技术)?合同|资助|项目|签约|成交|协议|交易|到位)?(?:经费|金额|资金|成交额|合同额|投入|收入|总额|数量|人数)$/u;
/** Whose number it is, or of which part: 市属高校发挥作用，技术合同成交额32.6亿元. */
const SCOPE =
  /方面，?$|高校|院所|医院|园区|开发区|高新区|经开区|孵化器|企业(?!培育)|(?:国家|[省市县区校院])[级属]|输出|吸纳/u;
const SHORTEST = 4;
const LONGEST = 20;
/** 同比增长8.4%, by itself behind a number, or behind a name. */
const GROWTH = /^(.*?)(?:同比|[比较](?:上年|去年)(?:同期)?)?(增长|下降)$/u;
/** 居全市第2位, right behind the number: behind a growth it may be the growth's. */
const RANK = /^居(\p{Script=Han}{2,6})(?:(首位)|第(\d{1,3})[位名])[，,；;。]?$/u;
/** What says only that work goes on, or when in the year; whatever else opens a sentence may say of what its numbers are. */
const PLAIN =
  /^(?:今年|全年|年内|本年度?|目前|一年来|截至[^，]{0,12}|(?:19|20)\d\d年|\d[^，]{0,8}月|[^，：]*有[^，：]*：|[^，：]*(?:加强|加快|推进|完善|提升|增强|优化|健全|壮大|深化|明显|显著))[，：]?$/u;
/** A unit whose paragraph it is: 甲县。专利申请量200件。 */
const OF_UNIT = /^[^，。：\d]{0,10}(?:[县区市镇乡系科部校所]|学院|公司|医院)[。：]/u;
/** Not of the year, whatever the figure is called. */
const TO_COME = /明年|来年|届时|完成后/u;
/** 突破40亿元的目标, 突破5亿元大关指日可待: not reached, or of something else. */
const UNREACHED = /^(?:的|大关|，是)|目标|尚未|未能|指日/u;
/** 全省's growth is told beside the own one. */
const LARGER = /全[国省]/u;
const COMMA = /^[，,]$/u;
const END = /^[，,；;。！？]?$/u;

export interface NamedNumber {
  name: string;
  /** What the number is of the figure: its amount in 件, its growth, its rank in 全市. */
  measure: string;
  quantity: WrittenQuantity;
  /** '' for the year itself. */
  span: string;
  /** 突破38亿元 is said of 38.56亿元. */
  isBound: boolean;
}

/** The first number of each clause that names it, where nothing says that it is another time's or place's; its growth and rank. */
export function* namedNumbers(text: string, of: Years | undefined): Generator<NamedNumber> {
  if (OF_UNIT.test(text)) return;
  for (const sentence of sentences(text)) {
    const [year, ...more] = new Set(sentence.text.match(/(?:19|20)\d\d年/gu));
    if (more.length > 0 || TO_COME.test(sentence.text) || PLACES.test(sentence.text.slice(0, 8))) continue;
    let isFirst = true;
    let isPlain = true;
    /** What the clause before this one told with its last word. */
    let told: NamedNumber | undefined;
    for (const clause of clauses(sentence.text)) {
      const at = sentence.from + clause.from;
      const [first] = quantities(clause.text).filter(({ unit }) => unit !== '');
      const before = told;
      told = undefined;
      const rank = before && rankBehind(before, clause.text, at);
      if (rank) yield rank;
      const opens = isFirst;
      const isOwn = isPlain;
      if (first) isFirst = false;
      else if (!PLAIN.test(clause.text)) isPlain = false;
      if (!first || first.approximate || /[‰点倍]/u.test(first.unit)) continue;
      const [words, rest] = [clause.text.slice(0, first.from), clause.text.slice(first.to)];
      const isGrowth = first.unit === '%';
      const [, own = '', verb] = isGrowth ? (GROWTH.exec(words) ?? []) : ['', words, ''];
      if (verb === undefined) continue;
      const from = at + first.from;
      const quantity = { ...first, from, to: from + first.to - first.from };
      if (isGrowth && own === '') {
        if (before && END.test(rest))
          yield { ...before, measure: '%', quantity: grown(quantity, verb), isBound: false };
        continue;
      }
      if (!isOwn || OTHER.test(own) || /^[（(]/u.test(rest)) continue;
      const name = own.replace(LEAD, '').replace(LINK, '');
      if (name.length < SHORTEST || name.length > LONGEST || !/^\p{Script=Han}+(?<!第)$/u.test(name)) continue;
      if (!opens && (!MEASURED.test(name) || OF_ANOTHER.test(name))) continue;
      if (isGrowth && (!MEASURED.test(name) || LARGER.test(own) || !END.test(rest))) continue;
      if (SCOPE.test(sentence.text.slice(0, clause.from))) continue;
      const span = `${otherYear(year, of)}${spanOf(text.slice(sentence.from, from))}${LARGER.exec(own)?.[0] ?? ''}`;
      const isBound = own.endsWith('突破');
      if (isBound && UNREACHED.test(sentence.text.slice(clause.from + first.to))) continue;
      const found = { name, span, isBound };
      if (isGrowth) {
        yield { ...found, measure: '%', quantity: grown(quantity, verb) };
        continue;
      }
      const number = { ...found, measure: scaled(first.unit).base, quantity };
      yield number;
      if (COMMA.test(rest)) told = number;
    }
  }
}

/** With its verb, and signed. */
function grown(quantity: WrittenQuantity, verb: string): WrittenQuantity {
  const value = verb === '下降' ? quantity.value.neg() : quantity.value;
  return { ...quantity, from: quantity.from - verb.length, value };
}

function rankBehind(number: NamedNumber, clause: string, at: number): NamedNumber | undefined {
  const [, scope, top, place] = RANK.exec(clause) ?? [];
  if (scope === undefined) return undefined;
  const from = at + 1 + scope.length;
  const digits = place ?? '1';
  const to = from + (top ?? `第${digits}位`).length;
  const quantity = { from, to, digits, decimals: 0, unit: '位', value: decimal(digits), approximate: false };
  return { ...number, measure: `居${scope}`, quantity, isBound: false };
}

/** 2023年 in a report of 2024; in one of several years each is another. */
function otherYear(year: string | undefined, of: Years | undefined): string {
  if (year === undefined || of === undefined) return '';
  return of.from === of.to && year === `${of.to}年` ? '' : year;
}

function spanOf(before: string): string {
  return before.replaceAll(YEARS_END, '').match(SPAN)?.join('') ?? '';
}
