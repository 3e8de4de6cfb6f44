import { decimal, rateDigits, rounded, scaleOf } from '../../figures/number.ts';
import { alikeBefore } from '../../passages/alike.ts';
import { CHOSEN, type OutcomeRate, outcomeRates, PUT_FORWARD } from '../../passages/outcome-rates.ts';
import type { Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { slack } from '../../passages/stated-rates.ts';
import { sumOf } from '../../passages/sums.ts';
import { nameOf } from '../../passages/wholes.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const AMONG = /^[^。！？；;\n其]{0,24}[，,。；;（(]?其中[^。！？；;\n]{0,30}$/u;
const SHARE = /^[，,（(]?(?:约?占|占比)(?:总数|总量|总额|全部|总)?的?(?:比重|比例)?(?:为|达到?|是)?$/u;
/** 其中有研发机构的329家，覆盖率62.3%: of those that have it, in the unit of the whole. */
const COVERAGE = /^[，,、（(](?:覆盖率|建有率|设[立有]率)(?:为|达到?|是)?$/u;
const HAVING =
  /其中，?(?:已|共)?(?:[建设]?有|拥有|建[成立]|设立|配[备有])[^，,。；;、\d]{2,16}的(?:企业|单位|学校|医院|村|社区)?(?:有|共)?$/u;
/** 申报36家，通过41家. */
const PASSED = new RegExp(`^[，,](?:其中)?(${CHOSEN})了?$`, 'u');
/** Each is put forward once, so no more can be chosen; but more patents may be granted than applied for. */
const IS_PUT_FORWARD = new RegExp(`(?:${PUT_FORWARD})\\p{Script=Han}{0,12}$`, 'u');
/** 412家，占全省总数750家的54.9%, 占全市1200家规上工业企业的34.3%: the whole is after 占. Not a target. */
const OF_WHOLE = /[，,（(]占(?![^，,]*(?:目标|任务|计划))[^，,。；;、（）()\d]{0,20}$/u;
const ITS_SHARE = /^\p{Script=Han}{0,12}的(?:比重|比例)?(?:为|达到?|是)?$/u;
/** 一期已完成投资. */
const SO_FAR = /^(?:已|累计|实际|完成|到位)/u;
const PARTS = 12;

export const shareMatchesParts: TextRule = {
  name: 'share-matches-parts',
  severity: 'error',
  description: '占比应与总数和其中的一部分相符，通过率、立项率应与申报的和通过的数相符，通过的不应多于申报的。',
  why: '总数和部分都在句中，读者一除便知占比不对。',
  basis: '惯例：占比＝部分÷总数',
  bad: '拥有高新技术企业60家，其中规模以上企业45家，占70%。',
  good: '拥有高新技术企业60家，其中规模以上企业45家，占75%。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      yield* ratesOf(passage);
      for (const [index, total] of all.entries()) {
        const first = all[index + 1];
        yield* chosen(passage, total, first);
        if (first) yield* ofWhole(passage, total, first);
        if (!first || first.from - total.to > 60 || !AMONG.test(text.slice(total.to, first.from))) continue;
        if (total.approximate || total.value.lte(0) || /^$|[%‰点]/u.test(total.unit)) continue;
        for (const [parts, share] of sharesOf(text, all, index + 1)) {
          const whole = partBefore(text, all.slice(index + 1, index + 1 + PARTS), parts[0]) ?? total;
          const right = rightOf(whole, parts, share);
          // 国家级36项、省级42项，占61.9%: of both, or of the last.
          if (right === undefined || rightOf(whole, parts.slice(-1), share) === undefined) continue;
          yield findingOf(passage, whole, parts, share, right);
        }
      }
    }
  },
};

function findingOf(
  passage: Passage,
  total: WrittenQuantity,
  parts: readonly WrittenQuantity[],
  { from, to, digits }: WrittenQuantity,
  right: string,
): TextFinding {
  return {
    passage,
    from,
    to,
    message: `${total.digits}${total.unit}中的${parts.map((part) => part.digits + part.unit).join('、')}，占比应为${right}%，这里写${digits}%。`,
    hint: `改为${right}%，或核对总数和部分。`,
  };
}

/** 一期7.2亿元，一期已完成投资6.8亿元，占94.4%: how far a part told before has got is of that part. */
function partBefore(
  text: string,
  told: readonly WrittenQuantity[],
  part: WrittenQuantity | undefined,
): WrittenQuantity | undefined {
  if (!part) return undefined;
  const name = nameOf(text, part);
  return told.find((each) => {
    const own = nameOf(text, each);
    return each.from < part.from && own.length > 1 && name.startsWith(own) && SO_FAR.test(name.slice(own.length));
  });
}

/** Only if exactly one number of the sentence can be the part. */
function* ofWhole(passage: Passage, total: WrittenQuantity, share: WrittenQuantity): Generator<TextFinding> {
  const { text } = passage;
  if (share.unit !== '%' || total.approximate || total.value.lte(0) || /^$|[%‰点]/u.test(total.unit)) return;
  if (
    !OF_WHOLE.test(text.slice(Math.max(0, total.from - 24), total.from)) ||
    !ITS_SHARE.test(text.slice(total.to, share.from))
  )
    return;
  const [part, ...others] = alikeBefore(text, total);
  const right = part && others.length === 0 ? rightOf(total, [part], share) : undefined;
  if (part && right !== undefined) yield findingOf(passage, total, [part], share, right);
}

function* chosen(passage: Passage, total: WrittenQuantity, part: WrittenQuantity | undefined): Generator<TextFinding> {
  const { text } = passage;
  if (!part || total.approximate || part.approximate || total.unit !== part.unit) return;
  const [, verb] = PASSED.exec(text.slice(total.to, Math.min(part.from, total.to + 20))) ?? [];
  if (verb === undefined || part.value.lte(total.value)) return;
  if (!IS_PUT_FORWARD.test(text.slice(Math.max(0, total.from - 16), total.from))) return;
  yield {
    passage,
    from: part.from,
    to: part.to,
    message: `申报、推荐的${total.digits}${total.unit}，${verb}的${part.digits}${part.unit}，后者不应多于前者。`,
    hint: '核对两个数；有上年申报、本年获批的，写明。',
  };
}

function* ratesOf(passage: Passage): Generator<TextFinding> {
  for (const { outcome, whole, part, rate, pairs } of outcomeRates(passage.text)) {
    const right = whole.approximate ? undefined : rightOf(whole, [part], rate);
    if (right === undefined || pairs.some((each) => isOf(each, rate))) continue;
    yield {
      passage,
      from: rate.from,
      to: rate.to,
      message: `${whole.digits}${whole.unit}中${outcome}${part.digits}${part.unit}，${outcome}率应为${right}%，这里写${rate.digits}%。`,
      hint: `改为${right}%，或核对两个数。`,
    };
  }
}

function isOf({ whole, parts }: OutcomeRate['pairs'][number], rate: WrittenQuantity): boolean {
  return whole.value.gt(0) && rounded(sumOf(parts).div(whole.value).times(100), rate.decimals).eq(decimal(rate.digits));
}

/** Each part, with those that 、 joins to it before it, and its share, up to the end of the sentence. */
function* sharesOf(
  text: string,
  all: readonly WrittenQuantity[],
  start: number,
): Generator<[WrittenQuantity[], WrittenQuantity]> {
  let parts: WrittenQuantity[] = [];
  const total = all[start - 1];
  for (let index = start; index < start + PARTS; index++) {
    const part = all[index];
    const next = all[index + 1];
    if (!part || !next || next.from - part.to > 40) return;
    const before = parts.at(-1);
    const isJoined = before?.unit === part.unit && /^、[^，,]*$/u.test(text.slice(before.to, part.from));
    parts = isJoined ? [...parts, part] : [part];
    const words = text.slice(part.to, next.from);
    if (next.unit === '%' && (SHARE.test(words) || isCoverage(text, total, part, words))) yield [parts, next];
    if (/[。！？；;\n]|其中|总|累计|\uFFFC/u.test(words) && !SHARE.test(words)) return;
  }
}

/** 村26个，其中有科技特派员的12个，覆盖率46.2%; the rate may be of the clause's own whole only if both are counted alike. */
function isCoverage(
  text: string,
  total: WrittenQuantity | undefined,
  { from, unit }: WrittenQuantity,
  words: string,
): boolean {
  return total?.unit === unit && COVERAGE.test(words) && HAVING.test(text.slice(total.to, from));
}

/** The share of these parts together; undefined if the stated one is right, or none can be told. */
function rightOf(
  total: WrittenQuantity,
  parts: readonly WrittenQuantity[],
  share: WrittenQuantity,
): string | undefined {
  const sum = sumOf(parts);
  if (share.approximate || parts.some(({ approximate }) => approximate) || sum.gt(total.value)) return undefined;
  if (parts.some(({ unit }) => scaleOf(unit).base !== scaleOf(total.unit).base)) return undefined;
  const off = parts.map(slack).reduce((before, each) => before.plus(each), decimal('0'));
  const least = sum
    .minus(off)
    .div(total.value.plus(slack(total)))
    .times(100);
  const most = sum
    .plus(off)
    .div(total.value.minus(slack(total)))
    .times(100);
  const stated = decimal(share.digits);
  if (rounded(least, share.decimals).lte(stated) && rounded(most, share.decimals).gte(stated)) return undefined;
  return rateDigits(sum.div(total.value).times(100), Math.max(1, share.decimals));
}
