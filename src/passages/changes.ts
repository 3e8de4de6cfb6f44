import { isSameBase } from '../report/same-amount.ts';
import { CAME_NEW, NEWLY } from '../zh/came-new.ts';
import {
  AGAINST_LAST_YEAR,
  FALL,
  FALL_SHORT,
  isFall,
  isOfSeveralYears,
  LAST_YEAR,
  MARGIN,
  RISE,
  RISE_SHORT,
} from '../zh/change-words.ts';
import { FIVE_YEAR_PLAN, yearsOfPlan } from '../zh/five-year-plan.ts';
import { AREA_LETTERS } from '../zh/levels.ts';
import { alikeBefore } from './alike.ts';
import { quantities, UNITS, type WrittenQuantity } from './quantities.ts';

/** A number and the text between it and the number before it. */
export interface Following {
  words: string;
  quantity: WrittenQuantity;
}

/** An earlier and a later number of the same figure, and what is said of them. */
export interface WrittenEnds {
  base: WrittenQuantity;
  value: WrittenQuantity;
  /** The number after these two in the text. */
  next: Following | undefined;
  /** The number after that: 由4210万元增加到4876万元，增加666万元，增长15.8%. */
  after: Following | undefined;
  /** Whether the base is of the year before the value; undefined if the text does not tell how long the change took. */
  isYearly: boolean | undefined;
}

/** An earlier and a later number of the same figure: 从2008年的1400万元增加到2013年的6746万元. */
export interface WrittenChange extends WrittenEnds {
  /** 增加、下降, without 到. */
  verb: string;
  /** Undefined unless both numbers have a year. */
  years: { from: number; to: number } | undefined;
  /** The year of the base; undefined unless it is given. */
  since: number | undefined;
}

const BASE = new RegExp(
  `(?:从|由|自)(上年|去年|同期|年初)?(?:(\\d{4})年|(${FIVE_YEAR_PLAN})(?=[末底]))?(?:年?[底末初]|同期)?的?$`,
  'u',
);
/** 从2020年的86家，增加到128家; a comma without 到 soon after it separates the numbers. */
const COMMA = '(?:[，,](?=[^，,]{1,6}[到至]))?';
const LINK = new RegExp(
  `^${COMMA}(?:快速|迅速|稳步|逐年|大幅|持续)?(${RISE}|增至|${FALL}|${RISE_SHORT}|${FALL_SHORT})(?:到|至|为)?了?(?:今年|本年)?(?:(\\d{4})年|(${FIVE_YEAR_PLAN})(?=[末底]))?[底末初]?的?$`,
  'u',
);
/** 0.86吨标准煤/万元: a rate of two units; the words begin after it. */
const PER = new RegExp(`^[/／](?:[百千万]?[万亿])?(?:${UNITS}|年)`, 'u');
/** Most characters between the two numbers of a change. */
const WINDOW = 30;
/** ，上年3.95亿元 is a base even without 比; a year without 比 is not, as it may be the later one. */
const AGAINST = new RegExp(
  `^(?:[，,]?相?[比较](?:于)?(?:${LAST_YEAR}|(\\d{4})年(?:同期)?)(?:的?|[（(])|[，,（(](?:而)?${LAST_YEAR}(?:的|为|是)?)$`,
  'u',
);
/** （上年280家）, ，上年同期为280家 behind the rate; nothing else follows the number there but a mark. */
const BEHIND = new RegExp(`^[，,、；;（(]而?(?:${LAST_YEAR}|(\\d{4})年(?:同期)?)的?(?:仅为|[为是仅])?$`, 'u');
const ENDED = /^(?:[）)，,。；;、]|$)/u;
/** 净增60家，增长23.1%（上年260家）: the rate is of the number that is not given; 第4位 grows by none. */
const NO_VALUE = new RegExp(`(?:(?:${RISE}|${FALL})了?|${MARGIN}|第)$`, 'u');
/** An aside between a number and its change; a bracket with the change or the year before is none. */
const ASIDE = new RegExp(
  `^(?:[（(](?!${AGAINST_LAST_YEAR}|[比较]?${LAST_YEAR}|\\d{4}年|净|${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})[^（()）]{2,20}[）)])?(?:[，,、](?:超额)?完成(?:全年|年度|年初)?(?:目标|任务|计划){1,2}数?的?\\d{1,3}(?:\\.\\d{1,2})?%)?(?:[，,、]居全[${AREA_LETTERS}]第\\d{1,2}位?)?`,
  'u',
);
/** How many numbers ahead are looked at: those in asides are passed over. */
const AHEAD = 8;
/** Most characters between a number and what is said of it: its difference or rate. */
const SHORT = 24;

const LED = `^[）)]?[、，,（(]?(${AGAINST_LAST_YEAR})?(?:累计|总共|共)?`;
/** 增加10家, 比上年提高0.34个百分点; but 增至60家 gives a later value, not a difference. */
const DIFFERENCE = new RegExp(
  `${LED}(净?(?!增至)(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT}))(?:了|为|达到|达)?$`,
  'u',
);
/** A rate of growth that is always of one year. */
export const SPEED = '增速';
const GROWTH = new RegExp(`${LED}(${RISE}|${FALL}|增幅|降幅|${SPEED})(?:率|了|为|达到|达)?$`, 'u');

