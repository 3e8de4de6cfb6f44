import { decimal, inUnit, plainDigits, rounded } from '../../figures/number.ts';
import {
  changes,
  comparable,
  comparedBehind,
  comparisons,
  differenceLead,
  type Following,
  growthLead,
  increases,
  type Lead,
  SPEED,
  type WrittenChange,
  type WrittenEnds,
  type WrittenIncrease,
} from '../../passages/changes.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { baseOf, fitsGrowth, fitsIncrease, rightRate, slack } from '../../passages/stated-rates.ts';
import { AGAINST_LAST_YEAR, isFall, turned } from '../../zh/change-words.ts';
import { growsAtConstantPrices } from '../../zh/constant-prices.ts';
import { FIVE_YEAR_PLAN } from '../../zh/five-year-plan.ts';
import { countValue } from '../../zh/numerals.ts';
import type { TextFinding, TextRule } from '../rule.ts';

export const growthMatchesEnds: TextRule = {
  name: 'growth-matches-ends',
  severity: 'error',
  description:
    '增长率、倍数应与同一句里的数值、增减数相符，说升说降也应一致；生产总值、增加值等按可比价计算增长的不核。',
  why: '前后两个数值就在句中，读者一算便知增长率不对，其他数字也会受到怀疑。',
  basis: '惯例：增长率＝（本期－上期）÷上期',
  bad: '高新技术企业由上年的50家增加到60家，增长25%。',
  good: '高新技术企业由上年的50家增加到60家，增长20%。',
  *check({ passages, years }) {
    for (const passage of passages) {
      const { text } = passage;
      for (const ends of [...changes(text, years?.to), ...comparisons(text, years?.to)]) {
        if (growsAtConstantPrices(text, Math.min(ends.base.from, ends.value.from))) continue;
        const wrong = betweenEnds(ends);
        if (wrong) yield { passage, ...wrong };
        const doubled = doublingOf(text, ends);
        if (doubled) yield { passage, ...doubled };
      }
      for (const ends of comparedBehind(text, years?.to)) {
        if (growsAtConstantPrices(text, ends.value.from)) continue;
        const wrong = betweenEnds(ends);
        if (wrong) yield { passage, ...wrong };
      }
      for (const increase of increases(text)) {
        if (growsAtConstantPrices(text, increase.value.from)) continue;
        const wrong = ofIncrease(increase);
        if (wrong) yield { passage, ...wrong };
      }
      const all = quantities(text);
      for (const [index, times] of all.entries()) {
        const wrong = ofTimes(text, all[index - 2], all[index - 1], times);
        if (wrong) yield { passage, ...wrong };
      }
    }
  },
};

type Fault = Omit<TextFinding, 'passage'>;

function betweenEnds(ends: WrittenEnds | WrittenChange): Fault | undefined {
  const { base, value } = ends;
  const stated = rateOf(ends);
  const lead = stated && growthLead(stated);
  if (!stated || !lead || !comparable(base, value) || base.unit === '%') return undefined;
  const { quantity: rate } = stated;
  if (rate.approximate) return undefined;
  // 下降2倍 is wrong whatever the numbers are: see decrease-without-times.
  if (rate.unit === '倍' && isFall(lead.verb)) return undefined;
  // 由2020年的62.3亿元增长到2025年的285.6亿元，比上年增长18.4%: compared with a year whose number is not given.
  if ((lead.against !== undefined || lead.verb === SPEED) && ends.isYearly === false) return undefined;
  const said = `${base.digits}${base.unit}到${value.digits}${value.unit}`;
  const right = rightRate(rate, base.value, value.value);
  const isDown = value.value.lt(base.value);
  const isAgainst = isFall(lead.verb) !== isDown && !value.value.eq(base.value);
  const ofEnds = `${said}是${isDown ? '下降' : '上升'}`;
  // 由90秒缩短到60秒，提升50%: what rose is something else, such as 效率, so the rate may be of that.
  if (isAgainst && right !== undefined && 'verb' in ends && isFall(ends.verb) === isDown)
    return { ...wrongVerb(rate, lead, ofEnds), hint: rightVerb(ends.verb, lead.verb, isDown, right) };
  // A wrong verb between the two numbers is reported by verb-matches-sign.
  const isTold = 'verb' in ends && isFall(ends.verb) !== isDown;
  const isTurned = isAgainst && !isTold;
  if (right !== undefined && !fitsGrowth(rate, base, value))
    return wrongRate(rate, said, isDown, right, '两个数值', isTurned ? lead : undefined);
  return isTurned ? wrongVerb(rate, lead, ofEnds) : undefined;
}

function rightVerb(verb: string, typed: string, isDown: boolean, right: string): string {
  return `改为“${isDown ? verb : '增长'}${right}”，或核对两个数值；${typed}的是另一样${isDown ? '（如效率）' : ''}的，写明是什么。`;
}

/** The rate right after the two numbers, or after their difference: 增加666万元，增长15.8%. */
function rateOf({ next, after }: WrittenEnds): Following | undefined {
  if (!next || growthLead(next)) return next;
  return differenceLead(next) ? after : undefined;
}

