import type { Passage, Years } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { clauses, sentences } from '../../passages/sentences.ts';
import { plansIn } from '../plans.ts';
import type { TextFinding, TextRule } from '../rule.ts';

interface Said {
  /** As typed: 2942件, 突破40亿元. */
  typed: string;
  quantity: WrittenQuantity;
  /** The figure of the data that says so; undefined where a text does. */
  figure?: string;
}

/** What opens a clause and does not tell one figure from another. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|一年来|今年|全年|年内|本年度?|(?:19|20)\d\d年|截至[^，]{0,8}|[全我][市县区省校院]|我局|其中|共|累计|全面|积极|成功|年度)+/u;
/** Between a name and its number. */
const LINK = /(?:共计|总计|合计|累计|共有|共|已|达到|达|为|是|有|实现|完成|新增|约|近|超|突破)+$/u;
/** Another time, another place, a part: the name alone does not say which figure this is. */
const OTHER =
  /上年|去年|同期|上季|前年|其中|分别|每|平均|年均|预计|原计划|计划(?=新|引|在|到|完成|于|实现)|目标|力争|任务|比|占|增加|减少|增长|下降|提高|从|由|至|(?<!达)到|（|［|-|—/u;
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

export const figureSaidOneWay: TextRule = {
  name: 'figure-said-one-way',
  severity: 'error',
  description: '同一个数，全文应说得一样。',
  why: '亮点里2924件、正文里2942件，是各科室报数对不上，或者改了一处忘了另一处。',
  basis: '惯例',
  bad: '专利申请量2924件。\n知识产权工作扎实推进，专利申请量达2942件。',
  good: '专利申请量2924件。\n知识产权工作扎实推进，专利申请量达2924件。',
  *check(manuscript) {
    const { passages, said, years } = manuscript;
    const plans = plansIn(manuscript);
    let known: Map<string, Said> | undefined;
    // A bound stands in the first paragraphs, as a rule, and the number it is of below them.
    const bounds = new Map<string, Said>();
    for (const passage of passages) {
      // 280亿元 is next year's.
      if (passage.kind !== 'paragraph' || plans.has(passage)) continue;
      for (const each of figuresOf(passage.text, years)) {
        const { name, quantity, span, isBound } = each;
        known ??= ofFigures(said?.() ?? [], years);
        const key = keyOf(name, quantity, span);
        const [number, bound] = [known.get(key), bounds.get(key)];
        const other = contradicted(each, number, bound);
        if (other) yield finding(passage, quantity, other, name);
        const typed = passage.text.slice(quantity.from, quantity.to);
        if (!isBound) known.set(key, number ?? { typed, quantity });
        else if (!bound || bound.quantity.value.lt(quantity.value)) {
          bounds.set(key, { typed: `突破${typed}`, quantity });
        }
      }
    }
  },
};

/** What was said before that cannot be true with this; what the number contradicts the bound does too, and is told once. */
function contradicted({ quantity: { value }, isBound }: Named, number?: Said, bound?: Said): Said | undefined {
  if (isBound) return number?.quantity.value.lt(value) ? number : undefined;
  if (number) return number.quantity.value.eq(value) ? undefined : number;
  return bound?.quantity.value.gt(value) ? bound : undefined;
}

function keyOf(name: string, { unit }: WrittenQuantity, span: string): string {
  return `${name}/${unit.replace(/^[百千]?[万亿]/u, '')}/${span}`;
}

/** What the figures of a data file say before any text does; nothing, where two say it differently. */
function ofFigures(said: readonly { name: string; text: string }[], of: Years | undefined): Map<string, Said> {
  const known = new Map<string, Said>();
  const torn = new Set<string>();
  for (const { name: figure, text } of said) {
    for (const { name, quantity, span, isBound } of figuresOf(text, of)) {
      if (isBound) continue;
      const key = keyOf(name, quantity, span);
      if (known.get(key)?.quantity.value.eq(quantity.value) === false) torn.add(key);
      known.set(key, { typed: text.slice(quantity.from, quantity.to), quantity, figure });
    }
  }
  for (const key of torn) known.delete(key);
  return known;
}

function finding(passage: Passage, { from, to }: WrittenQuantity, before: Said, name: string): TextFinding {
  const typed = passage.text.slice(from, to);
  const { figure } = before;
  return {
    passage,
    from,
    to,
    message: `“${name}”这里写${typed}，${figure === undefined ? '前面写' : '指标里是'}${before.typed}。`,
    hint:
      figure === undefined
        ? '核对哪个对；确是两个数的，写清各指什么。'
        : `核对哪个对；数已登记的，引用【${figure}】，不再打一遍；确是两个数的，写清各指什么。`,
  };
}

interface Named {
  name: string;
  quantity: WrittenQuantity;
  /** '' for the year itself. */
  span: string;
  /** 突破38亿元 is said of 38.56亿元. */
  isBound: boolean;
}

/** The first number of each clause that names it, where nothing says that it is another time's or place's. */
function* figuresOf(text: string, of: Years | undefined): Generator<Named> {
  for (const sentence of sentences(text)) {
    const [year, ...more] = new Set(sentence.text.match(/(?:19|20)\d\d年/gu));
    if (more.length > 0 || PLACES.test(sentence.text.slice(0, 8))) continue;
    let isFirst = true;
    for (const clause of clauses(sentence.text)) {
      const [first] = quantities(clause.text).filter(({ unit }) => unit !== '');
      const opens = isFirst;
      if (first) isFirst = false;
      if (!first || first.approximate || /[%‰点倍]/u.test(first.unit)) continue;
      const before = clause.text.slice(0, first.from);
      if (OTHER.test(before) || /^[（(]/u.test(clause.text.slice(first.to))) continue;
      const name = before.replace(LEAD, '').replace(LINK, '');
      if (name.length < SHORTEST || name.length > LONGEST || !/^\p{Script=Han}+(?<!第)$/u.test(name)) continue;
      if (!opens && (!MEASURED.test(name) || OF_ANOTHER.test(name))) continue;
      if (SCOPE.test(sentence.text.slice(0, clause.from))) continue;
      const from = sentence.from + clause.from + first.from;
      const span = `${otherYear(year, of)}${spanOf(text.slice(sentence.from, from))}`;
      const quantity = { ...first, from, to: from + first.to - first.from };
      yield { name, quantity, span, isBound: before.endsWith('突破') };
    }
  }
}

/** 2023年 in a report of 2024; in one of several years each is another. */
function otherYear(year: string | undefined, of: Years | undefined): string {
  if (year === undefined || of === undefined) return '';
  return of.from === of.to && year === `${of.to}年` ? '' : year;
}

function spanOf(before: string): string {
  return before.replaceAll(YEARS_END, '').match(SPAN)?.join('') ?? '';
}