/** The words that introduce a change: 比上年, which may be missing, and the verb. */
export interface Lead {
  against: string | undefined;
  verb: string;
  /** Distance in characters from the start of the verb to the number. */
  length: number;
}

/** For a difference: 比上年增加10家. */
export function differenceLead({ words }: Following): Lead | undefined {
  return leadOf(DIFFERENCE, words);
}

/** For a rate of change, in % or 倍: 同比增长20%, 增长2倍. */
export function growthLead({ words, quantity: { digits, unit } }: Following): Lead | undefined {
  const lead = unit === '%' || unit === '倍' ? leadOf(GROWTH, words) : undefined;
  // 增速-3.5% is a fall, though its noun says rise.
  return lead?.verb === SPEED && digits.startsWith('-') ? undefined : lead;
}

function leadOf(pattern: RegExp, words: string): Lead | undefined {
  const [, against, verb] = pattern.exec(words) ?? [];
  return verb === undefined ? undefined : { against, verb, length: words.length - words.lastIndexOf(verb) };
}

/** Every change in a text from one number to the next: 从…增加到…. `own`: the report's year, if it covers one year. */
export function changes(text: string, own?: number): WrittenChange[] {
  const all = quantities(text);
  return all.flatMap((base, index) => {
    const value = all[index + 1];
    if (!value || value.from - base.to > WINDOW) return [];
    const before = BASE.exec(text.slice(Math.max(0, base.from - WINDOW), base.from));
    const link = LINK.exec(wordsOf(text, base.to, value.from));
    if (!before || !link || perOf(text, base) !== perOf(text, value)) return [];
    const [, verb = '', ...until] = link;
    const [, earlier, ...from] = before;
    const [since, to] = [yearOf(from), yearOf(until)];
    const years = since !== undefined && to !== undefined ? { from: since, to } : undefined;
    return [
      {
        base,
        value,
        verb,
        years,
        since,
        isYearly: isYearly(earlier, since, years) ?? (isOfSeveralYears(text, base.from, own) ? false : undefined),
        ...behind(text, value, all.slice(index + 2, index + 2 + AHEAD), WINDOW),
      },
    ];
  });
}

/** The year of 2020年, or the last one of a plan: “十三五”末. */
function yearOf([year, plan]: readonly (string | undefined)[]): number | undefined {
  if (year !== undefined) return Number(year);
  return plan === undefined ? undefined : yearsOfPlan(plan)?.last;
}

function wordsOf(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(PER, '');
}

function perOf(text: string, { to }: WrittenQuantity): string | undefined {
  return PER.exec(text.slice(to, to + 6))?.[0];
}

function isYearly(
  earlier: string | undefined,
  from: number | undefined,
  years: WrittenChange['years'],
): boolean | undefined {
  if (years) return years.to - years.from === 1;
  if (earlier === '上年' || earlier === '去年') return true;
  return from === undefined ? undefined : false;
}

/** Every comparison in a text with the later number first: 专利授权量2353件，比上年1220件增长48.2%. `own` as above. */
export function comparisons(text: string, own?: number): WrittenEnds[] {
  const all = quantities(text);
  return all.flatMap((value, index) => {
    const start = endOf(text, value);
    const [base, ...rest] = all.slice(index + 1, index + 1 + AHEAD).filter(({ from }) => from >= start);
    const against = base && AGAINST.exec(text.slice(start, base.from));
    if (!base || !against) return [];
    const isYearly = isAgainstLast(against, own);
    const first = { base, value, isYearly, ...behind(text, base, rest, 2 * SHORT - (base.to - start)) };
    return [first, ...again(text, first, rest.slice(1, 3), own)];
  });
}

/** Every rate with last year's number behind it: 318家，同比增长13.6%（上年280家）. `own` as above. */
export function comparedBehind(text: string, own?: number): WrittenEnds[] {
  const all = quantities(text);
  return all.flatMap((value, index) => {
    const { next, after } = behind(text, value, all.slice(index + 1, index + 1 + AHEAD), SHORT);
    if (!next || !after || !growthLead(next)) return [];
    const [told, year] = BEHIND.exec(after.words) ?? [];
    const { quantity: base } = after;
    if (told === undefined || (year !== undefined && Number(year) + 1 !== own)) return [];
    if (!ENDED.test(text.slice(base.to, base.to + 1))) return [];
    if (NO_VALUE.test(text.slice(Math.max(0, value.from - SHORT), value.from))) return [];
    // 320家，新增60家，同比增长23.1%（上年260家）: the rate may be of the number before, or of their sum.
    if (alikeBefore(text, value).length > 0) return [];
    return [{ base, value, next, after: undefined, isYearly: true }];
  });
}

