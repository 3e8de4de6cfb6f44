import {
  averageGrowth,
  decimal,
  type Exact,
  growthRate,
  halfOfLastPlace,
  rateDigits,
  rounded,
  scaleOf,
} from '../figures/number.ts';
import { isSameBase } from '../report/same-amount.ts';
import { FALL, FALL_SHORT, LAST_YEAR, RISE, RISE_SHORT } from '../zh/change-words.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';

/** Two numbers of one figure, of which the base is the earlier, and what is told of them. */
export interface WrittenEnds {
  base: WrittenQuantity;
  value: WrittenQuantity;
  /** The text between the second of them and the next number, and that number. */
  next: { words: string; quantity: WrittenQuantity } | undefined;
}

/** Two ends of one figure: 从2008年的1400万元增加到2013年的6746万元. */
export interface WrittenChange extends WrittenEnds {
  /** 增加、下降: without 到. */
  verb: string;
  /** Where both ends have theirs. */
  years: { from: number; to: number } | undefined;
  /** The base is said to be last year's, or the years are one apart. */
  isYearly: boolean;
}

const BASE = /(?:从|由|自)(上年|去年|同期|年初)?(?:(\d{4})年)?(?:年?[底末初]|同期)?的?$/u;
const LINK = new RegExp(
  `^(${RISE}|增至|${FALL}|${RISE_SHORT}|${FALL_SHORT})(?:到|至|为)?了?(?:今年|本年)?(?:(\\d{4})年)?[底末初]?的?$`,
  'u',
);
/** No such link is longer. */
const WINDOW = 30;
const AGAINST = new RegExp(`^[，,]?[比较](?:${LAST_YEAR}|\\d{4}年(?:同期)?)的?$`, 'u');
const SHORT = 24;

export function changes(text: string): WrittenChange[] {
  const all = quantities(text);
  return all.flatMap((base, index) => {
    const value = all[index + 1];
    if (!value || value.from - base.to > WINDOW) return [];
    const before = BASE.exec(text.slice(Math.max(0, base.from - WINDOW), base.from));
    const link = LINK.exec(text.slice(base.to, value.from));
    if (!before || !link) return [];
    const [, verb = '', to] = link;
    const [, earlier, from] = before;
    const years = from !== undefined && to !== undefined ? { from: Number(from), to: Number(to) } : undefined;
    return [
      {
        base,
        value,
        verb,
        years,
        isYearly: years ? years.to - years.from === 1 : earlier === '上年' || earlier === '去年',
        next: nextOf(text, value, all[index + 2], WINDOW),
      },
    ];
  });
}

/** Told the other way round: 专利授权量2353件，比上年1220件增长48.2%. */
export function comparisons(text: string): WrittenEnds[] {
  const all = quantities(text);
  return all.flatMap((value, index) => {
    const base = all[index + 1];
    if (!base || !AGAINST.test(text.slice(value.to, base.from))) return [];
    return [{ base, value, next: nextOf(text, base, all[index + 2], 2 * SHORT - (base.to - value.to)) }];
  });
}

function nextOf(
  text: string,
  { to }: WrittenQuantity,
  after: WrittenQuantity | undefined,
  most: number,
): WrittenEnds['next'] {
  if (!after || after.from - to > most) return undefined;
  return { words: text.slice(to, after.from), quantity: after };
}

/** Whether both are numbers of one thing that can be divided. */
export function comparable(a: WrittenQuantity, b: WrittenQuantity): boolean {
  return !a.approximate && !b.approximate && a.unit !== '' && isSameBase(a.unit, b.unit);
}

/** What growth a stated rate could stand for, as the two ends are themselves rounded: 2.38亿元 is 2.375 to 2.385. */
export function fitsGrowth(stated: WrittenQuantity, base: WrittenQuantity, value: WrittenQuantity, years = 1): boolean {
  const low = growth(value.value.minus(slack(value)), base.value.plus(slack(base)), years);
  const high = growth(value.value.plus(slack(value)), base.value.minus(slack(base)), years);
  if (!low || !high) return true;
  const rate = decimal(stated.digits).abs();
  const sign = value.value.lt(base.value) ? -1 : 1;
  const ends = [low, high].map((each) => rounded(each, stated.decimals).times(sign));
  return ends.some((end) => end.eq(rate)) || (ends.some((end) => end.lt(rate)) && ends.some((end) => end.gt(rate)));
}

/** As it is to be printed, with the sign left to words. */
export function growthDigits(base: WrittenQuantity, value: WrittenQuantity, years = 1, places = 1): string | undefined {
  const rate = growth(value.value, base.value, years);
  return rate && rateDigits(rate, places);
}

function growth(value: Exact, base: Exact, years: number): Exact | undefined {
  return years === 1 ? growthRate(value, base) : averageGrowth(value, base, years);
}

/** Half of the last place of what is measured; what is counted is exact. */
export function slack({ decimals, unit }: WrittenQuantity): Exact {
  return decimals === 0 && scaleOf(unit).factor.eq(1) ? decimal('0') : halfOfLastPlace(decimals, unit);
}
