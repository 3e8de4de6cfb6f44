import { decimal, type Exact, inUnit, scaleOf } from '../../figures/number.ts';
import { alikeBefore } from '../../passages/alike.ts';
import {
  changes,
  comparable,
  comparisons,
  differenceLead,
  type WrittenChange,
  type WrittenEnds,
} from '../../passages/changes.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { sentenceStart } from '../../passages/sentences.ts';
import { standings, type WrittenStanding } from '../../passages/standings.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { isFall, turned, YEAR_BEFORE } from '../../zh/change-words.ts';
import { AREA_LETTERS } from '../../zh/levels.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** What is counted, after its number. */
const COUNTED = /^(?!以[上下]|左右|[的和与及])\p{Script=Han}{2,}/u;

export const differenceMatchesEnds: TextRule = {
  name: 'difference-matches-ends',
  severity: 'error',
  description: '增减了多少、结余多少应与同一句里的两个数值相符。',
  why: '前后两个数值就在句中，读者一减便知差数不对，其他数字也会受到怀疑。',
  basis: '惯例：增减数＝本期－上期，百分数之差以百分点计',
  bad: '研发投入强度由2.87%提高到3.21%，提高0.44个百分点。',
  good: '研发投入强度由2.87%提高到3.21%，提高0.34个百分点。',
  *check({ passages, years }) {
    for (const passage of passages) {
      const { text } = passage;
      // 引进博士3名、硕士5名，比上年6名增加2名: it is unclear which number is compared with the base.
      const found = [
        ...changes(text, years?.to),
        ...comparisons(text, years?.to).filter(({ value }) => alikeBefore(text, value).length === 0),
      ];
      for (const ends of found) {
        if (isOfAnother(text, ends)) continue;
        const wrong = faultOf(ends);
        if (wrong) yield { passage, ...wrong };
      }
      for (const change of changes(text)) {
        const wrong = newWithinNet(text, change);
        if (wrong) yield { passage, ...wrong };
      }
      for (const wrong of balances(text)) yield { passage, ...wrong };
      for (const each of standings(text)) {
        const wrong = apartOf(each);
        if (wrong) yield { passage, ...wrong };
      }
    }
  },
};

const NEW = /(净新?增|(?<!净)新增)([^，,。；;、\d]{0,16})$/u;
const TOTAL_FROM = new RegExp(
  `^[，,](?:全[国${AREA_LETTERS}])?([^，,。；;、\\d]{0,12})总[数量][由从](?:${YEAR_BEFORE}|年初)?[末底]?的?$`,
  'u',
);

/**
 * 新增孵化器3家，总数由15家增加到19家: the total grew by more than were new; 净增3家 would have to be equal. A total
 * with a name of its own (新增孵化器3家，在孵企业总数由260家增加到320家) is of something else.
 */
function newWithinNet(text: string, { base, value }: WrittenChange): Omit<TextFinding, 'passage'> | undefined {
  const clause = /[，,][^，,]*$/u.exec(text.slice(Math.max(0, base.from - 24), base.from))?.[0] ?? '';
  const total = TOTAL_FROM.exec(clause)?.[1];
  if (total === undefined) return undefined;
  const [added, ...others] = alikeBefore(text, base);
  if (!added || others.length > 0 || !comparable(base, value) || added.approximate) return undefined;
  const [, verb, name] = NEW.exec(text.slice(Math.max(0, added.from - 20), added.from)) ?? [];
  if (verb === undefined || (total !== '' && total !== name)) return undefined;
  const net = value.value.minus(base.value);
  if (fits(added, net, base, value)) return undefined;
  if (verb.startsWith('净')) return wrongBy(added, `${base.digits}${base.unit}到${value.digits}${value.unit}`, net);
  if (net.lte(added.value)) return undefined;
  return {
    from: added.from,
    to: added.to,
    message: `总数由${base.digits}${base.unit}到${value.digits}${value.unit}，净增${inUnit(net, added.unit)}${added.unit}，多于新增的${added.digits}${added.unit}。`,
    hint: '核对新增的数和总数；另有迁入、恢复的，写明。',
  };
}

const GOT = /(?:收入|预算|到位|筹集|下达|安排)(?:资金|经费|合计|总额)?(?:共|为|达)?$/u;
const SPENT = /^[，,、；;](?:已|共|全年|累计)?(?:支出|拨付|支付)(?:资金|经费|合计|总额)?(?:共|为|达)?$/u;
/** At the end of the year, what is left may be of several years. */
const LEFT = /^[，,、；;](?:收支相抵[，,]?)?(?:当年|本年)?(?:结余|节余|剩余)(?:资金|经费)?(?:为|达)?$/u;
const EARLIER = /结转|上年|年初|历年|滚存/u;

