import { isBetterLow } from '../figures/duration.ts';
import type { Figure } from '../figures/figure.ts';
import { type Exact, exact, type Quantity, quantityOf, quantityText } from '../figures/number.ts';
import { aimedNumber, mainQuantity } from '../figures/phrase/attainment.ts';
import { quantities } from '../passages/quantities.ts';
import { isSameBase } from '../report/same-amount.ts';
import { FIVE_YEAR_PLAN, yearsOfPlan } from '../zh/five-year-plan.ts';
import { AREA_LETTERS } from '../zh/levels.ts';
import { OF_PEOPLE } from '../zh/measure-words.ts';
import { countValue } from '../zh/numerals.ts';

/** Claims of a maximum, which earlier numbers can confirm or contradict. */
const MOST = /(?:最多|最高|最好|新高|之最)/u;
/** 仅次于历史最高的2024年, 除2024年外历年最多, 接近历史最高水平: not the maximum. */
const BUT_ONE = /仅?次于|除.+外|接近|逼近|第[二三四五](?:[高多好]|位|名)/u;
/** 与上年并列历史最高, 保持历史最高水平: the same level was reached before. */
const AS_BEFORE = /并列|持平|追平|保持/u;
/** 全省最高 compares with others, not with other years. */
const AMONG_OTHERS = new RegExp(`全[国${AREA_LETTERS}院校]|同类|同行|系统|行业`, 'u');
const OF_YEARS = /历[年史]|以来|新高|一年|建[院校所]/u;
/** 获奖等级历年最高 is about an award's grade, not the number of awards. */
const OTHER_SIDE =
  /\p{Script=Han}{0,4}(?:等级|层次|占比|比重|率(?!先)|增[速幅量]|涨幅|因子|强度|得分)|单[项笔个]|[特一二三]等奖|其中/u;
/** 到账经费历年最多 for a figure of 30项 is about a number with another unit. */
const OTHER_UNITS = [
  { side: /经费|金额|资金|额度|投入/u, unit: /元$/u },
  { side: /人[数次]/u, unit: new RegExp(`^[${OF_PEOPLE}]|人次$`, 'u') },
];
const COUNT = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
/** Over all years. */
const OF_ALL = /历[年史]|建[院校所]|成立|设立|有(?:统计|记录)/u;
/** 近三年新高, 创三年来新高; not 连续三年创新高 (a record in each of them), nor 第三年. */
const LAST_YEARS = new RegExp(
  `近(${COUNT})年|(?<!连续|[第\\d零〇一二三四五六七八九十])(${COUNT})年(?:以?来|间|内)?(?:同期)?的?(?:新高|最[多高好])`,
  'u',
);
/** 十四五以来 in a claim. */
const SINCE_PLAN = new RegExp(`(${FIVE_YEAR_PLAN})以来`, 'u');
/** How many earlier years are enough as proof. */
const ENOUGH_YEARS = 2;

/** The figure's number in an earlier year. */
interface Earlier {
  year: number;
  when: string;
  text: string;
  number: Exact;
}

/** 上年 and 历年, without those that are not exact (近30件). */
export function earlierNumbers(figure: Figure): Earlier[] {
  const { series, setting } = figure;
  const prior = figure.prior ?? priorOfCount(figure);
  const years = series.filter(({ year }) => year < setting.year);
  return [
    ...(prior && !years.some(({ year }) => year === setting.year - 1)
      ? [{ year: setting.year - 1, when: '上年', quantity: prior }]
      : []),
    ...years.map(({ year, quantity }) => ({ year, when: `${year}年`, quantity })),
  ].flatMap(({ year, when, quantity }) => {
    const number = exact(quantity);
    return number ? [{ year, when, text: quantityText(quantity), number }] : [];
  });
}

/** 立项: {数值: 1, 上年: 2}. Not of 总数, since a claim beside 新增 and 总数 may be of either. */
function priorOfCount(figure: Figure): Quantity | undefined {
  const of = aimedNumber(figure)?.of;
  if (of === undefined || of === 'value' || of === 'total' || of === 'cumulative') return undefined;
  const prior = figure.data[of]?.prior;
  return prior && quantityOf(prior, figure.unit);
}

function numberOf(figure: Figure): Exact | undefined {
  const quantity = mainQuantity(figure);
  return quantity && exact(quantity);
}

/** 3亿元 in 首次突破3亿元, if its unit is comparable with the figure's. */
function crossedBy(claim: string, figure: Figure): Exact | undefined {
  const [, written = ''] = /(?:突破|超过|跨过|迈上)(.+)$/u.exec(claim) ?? [];
  const [bound] = quantities(written);
  const main = mainQuantity(figure);
  return bound && main && isSameBase(bound.unit, main.unit) ? bound.value : undefined;
}

/** How the numbers contradict a claim; an equal record, 最好 or another 口径 is not certain: a person must decide. */
interface Belied {
  why: string;
  isCertain: boolean;
}

