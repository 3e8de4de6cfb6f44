import { mainQuantity } from '../figures/attainment.ts';
import type { Figure } from '../figures/figure.ts';
import { type Exact, exact, quantityText } from '../figures/number.ts';
import { quantities } from '../passages/quantities.ts';
import { isSameBase } from '../report/same-amount.ts';

/** Claims that the most was reached, which earlier numbers can bear out or belie. */
const MOST = /(?:最多|最高|最好|新高|之最)/u;
/** 全省最高 is said of others, not of other years. */
const AMONG_OTHERS = /全[国省市区县州院校]|同类|同行|系统|行业/u;
const OF_YEARS = /历[年史]|以来|新高|一年|建[院校所]/u;
/** So many earlier years make a history. */
const ENOUGH_YEARS = 2;

/** What a figure was in a year before. */
interface Earlier {
  when: string;
  text: string;
  number: Exact;
}

export function earlierNumbers({ prior, series, setting }: Figure): Earlier[] {
  const years = series.filter(({ year }) => year < setting.year);
  return [
    ...(prior && !years.some(({ year }) => year === setting.year - 1) ? [{ when: '上年', quantity: prior }] : []),
    ...years.map(({ year, quantity }) => ({ when: `${year}年`, quantity })),
  ].flatMap(({ when, quantity }) => {
    const number = exact(quantity);
    return number ? [{ when, text: quantityText(quantity), number }] : [];
  });
}

function numberOf(figure: Figure): Exact | undefined {
  const quantity = mainQuantity(figure);
  return quantity && exact(quantity);
}

/** 3亿元 of 首次突破3亿元, where it counts what the figure counts. */
function crossedBy(claim: string, figure: Figure): Exact | undefined {
  const [, written = ''] = /(?:突破|超过|跨过|迈上)(.+)$/u.exec(claim) ?? [];
  const [bound] = quantities(written);
  const main = mainQuantity(figure);
  return bound && main && isSameBase(bound.unit, main.unit) ? bound.value : undefined;
}

/** What a number says against a claim; a tie, and 最好 of what had better be few, are for a person to judge. */
interface Belied {
  why: string;
  isCertain: boolean;
}

export function beliedBy(claim: string, figure: Figure): Belied | undefined {
  const now = numberOf(figure);
  const earlier = earlierNumbers(figure);
  const crossed = crossedBy(claim, figure);
  const isComparable = figure.data.basis === undefined;
  const said = ({ when, text }: Earlier, verb: string) => ({ why: `${when}${verb}${text}`, isCertain: isComparable });
  if (crossed) {
    const before = claim.includes('首次') ? earlier.find(({ number }) => number.gte(crossed)) : undefined;
    if (before) return said(before, '已是');
    return now?.lt(crossed) ? { why: '本期还没有达到', isCertain: true } : undefined;
  }
  if (claim === '零的突破') {
    const before = earlier.find(({ number }) => number.gt(0));
    if (before) return said(before, '是');
    return now?.isZero() ? { why: '本期还是零', isCertain: true } : undefined;
  }
  if (!now || !isOfYears(claim)) return undefined;
  const higher = earlier.find(({ number }) => now.lt(number)) ?? earlier.find(({ number }) => now.eq(number));
  if (!higher) return undefined;
  const { why, isCertain } = said(higher, '是');
  return { why, isCertain: isCertain && now.lt(higher.number) && !claim.includes('最好') };
}

function isOfYears(claim: string): boolean {
  return MOST.test(claim) && (OF_YEARS.test(claim) || !AMONG_OTHERS.test(claim));
}

/** Whether earlier numbers, which do not belie the claim, bear it out. */
export function isProven(claim: string, figure: Figure): boolean {
  const earlier = earlierNumbers(figure);
  // Earlier numbers that are no less have belied it.
  if (crossedBy(claim, figure)) return earlier.length > 0;
  if (claim === '零的突破') return earlier.length > 0;
  return isOfYears(claim) && earlier.length >= ENOUGH_YEARS;
}