/** 收入2864万元，支出2591万元，结余273万元. */
function* balances(text: string): Generator<Omit<TextFinding, 'passage'>> {
  const all = quantities(text);
  for (const [index, got] of all.entries()) {
    const [spent, left] = all.slice(index + 1, index + 3);
    if (!spent || !left || left.from - got.to > 60 || !comparable(got, spent) || !comparable(got, left)) continue;
    if (!SPENT.test(text.slice(got.to, spent.from)) || !LEFT.test(text.slice(spent.to, left.from))) continue;
    if (!GOT.test(text.slice(Math.max(0, got.from - 12), got.from))) continue;
    if (EARLIER.test(text.slice(sentenceStart(text, got.from), got.from))) continue;
    const difference = got.value.minus(spent.value);
    if (difference.lt(0) || fits(left, difference, got, spent)) continue;
    yield wrongBy(left, `${got.digits}${got.unit}与${spent.digits}${spent.unit}`, difference);
  }
}

/** 48.6%，低于全市平均水平（53.1%）3.5个百分点; a wrong verb is reported by verb-matches-sign. */
function apartOf({ value, base, isBelow, apart }: WrittenStanding): Omit<TextFinding, 'passage'> | undefined {
  const difference = value.value.minus(base.value);
  if (!apart || difference.lt(0) !== isBelow) return undefined;
  const next = { words: '', quantity: apart };
  if (!isDifference({ base, value, next }) || fits(apart, difference.abs(), base, value)) return undefined;
  return wrongBy(apart, `${value.digits}${value.unit}与${base.digits}${base.unit}`, difference);
}

function wrongBy(
  { from, to, digits, unit }: WrittenQuantity,
  said: string,
  difference: Exact,
): Omit<TextFinding, 'passage'> {
  const right = `${inUnit(difference.abs(), unit)}${unit}`;
  return {
    from,
    to,
    message: `${said}，相差应为${right}，这里写${digits}${unit}。`,
    hint: `改为${right}，或核对两个数值。`,
  };
}

/** 由50家增加到60家，增加8家省级研发中心: the increase is of something not mentioned before. */
function isOfAnother(text: string, { base, next }: WrittenEnds): boolean {
  const [counted] = next ? (COUNTED.exec(text.slice(next.quantity.to)) ?? []) : [];
  return counted !== undefined && !text.slice(0, base.from).includes(counted);
}

function faultOf(ends: WrittenEnds | WrittenChange): Omit<TextFinding, 'passage'> | undefined {
  const { base, value, next } = ends;
  const lead = next && differenceLead(next);
  if (!next || !lead || !isDifference(ends) || value.value.eq(base.value)) return undefined;
  // 由2020年的2.87%提高到2024年的3.21%，比上年提高0.12个百分点: compared with a year whose number is not given.
  const { against, verb } = lead;
  if (against !== undefined && !ends.isYearly) return undefined;
  const { quantity: stated } = next;
  const difference = value.value.minus(base.value);
  const said = `${base.digits}${base.unit}到${value.digits}${value.unit}`;
  const isDown = isFall(verb);
  // A wrong verb between the two numbers is reported by verb-matches-sign.
  const isTold = 'verb' in ends && isFall(ends.verb) !== difference.lt(0);
  const isTurned = isDown !== difference.lt(0) && !isTold;
  const span = { from: stated.from - lead.length, to: stated.to };
  if (!fits(stated, difference.abs(), base, value)) {
    if (!isTurned) return wrongBy(stated, said, difference);
    const right = `${turned(verb)}${inUnit(difference.abs(), stated.unit)}${stated.unit}`;
    return {
      ...span,
      message: `${said}，应为${right}，这里写${verb}${stated.digits}${stated.unit}。`,
      hint: `改为${right}，或核对两个数值。`,
    };
  }
  if (!isTurned) return undefined;
  return {
    ...span,
    message: `${said}是${isDown ? '上升' : '下降'}，这里说“${verb}”，动词应与数值一致。`,
    hint: '核对两个数值和动词。',
  };
}

/** Whether the next number is in the unit of a difference between the two. */
function isDifference({ base, value, next }: Pick<WrittenEnds, 'base' | 'value' | 'next'>): boolean {
  if (!next || next.quantity.approximate || !comparable(base, value)) return false;
  const { unit } = next.quantity;
  return base.unit === '%' ? /^个?百分点$/u.test(unit) : isSameBase(unit, base.unit);
}

/** At the coarsest precision of the three: 0.3个百分点 for 2.87% and 3.21%; 3125万元 for 1.2亿元 and 1.5亿元. */
function fits(stated: WrittenQuantity, difference: Exact, base: WrittenQuantity, value: WrittenQuantity): boolean {
  const off = stated.value.abs().minus(difference).abs();
  const [own, one, other] = [placeOf(stated), placeOf(base), placeOf(value)];
  const [fine, coarse] = one.lt(other) ? [one, other] : [other, one];
  if (own.lt(coarse)) return off.lte(one.plus(other).div(2));
  return own.gt(fine) ? off.lte(own.div(2)) : off.isZero();
}

function placeOf({ decimals, unit }: WrittenQuantity): Exact {
  return scaleOf(unit).factor.div(decimal('10').pow(decimals));
}