/** Undefined if the numbers do not contradict the claim, or cannot: none is given, or it is of another kind. */
export function beliedBy(claim: string, figure: Figure): Belied | undefined {
  const now = numberOf(figure);
  const earlier = earlierNumbers(figure);
  const crossed = crossedBy(claim, figure);
  const isComparable = figure.data.basis === undefined;
  const said = ({ when, text }: Earlier, verb: string) => ({ why: `${when}${verb}${text}`, isCertain: isComparable });
  if (crossed) {
    const reached = claim.includes('首次') ? earlier.filter(({ number }) => number.gte(crossed)) : [];
    const above = reached.find(({ number }) => number.gt(crossed));
    if (above) return said(above, '已是');
    if (now?.lt(crossed)) return { why: '本期还没有达到', isCertain: true };
    // 3.00亿元 is not beyond 3亿元, but may have been rounded.
    return reached[0] && { ...said(reached[0], '已是'), isCertain: false };
  }
  if (claim === '零的突破') {
    const before = earlier.find(({ number }) => number.gt(0));
    if (before) return said(before, '是');
    const older = ofEarlierYears(figure);
    if (older) return { why: `总数比新增多${older}，以前就有`, isCertain: true };
    return now?.isZero() ? { why: '本期还是零', isCertain: true } : undefined;
  }
  if (!now || !isOfYears(claim) || isOfOtherSide(claim, figure)) return undefined;
  const compared = earlier.filter((each) => isMeant(claim, each, figure.setting.year));
  const isBest = claim.includes('最好');
  const isBetter = ({ number }: Earlier) => (isBest && isBetterLow(figure) ? now.gt(number) : now.lt(number));
  const isAlike = ({ number }: Earlier) => now.eq(number) && !AS_BEFORE.test(claim);
  const better = compared.find(isBetter) ?? compared.find(isAlike);
  if (!better) return undefined;
  const { why, isCertain } = said(better, '是');
  return { why, isCertain: isCertain && isBetter(better) && !isBest };
}

/** Of a total, how many did not come new this year; undefined if none. */
function ofEarlierYears({ added, total }: Figure): string | undefined {
  const [more, whole] = [added && exact(added.quantity), total && exact(total.quantity)];
  if (!added || !total || !more || !whole?.gt(more) || total.label !== undefined) return undefined;
  const { unit } = total.quantity;
  return isSameBase(added.quantity.unit, unit) && unit === added.quantity.unit
    ? `${whole.minus(more)}${unit}`
    : undefined;
}

function isOfOtherSide(claim: string, figure: Figure): boolean {
  const { name, label } = figure;
  const own = mainQuantity(figure)?.unit ?? '';
  if (OTHER_UNITS.some(({ side, unit }) => side.test(claim) && !unit.test(own))) return true;
  const [side] = OTHER_SIDE.exec(claim) ?? [];
  return side !== undefined && !name.includes(side) && !label.includes(side);
}

/** 历年 are whole years, so 同期 only refers to 上年; 近三年新高 leaves out earlier years. */
function isMeant(claim: string, { year, when }: Earlier, now: number): boolean {
  return claim.includes('同期') ? when === '上年' : year >= firstYearOf(claim, now);
}

function firstYearOf(claim: string, now: number): number {
  // 党的二十大以来, 近年来: at least last year.
  return namedFirstYear(claim, now) ?? (/以来|近/u.test(claim) && !OF_ALL.test(claim) ? now - 1 : 0);
}

/** 2016 for 2016年以来最多, 2023 for 近三年新高 in 2025; undefined if the claim names no years. */
function namedFirstYear(claim: string, now: number): number | undefined {
  const [, since] = /(\d{4})年以来/u.exec(claim) ?? [];
  if (since !== undefined) return Number(since);
  const [, plan = ''] = SINCE_PLAN.exec(claim) ?? [];
  const planned = yearsOfPlan(plan);
  if (planned) return planned.first;
  const [, near, bare] = LAST_YEARS.exec(claim) ?? [];
  const years = countValue(near ?? bare ?? '');
  return years !== undefined && years > 1 ? now - years + 1 : undefined;
}

function isOfYears(claim: string): boolean {
  return MOST.test(claim) && !BUT_ONE.test(claim) && (OF_YEARS.test(claim) || !AMONG_OTHERS.test(claim));
}

/** Whether earlier numbers, which do not contradict the claim, prove it. */
export function isProven(claim: string, figure: Figure): boolean {
  const earlier = earlierNumbers(figure);
  // Earlier numbers that reach the bound would have contradicted it.
  if (crossedBy(claim, figure)) return earlier.length > 0;
  if (claim === '零的突破') return earlier.length > 0;
  if (!isOfYears(claim)) return false;
  const { year } = figure.setting;
  const first = namedFirstYear(claim, year);
  if (first === undefined || first >= year) return earlier.length >= ENOUGH_YEARS;
  // None of the years it covers may be missing.
  return new Set(earlier.filter((each) => each.year >= first).map((each) => each.year)).size === year - first;
}