function isAgainstLast([, year]: RegExpExecArray, own: number | undefined): boolean {
  return year === undefined || (own !== undefined && Number(year) === own - 1);
}

/** 46.4%，比2023年的41.2%提高5.2个百分点，比2019年的30.6%提高15.8个百分点: compared with another year too. */
function again(
  text: string,
  { value, next }: WrittenEnds,
  [base, change]: readonly WrittenQuantity[],
  own: number | undefined,
): WrittenEnds[] {
  if (!next || !base || !differenceLead(next) || !/^[，,]/u.test(text.slice(next.quantity.to, base.from))) return [];
  const against = AGAINST.exec(text.slice(next.quantity.to, base.from));
  if (!against) return [];
  return [{ base, value, isYearly: isAgainstLast(against, own), ...behind(text, base, change ? [change] : [], SHORT) }];
}

/** A number with its difference from last year's and the rate of change: 745家，比上年净增73家、增长10.9%. */
export interface WrittenIncrease {
  value: WrittenQuantity;
  /** Unsigned. */
  by: WrittenQuantity;
  isFall: boolean;
  rate: WrittenQuantity;
  grown: Lead;
  /** What both are compared with. */
  since: '上年' | '年初';
}

/** 比年初增加1.2亿元; the rate behind it is then of the same time, unless it says another. */
const SINCE_NEW_YEAR = new RegExp(`[比较]年初(?=净?(?:${RISE}|${FALL}))`, 'u');

const SINCE_LAST_YEAR = new RegExp(AGAINST_LAST_YEAR, 'u');

/** The same with 比上年末, which the start of the year is. */
function sinceLastYear({ words, quantity }: Following): Following {
  return { words: words.replace(SINCE_NEW_YEAR, '比上年末'), quantity };
}

/** Every number followed by its increase and then its rate: 22.9亿元，比上年增加6.8亿元，增长42.2%. */
export function increases(text: string): WrittenIncrease[] {
  const all = quantities(text);
  return all.flatMap((value, index) => {
    if (value.unit === '%') return [];
    const { next, after } = behind(text, value, all.slice(index + 1, index + 1 + AHEAD), SHORT);
    if (!next || !after) return [];
    const words = next.words + after.words;
    const since = SINCE_NEW_YEAR.test(words) ? '年初' : '上年';
    // 比年初增加1.2亿元，同比增长30.1%: of two times.
    if (since === '年初' && SINCE_LAST_YEAR.test(words)) return [];
    const [first, second] = [sinceLastYear(next), sinceLastYear(after)];
    // 增长10.9%、净增73家 means the same.
    const [change, rate] = growthLead(first) ? [second, first] : [first, second];
    const [lead, grown] = [differenceLead(change), growthLead(rate)];
    if (!lead || !grown || !comparable(value, change.quantity)) return [];
    // In 新增22家，增长12% the rate may be of the new ones; 净增 is always of the total.
    if ((lead.against ?? grown.against) === undefined && !lead.verb.startsWith('净')) return [];
    // In 新认定142家，净增60家 the increase is of the total, not of the new ones.
    if (lead.against === undefined && lead.verb.startsWith('净') && isNew(text, value)) return [];
    // 引进博士3名、硕士5名，比上年增加2名: it is unclear which number is compared with last year's.
    if (alikeBefore(text, value).length > 0) return [];
    return [{ value, by: change.quantity, isFall: isFall(lead.verb), rate: rate.quantity, grown, since }];
  });
}

const NEW = new RegExp(`(?:${NEWLY}|(?:当年|年内)(?:${CAME_NEW}))[^，,。；;、]*$`, 'u');

function isNew(text: string, { from }: WrittenQuantity): boolean {
  return NEW.test(text.slice(Math.max(0, from - SHORT), from));
}

/** The number after `last` and the one after that, out of those that follow it. */
function behind(
  text: string,
  last: WrittenQuantity,
  following: readonly WrittenQuantity[],
  most: number,
): Pick<WrittenEnds, 'next' | 'after'> {
  const next = nextOf(text, last, following, most);
  return { next, after: next && nextOf(text, next.quantity, following, SHORT) };
}

function nextOf(
  text: string,
  last: WrittenQuantity,
  following: readonly WrittenQuantity[],
  most: number,
): Following | undefined {
  const start = endOf(text, last);
  const quantity = following.find(({ from }) => from >= start);
  if (!quantity || quantity.from - start > most) return undefined;
  return { words: wordsOf(text, start, quantity.from), quantity };
}

/** Where a number ends together with what is only said beside it: （其中规上企业120家）, ，居全省第3位. */
function endOf(text: string, { to }: WrittenQuantity): number {
  return to + (ASIDE.exec(text.slice(to, to + WINDOW))?.[0].length ?? 0);
}

/** Whether both are exact and in units of the same base, so that they can be divided. */
export function comparable(a: WrittenQuantity, b: WrittenQuantity): boolean {
  return !a.approximate && !b.approximate && a.unit !== '' && isSameBase(a.unit, b.unit);
}