const DOUBLED = '翻了?([一两二三四])?番(?![多余]|以上)';
const OF_ALL = '(?:数量|总[数量额]|规模)?(?:实现)?了?';
const DOUBLED_BEHIND = new RegExp(`^[，,、（(]?(${AGAINST_LAST_YEAR})?${OF_ALL}${DOUBLED}`, 'u');
/** 增长一倍 is twice as much; 增长了两倍多 and 增长近一倍 are not exact. */
const BY_TIMES = new RegExp(
  `^[，,、（(]?(${AGAINST_LAST_YEAR})?${OF_ALL}((?:增长|增加|提高|提升|扩大)了?([一两二三四五六七八九])倍)(?![多余]|以上)`,
  'u',
);
const DOUBLED_BEFORE = new RegExp(`${DOUBLED}[，,][由从][^，,。；;\\d]{0,8}(?:\\d{4}年的?)?$`, 'u');

/** 由120件增加到180件，翻了一番: it did not double. */
function doublingOf(text: string, { base, value, isYearly }: WrittenEnds): Fault | undefined {
  if (!comparable(base, value) || base.unit === '%' || base.value.lte(0)) return undefined;
  const end = Math.max(base.to, value.to);
  const rest = text.slice(end, end + 24);
  const by = BY_TIMES.exec(rest);
  const behind = by ?? DOUBLED_BEHIND.exec(rest);
  const start = Math.max(0, base.from - 32);
  const before = behind ? undefined : DOUBLED_BEFORE.exec(text.slice(start, base.from));
  const match = behind ?? before;
  // 由2020年的50家增加到400家，比上年翻一番: compared with a year whose number is not given.
  if (!match || (behind?.[1] !== undefined && isYearly === false)) return undefined;
  const times = rounded(value.value.div(base.value), 1);
  const count = countValue((by?.[3] ?? behind?.[2] ?? before?.[1]) || '一') ?? 1;
  const [least, below] = by ? [count + 1, count + 2] : [2 ** count, 2 ** (count + 1)];
  if (times.gte(least) && times.lt(below)) return undefined;
  const said = by?.[2] ?? /翻.*?番/u.exec(match[0])?.[0] ?? '';
  const from = (behind ? end : start) + match.index + match[0].lastIndexOf(said);
  return {
    from,
    to: from + said.length,
    message: `${base.digits}${base.unit}到${value.digits}${value.unit}是${plainDigits(times)}倍，“${said}”应是${least}倍。`,
    hint: '核对两个数值；不是成倍增加的，说增长多少。',
  };
}

/** 3860万元，是上年1280万元的3倍, also 是上年（1280万元）的3倍: between the two numbers. */
const IS_OF = new RegExp(
  `^[，,]?(?:是|为|达到?|相当于)了?(?:上年|去年|前年|\\d{4}年|${FIVE_YEAR_PLAN}末)?(?:同期)?(?:的?|([（(]))$`,
  'u',
);

function ofTimes(
  text: string,
  value: WrittenQuantity | undefined,
  base: WrittenQuantity | undefined,
  times: WrittenQuantity,
): Fault | undefined {
  if (!value || !base || times.unit !== '倍' || times.approximate || !comparable(base, value)) return undefined;
  const isOf = IS_OF.exec(text.slice(value.to, base.from));
  const closing = isOf?.[1] === undefined ? /^的$/u : /^[）)]的$/u;
  if (!isOf || !closing.test(text.slice(base.to, times.from))) return undefined;
  const [low, high] = [base.value.minus(slack(base)), base.value.plus(slack(base))];
  if (low.lte(0)) return undefined;
  const stated = decimal(times.digits);
  const least = rounded(value.value.minus(slack(value)).div(high), times.decimals);
  const most = rounded(value.value.plus(slack(value)).div(low), times.decimals);
  if (stated.gte(least) && stated.lte(most)) return undefined;
  const right = plainDigits(rounded(value.value.div(base.value), Math.max(1, times.decimals)));
  return {
    from: times.from,
    to: times.to,
    message: `${value.digits}${value.unit}是${base.digits}${base.unit}的${right}倍，这里写${times.digits}倍。`,
    hint: `改为${right}倍，或核对两个数值。`,
  };
}

function ofIncrease(increase: WrittenIncrease): Fault | undefined {
  const { value, by, rate, since } = increase;
  const base = baseOf(increase);
  if (rate.approximate || base.lte(0)) return undefined;
  const { unit } = value;
  const change = increase.isFall ? '减少' : '增加';
  const said = `${value.digits}${unit}比${since}${change}${by.digits}${by.unit}，${since}是${inUnit(base, unit)}${unit}`;
  const right = rightRate(rate, base, value.value);
  const isTurned = isFall(increase.grown.verb) !== increase.isFall && !by.value.isZero();
  if (right !== undefined && !fitsIncrease(increase))
    return wrongRate(rate, said, increase.isFall, right, '数值和增减数', isTurned ? increase.grown : undefined);
  if (!isTurned) return undefined;
  return wrongVerb(rate, increase.grown, said);
}

/** `against`: the verb, if it is wrong too, so that one remedy mends both. */
function wrongRate(
  { from, to, digits, unit }: Following['quantity'],
  said: string,
  isDown: boolean,
  right: string,
  held: string,
  against: Lead | undefined,
): Fault {
  return {
    from: from - (against?.length ?? 0),
    to,
    message: `${said}，${isDown ? '下降' : '增长'}率应为${right}，这里写${against?.verb ?? ''}${digits}${unit}。`,
    hint: `改为${against ? turned(against.verb) : ''}${right}，或核对${held}。`,
  };
}

function wrongVerb({ from, to }: Following['quantity'], { verb, length }: Lead, said: string): Fault {
  return {
    from: from - length,
    to,
    message: `${said}，这里说“${verb}”，动词应与数值一致。`,
    hint: '核对数值和动词。',
  };
}
