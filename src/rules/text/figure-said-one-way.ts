import { rounded } from '../../figures/number.ts';
import { type NamedNumber, namedInTables, namedNumbers, RATIO } from '../../passages/named-numbers.ts';
import type { Passage, Scope, Years } from '../../passages/passage.ts';
import type { WrittenQuantity } from '../../passages/quantities.ts';
import { slack } from '../../passages/stated-rates.ts';
import { plansIn } from '../plans.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** The text below this heading is about a single unit or stage: （一）甲区. */
const OF_PART = /(?:[县区市镇乡系科部所]|(?<!高)校|学院|公司|医院|阶段)(?:（[^（）]*）)?$/u;

/** 新认定高新技术企业 are only some of 高新技术企业, while 投入研发经费 is the same as 研发经费. */
const COUNTS_APART = /^(?:新|净|复|再|另|累计)/u;

/** Percentages of which a year has one: 研发投入强度, but not 食品抽检合格率, of which each batch has one. */
const YEARLY_RATIO = /^.{2,}(?:强度|覆盖率|贡献率|普及率|[^转]化率|比重|占比)$/u;

const BOUNDS = { above: '突破', below: '不足' };

interface Said {
  /** As typed: 2942件, 突破40亿元. */
  typed: string;
  quantity: WrittenQuantity;
  /** The figure of the data that states it; undefined if a text does. */
  figure?: string;
  /** Whether a table states it, which may have more decimals than the text: 38.56亿元 beside 38.6亿元. */
  inTable?: boolean;
}

export const figureSaidOneWay: TextRule = {
  name: 'figure-said-one-way',
  severity: 'error',
  description: '同一个数，连同它的增长和位次，全文应说得一样。',
  why: '亮点里2924件、正文里2942件，是各科室报数对不上，或者改了一处忘了另一处。',
  basis: '惯例',
  bad: '专利申请量2924件。\n知识产权工作扎实推进，专利申请量达2942件。',
  good: '专利申请量2924件。\n知识产权工作扎实推进，专利申请量达2924件。',
  *check(manuscript) {
    const { passages, said, years } = manuscript;
    const plans = plansIn(manuscript);
    let known: Map<string, Said> | undefined;
    // 突破40亿元 is usually in the first paragraphs, and the number itself further below.
    const bounds = new Map<string, Said>();
    let isPart = false;
    const inTables = namedInTables(manuscript);
    for (const passage of passages) {
      if (passage.kind === 'heading') isPart = isOfPart(passage.text, years);
      // 280亿元 in a plan is next year's.
      const inCell = inTables.get(passage);
      if (!(inCell || passage.kind === 'paragraph') || isPart || plans.has(passage)) continue;
      for (const named of inCell ? [inCell] : namedNumbers(passage.text, manuscript)) {
        known ??= ofFigures(said?.() ?? [], manuscript);
        const each = asTotal(named, known);
        const { quantity, bound } = each;
        const key = keyOf(each);
        const [number, lower] = [known.get(key), bounds.get(key)];
        const inTable = inCell !== undefined;
        const other = contradicted(each, number, lower);
        if (other && (inTable || other.inTable) && isRounded(other.quantity, quantity)) continue;
        const written = inTable ? quantity.digits + quantity.unit : passage.text.slice(quantity.from, quantity.to);
        const typed = `${bound ? BOUNDS[bound] : ''}${written}`;
        if (other) yield finding(passage, each, typed, other);
        if (each.measure === RATIO && !YEARLY_RATIO.test(each.name)) continue;
        if (!bound) known.set(key, number ?? { typed, quantity, inTable });
        else if (bound === 'above' && (!lower || lower.quantity.value.lt(quantity.value))) {
          bounds.set(key, { typed, quantity });
        }
      }
    }
  },
};

function isOfPart(heading: string, of: Years | undefined): boolean {
  const year = /((?:19|20)\d\d)年/u.exec(heading)?.[1];
  return OF_PART.test(heading) || (year !== undefined && of !== undefined && Number(year) !== of.to);
}

/** What was said before and contradicts this; if a number is known, the bound is not checked as well. */
function contradicted({ quantity, bound }: NamedNumber, number?: Said, lower?: Said): Said | undefined {
  const { value } = quantity;
  if (bound === 'above') return number?.quantity.value.lt(value) ? number : undefined;
  if (bound === 'below') return number?.quantity.value.gte(value) ? number : undefined;
  if (number) return isSame(number.quantity, quantity) ? undefined : number;
  return lower?.quantity.value.gt(value) ? lower : undefined;
}

/** 高新技术企业仅69家 is compared with 高新技术企业总数, if nothing else is called 高新技术企业. */
function asTotal(each: NamedNumber, known: ReadonlyMap<string, Said>): NamedNumber {
  const total = { ...each, name: `${each.name}总数` };
  return each.isTotal && !known.has(keyOf(each)) && known.has(keyOf(total)) ? total : each;
}

/** 总量, 总额, 总面积 and 总数 are treated as the same. */
function keyOf({ name, measure, span }: NamedNumber): string {
  return `${name.replace(/总(?:量|额|面积)$/u, '总数')}/${measure}/${span}`;
}

/** 8% and 8.4% agree: compared at the lower precision. */
function isSame(a: WrittenQuantity, b: WrittenQuantity): boolean {
  if (a.unit !== '%') return a.value.eq(b.value);
  const places = Math.min(a.decimals, b.decimals);
  return rounded(a.value, places).eq(rounded(b.value, places));
}

/** Whether the less exact of the two is the other one rounded. */
function isRounded(a: WrittenQuantity, b: WrittenQuantity): boolean {
  const [one, other] = [slack(a), slack(b)];
  return a.value
    .minus(b.value)
    .abs()
    .lte(one.gt(other) ? one : other);
}

/** What the figures of a data file state; left out if two of them disagree. */
function ofFigures(said: readonly { name: string; text: string }[], of: Scope): Map<string, Said> {
  const known = new Map<string, Said>();
  const torn = new Set<string>();
  for (const { name: figure, text } of said) {
    for (const number of namedNumbers(text, of)) {
      const { name, quantity, bound } = number;
      if (bound) continue;
      for (const called of name.endsWith(figure) && !COUNTS_APART.test(name) ? new Set([name, figure]) : [name]) {
        const key = keyOf({ ...number, name: called });
        const before = known.get(key);
        if (before && !isSame(before.quantity, quantity)) torn.add(key);
        known.set(key, { typed: text.slice(quantity.from, quantity.to), quantity, figure });
      }
    }
  }
  for (const key of torn) known.delete(key);
  return known;
}

function finding(passage: Passage, each: NamedNumber, typed: string, before: Said): TextFinding {
  const { name } = each;
  const { from, to } = each.quantity;
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
