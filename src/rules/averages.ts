import { decimal, type Exact, plainDigits, rounded, scaleOf } from '../figures/number.ts';
import { quantities, type WrittenQuantity } from '../passages/quantities.ts';
import { slack } from '../passages/stated-rates.ts';
import { isSameBase } from '../report/same-amount.ts';
import { decimalsOf } from '../zh/digits.ts';
import { OF_PEOPLE } from '../zh/measure-words.ts';

/** Of what an average is one, with the measure words in which those are counted, as letters. */
const ONES: Record<string, string> = {
  户: '户家',
  家: '家户',
  企: '家',
  人: OF_PEOPLE,
  名: OF_PEOPLE,
  位: OF_PEOPLE,
  师: OF_PEOPLE,
  生: OF_PEOPLE,
  校: '所个',
  所: '所个',
  村: '个村',
  个: '个家所',
  亩: '亩',
  项: '项个',
  件: '件',
  篇: '篇',
  场: '场',
};
const ONE = `[${Object.keys(ONES).join('')}]`;
/** 平均每家企业, 每户平均, 户均; not 3人均获批, 均衡. */
const AVERAGE = `(?:平均每个?(${ONE})(?:企业|单位|农户|人)?|每个?(${ONE})(?:企业|单位|农户)?平均|(?<![\\d几数余多各两])(${ONE})均(?![衡等匀已]))`;
const IN_NAME = new RegExp(`^(\\p{Script=Han}*?)${AVERAGE}(.*)$`, 'u');
const BEFORE_NUMBER = new RegExp(`${AVERAGE}(\\p{Script=Han}{0,8})$`, 'u');

/** 高级职称人员人均到账经费: of whom, in which units those are counted, and what is divided among them. */
export function averageIn(name: string): { of: string; isCount: RegExp; what: string } | undefined {
  const [, of, each, every, by, what] = IN_NAME.exec(name) ?? [];
  const one = each ?? every ?? by;
  return of === undefined || one === undefined || what === undefined
    ? undefined
    : { of, isCount: countOf(one), what: what.replace(/^的/u, '') };
}

/** 家 and 家企业, but not 人次. */
function countOf(one: string): RegExp {
  return new RegExp(`^[${ONES[one]}](?!次)`, 'u');
}

/** An exact number with its unit as typed; `name`: what messages call it, if it has one. */
export interface Given {
  digits: string;
  unit: string;
  name?: string;
}

/** The only total and the only count among the numbers; undefined if there are none or several. */
export function pairIn(numbers: readonly Given[], unit: string, isCount: RegExp): [Given, Given] | undefined {
  const counts = numbers.filter((each) => isCount.test(each.unit));
  const totals = numbers.filter((each) => isSameBase(each.unit, unit) && !counts.includes(each));
  const [[total], [count]] = [totals, counts];
  return total && count && totals.length === 1 && counts.length === 1 ? [total, count] : undefined;
}

/** What to say of a stated average that is wrong; undefined if it is right, or of something else. */
export function wrongAverage(
  what: string,
  stated: Given,
  total: Given,
  count: Given,
): { message: string; hint: string } | undefined {
  const quotient = quotientOf(stated, total, count);
  if (!quotient || quotient.fits || !quotient.isNear) return undefined;
  const [one, other] = [total, count].map(({ name = '', digits, unit }) => `${name}${digits}${unit}`);
  return {
    message: `${what}写${stated.digits}${stated.unit}，由${one}和${other}算出的是${quotient.text}。`,
    hint: `改为${quotient.text}，或核对总量和个数；不是由这两个数算的，写明是谁的平均。`,
  };
}

/** An average in a text: its number, and how what it is an average of is counted. */
interface WrittenAverage {
  stated: WrittenQuantity;
  isCount: RegExp;
  /** Where its words begin, such as 户均. */
  from: number;
  /** The words between 户均 and the number, such as 降低融资成本. */
  what: string;
}

/** Most characters of 平均每家企业获得补助 before the number. */
const FAR = 20;

/** Every average in a text that is no approximation: 户均补助20.1万元. */
export function averagesIn(text: string): WrittenAverage[] {
  if (!/[每均]/u.test(text)) return [];
  return quantities(text).flatMap((stated) => {
    const start = Math.max(0, stated.from - FAR);
    const found = BEFORE_NUMBER.exec(text.slice(start, stated.from));
    const [, each, every, by, what = ''] = found ?? [];
    const one = each ?? every ?? by;
    if (!found || one === undefined || stated.approximate || stated.unit === '') return [];
    return [{ stated, isCount: countOf(one), from: start + found.index, what }];
  });
}

/** Words that say of an average no more than that each got it, or how high it is. */
const GIVEN = /获得?|得到|享受|补[助贴]|奖[补励]|支持|资助|扶持|投入|资金|经费|金额|额度?|(?:达到?|[约为是可了各])+$/gu;
const SO = /^(?:即|合|约合|折合|相当于|按此计算|据此计算)?$/u;

/**
 * Whether an average is of the numbers told before it in its sentence, where `told` ends at its words: 户均降低融资成本
 * is of another quantity than the loans, 去年户均 and 其中小微企业户均 are of another time or group.
 */
export function isAverageOf(told: string, { what }: WrittenAverage, names = ''): boolean {
  const behind = quantities(told).at(-1)?.to ?? 0;
  const whose = /[^，。；：、！？（）\n]*$/u.exec(told.slice(behind))?.[0] ?? '';
  const before = told.slice(0, told.length - whose.length);
  const said = `${before}${names}`;
  return (
    (SO.test(whose) || before.includes(whose)) && [...what.replace(GIVEN, '')].every((each) => said.includes(each))
  );
}

interface Quotient {
  /** Whether the stated average is right up to rounding. */
  fits: boolean;
  /** Whether it is close, or off by powers of ten; any other may be an average of something else. */
  isNear: boolean;
  /** What it should be, with its unit. */
  text: string;
}

/** The quotient of a total and a count beside a stated average; undefined unless all three are above zero. */
export function quotientOf(stated: Given, total: Given, count: Given): Quotient | undefined {
  const [all, many] = [inBaseUnit(total), inBaseUnit(count)];
  const typed = decimal(stated.digits);
  if (![typed, all, many].every((each) => each.gt(0))) return undefined;
  const places = decimalsOf(stated.digits);
  const inUnit = (number: Exact) => number.div(scaleOf(stated.unit).factor);
  const least = rounded(inUnit(all.minus(off(total)).div(many.plus(off(count)))), places);
  const most = rounded(inUnit(all.plus(off(total)).div(many.minus(off(count)))), places);
  const right = inUnit(all.div(many));
  return {
    fits: least.lte(typed) && most.gte(typed),
    isNear: isNear(typed, right),
    text: `${places === 0 ? plainDigits(rounded(right, 1)) : right.toFixed(places)}${stated.unit}`,
  };
}

function inBaseUnit({ digits, unit }: Given): Exact {
  return decimal(digits).times(scaleOf(unit).factor);
}

/** How far it may be from the exact number. */
function off({ digits, unit }: Given): Exact {
  return slack({ decimals: decimalsOf(digits), unit });
}

function isNear(stated: Exact, right: Exact): boolean {
  const ratio = stated.div(right).toNumber();
  const shifted = ratio / 10 ** Math.round(Math.log10(ratio));
  return (ratio > 0.5 && ratio < 2) || Math.abs(shifted - 1) < 0.02;
}
