import { decimal, type Exact, growthRate, plainDigits, rounded } from '../../figures/number.ts';
import { comparedBehind } from '../../passages/changes.ts';
import type { Years } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { AGAINST_LAST_YEAR, AVERAGE, FALL, isFall, LAST_YEAR, MARGIN, RISE } from '../../zh/change-words.ts';
import { COUNTED } from '../../zh/measure-words.ts';
import type { TextRule } from '../rule.ts';

const WHOLE = new RegExp(`^${COUNTED}$`, 'u');
const LINK = new RegExp(`^[，,（(]{0,2}(?:${AGAINST_LAST_YEAR}|比增)(${RISE}|${FALL})?(?:了|率为|幅度达|达)?$`, 'u');
/** 320家，较上年净增60家，同比增长23.1%: 60 is an increase, in 超年度目标60家 a margin; the rate is of 320. */
const BY = new RegExp(`(?:(?:${RISE}|${FALL})了?|${MARGIN})$`, 'u');
/** 210件，去年同期182件，同比增长15.4%: the number that the rate starts from. */
const BASE = new RegExp(`(?:${LAST_YEAR}|((?:19|20)\\d\\d)年(?:同期)?)(?:的|为|是|仅|只有)?$`, 'u');
/** 320家，新增60家，同比增长23.1%: what is only a part of the number before it, of which the rate may be. */
const PART = /^[，,、；（(](?:其中|新(?!能源)|当年|年内|本年)[^，,。；;、（）()\d]{0,10}$/u;

export const growthPossible: TextRule = {
  name: 'growth-possible',
  severity: 'warning',
  description: '增长率应能由一个整数的上年数算出来。',
  why: '按件、家、项、人计的数都是整数，没有哪个上年数能算出这个增长率，数值和增长率至少有一个不对。',
  basis: '惯例：增长率＝（本期－上期）÷上期，四舍五入',
  bad: '新认定高新技术企业6家，同比增长41.7%。',
  good: '新认定高新技术企业6家，同比增长50%。',
  *check({ passages, years }) {
    for (const passage of passages) {
      const all = quantities(passage.text);
      // Held against that number by growth-matches-ends: 645件，同比增长8.1%，上年702件.
      const told = new Set(comparedBehind(passage.text, years?.to).map(({ next }) => next?.quantity.from));
      for (const [index, value] of all.entries()) {
        const rate = all[index + 1];
        if (!rate || !WHOLE.test(value.unit) || value.approximate || value.decimals > 0) continue;
        if (rate.unit !== '%' || rate.approximate || rate.from - value.to > 24 || told.has(rate.from)) continue;
        // 同比分别增长20%、10%: which rate belongs to which number is not checked here.
        if (/^(?:、|和)[\d.]+[%％]/u.test(passage.text.slice(rate.to, rate.to + 12))) continue;
        const before = passage.text.slice(Math.max(0, value.from - 24), value.from);
        // 居全省第4位，同比增长20.3%: the rate is of what ranks there.
        if (before.endsWith('第') || BY.test(before) || AVERAGE.test(before) || isBase(before, years)) continue;
        const link = LINK.exec(passage.text.slice(value.to, rate.from));
        if (!link || (link[1] === undefined && !passage.text.slice(value.to, rate.from).includes('比增'))) continue;
        const down = isFall(link[1] ?? '');
        const computed = priorsNear(value, rate, down);
        if (computed === undefined) continue;
        const total = totalOf(passage.text, all[index - 1], value);
        if (total && priorsNear(total, rate, down) === undefined) continue;
        const verb = down ? '下降' : '增长';
        yield {
          passage,
          from: rate.from,
          to: rate.to,
          message: `本年${value.digits}${value.unit}，没有哪个整数的上年数能算出${verb}${rate.digits}%，应为能由上年数算出的数。`,
          hint: computed.length > 0 ? `${computed.join('；')}，核对哪一个是对的。` : '核对本年数和增长率。',
        };
      }
    }
  },
};

/** Whether these words end with a year before the report's. */
function isBase(before: string, years: Years | undefined): boolean {
  const found = BASE.exec(before);
  return found !== null && (found[1] === undefined || (years !== undefined && Number(found[1]) < years.from));
}

/** 上年702件是下降8.1%; the prior is above zero. */
function rateFrom(value: WrittenQuantity, prior: Exact, rate: WrittenQuantity): string {
  const growth = growthRate(value.value, prior) ?? decimal('0');
  const verb = growth.lt(0) ? '下降' : '增长';
  return `上年${plainDigits(prior)}${value.unit}是${verb}${plainDigits(rounded(growth, Math.max(1, rate.decimals)).abs())}%`;
}

function totalOf(
  text: string,
  before: WrittenQuantity | undefined,
  { from, unit }: WrittenQuantity,
): WrittenQuantity | undefined {
  return before && before.unit === unit && PART.test(text.slice(before.to, from)) ? before : undefined;
}

/** The rates of the whole numbers next to the computed prior; undefined if one of them fits. */
function priorsNear(value: WrittenQuantity, rate: WrittenQuantity, down: boolean): string[] | undefined {
  const stated = decimal(rate.digits)
    .abs()
    .times(down ? -1 : 1);
  const factor = stated.div(100).plus(1);
  if (factor.lte(0) || value.value.lte(0)) return undefined;
  const prior = value.value.div(factor).floor();
  const near: string[] = [];
  for (const step of [-1, 0, 1, 2]) {
    const base = prior.plus(step);
    const growth = growthRate(value.value, base);
    if (!growth) continue;
    const fits = rounded(growth, rate.decimals);
    if (fits.eq(stated)) return undefined;
    if (step === 0 || step === 1) near.push(rateFrom(value, base, rate));
  }
  return near;
}
