import { everyMatch } from '../every-match.ts';
import { decimal, type Exact, scaleOf } from '../figures/number.ts';
import { halfWidth } from '../report/half-width.ts';
import { AMID, BEFORE, BEHIND } from '../zh/approximation.ts';
import { FALL, RISE } from '../zh/change-words.ts';
import { withoutSeparators } from '../zh/digits.ts';
import { OF_PEOPLE } from '../zh/measure-words.ts';
import { numeralAmount } from '../zh/numerals.ts';
import { TO } from '../zh/range-mark.ts';
import { quantities, UNITS, type WrittenQuantity, withApproximation } from './quantities.ts';

/** A number in the widest sense: what can be changed without changing a word. Offsets are in the text. */
export interface WrittenNumber {
  /** 近500家, 41.7% · 2013年11月, 3年 · 三（大亮点）, 一千二百余（项） · 第3位 · 【待补：成果科】项 · 9001 in ISO9001. */
  kind: 'quantity' | 'date' | 'numeral' | 'rank' | 'gap' | 'code';
  text: string;
  from: number;
  to: number;
  /** Of a quantity, in the base unit; of a numeral or rank, its number. A range such as 15—20人 has none. */
  value?: Exact;
  /** The base unit, 元 for 亿元; '' for a numeral or rank, and for a number without a unit. */
  base?: string;
  /** For a quantity or a gap: the unit as typed. */
  unit?: string;
  /** 近、多、左右: the words that make it approximate; 前 in 前三位. */
  about?: string;
  /** For a quantity after a verb of change: 下降3.5% is down. */
  direction?: 'up' | 'down';
}

/** A range is one number, however it is written: 10月11日至13日, 10月11—13日. */
const DAYS = `\\d{1,2}(?:日?${TO}\\d{1,2})?日`;
/** 11日, 中旬 or 底 after a month, and continued by 至11月2日 or 、15日. */
const IN_MONTH = `(?:${DAYS}(?:(?:${TO}|、)(?:\\d{1,2}月)?${DAYS})*|[上中下]旬|[底末初])`;
/** 上半年, 前三季度, 前五个月: a part of a year. 全年 only before ，, where it is the period of what follows. */
const PART_OF_YEAR = `[上下]半年|前[一二三]季度|第?[一二三四]季度|(?<!提)前[一二两三四五六七八九十]{1,2}个月|全年(?=，)`;
const MONTHS = `\\d{1,2}(?:${TO}\\d{1,2})?月`;
const DATE = new RegExp(
  [
    `\\d{4}(?:${TO}\\d{4})?(?:学年|年度|年)(?:${MONTHS}(?:${IN_MONTH})?)?`,
    `${MONTHS}(?:份|${IN_MONTH})?`,
    `(?:\\d{1,3}${TO})?\\d{1,3}个?年(?!度)`,
    `(?:(?:\\d{1,3}${TO})?|(?<!提)前)\\d{1,3}个月`,
    PART_OF_YEAR,
    `${DAYS}(?![均常])`,
  ].join('|'),
  'gu',
);
/** 三分之一, 百分之二十. */
const FRACTION = /[一二两三四五六七八九十百千万]+分之[零〇一二两三四五六七八九十百点]+/gu;
/** 近百节, 数十家, 百余场: round numbers with any measure word. 人数十分 is not one. */
const ROUND =
  /[近逾超][十百千万]+(?=$|\p{Script=Han})|[几数][十百千万]+(?!分)(?=$|\p{Script=Han})|(?<![零〇一二两三四五六七八九十百千万亿\d])[十百千万]+余(?=$|\p{Script=Han})/gu;
/** Not before 所, 部, 处 and the like, which end names and idioms as well: 四处, 一对一, 八部委; nor 万 in 3300多万元. */
const NUMERAL =
  /(?<![第零〇一二两三四五六七八九十百千万亿\d]|\d[余多])[一二两三四五六七八九十百千万亿][零〇一二两三四五六七八九十百千万亿]*[余多]?(?=大|个|项|家|件|条|名|位|人|美?元|类|种|批|次|场|期|篇|方面|年|倍|番(?!五)|成(?![本才都份功果绩交就立年品群人熟套为效型员长不]))/gu;
/** A rank: 居全市第2位, 列全省首位, 排名第二, or just 前三位. Not 第一， at the start of a list item, nor 放在首位. */
const RANK =
  /(?<=\p{Script=Han})(?<![摆放]在|置于)(?:首位(?!度)|榜首|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名](?!单)|(?=$|[，。；、！）)｜\s]))|前(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名强]|(?=$|[，。；、！）)｜\s])))|^(?:首位|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?)$/gu;
/** A missing number, or a contradictory one, as printed in a draft. */
const GAP = new RegExp(`【待(?:补|核)[^【】]*】(?:((?:[百千万]?[万亿])(?:${UNITS})?|(?:${UNITS})))?`, 'gu');
/** 附件1, 见表2: numbers of documents, not counts such as 发表15篇. */
const PAPER = /(?:附件|附表|附图|(?:^|[^\p{Script=Han}]|[见如和及与])[表图])$/u;
const DOWN = new RegExp(`(?:${FALL})了?$`, 'u');
const UP = new RegExp(`(?:${RISE})了?$`, 'u');
/** Digits in a Latin name, or right after one: ISO9001, PCT35件. */
const REST = new RegExp(`(\\d+(?:\\.\\d+)?)(?:((?:[百千万]?[万亿])?(?:${UNITS})))?`, 'gu');

/** A text without any of these, as most cells and headings are, has no number, date, rank or gap. */
const ANY = /[\d零〇一二两三四五六七八九十百千万亿几数首榜【]|半年|全年，/u;

/** Every number in a text, in order; none overlaps another. */
export function numbersOf(typed: string): WrittenNumber[] {
  // Same length, so offsets stay valid.
  const text = halfWidth(typed);
  if (!ANY.test(text)) return [];
  const found: WrittenNumber[] = everyMatch(text, GAP).map((match) => ({
    ...spanned('gap', match),
    unit: match[1] ?? '',
    base: scaleOf(match[1] ?? '').base,
  }));
  const isFree = (from: number, to: number) => found.every((other) => to <= other.from || from >= other.to);
  const add = (all: readonly WrittenNumber[]) => found.push(...all.filter(({ from, to }) => isFree(from, to)));
  add(everyMatch(text, DATE).map((match) => spanned('date', match)));
  add(everyMatch(text, RANK).map(rankOf));
  add(everyMatch(text, FRACTION).map((match) => ({ ...spanned('numeral', match), about: '' })));
  add(everyMatch(text, ROUND).map((match) => numeralOf(text, match)));
  add(everyMatch(text, NUMERAL).map((match) => numeralOf(text, match)));
  for (const { first, last } of asRanges(text, quantities(text))) {
    const [{ from }, { to }] = [withApproximation(text, first), withApproximation(text, last)];
    if (PAPER.test(text.slice(0, from))) continue;
    const { value, unit } = last;
    add([
      {
        kind: 'quantity',
        text: typed.slice(from, to),
        from,
        to,
        unit,
        ...(first === last && { value }),
        base: scaleOf(unit).base,
        about: aboutOf(text.slice(from, to)),
        ...directionOf(text.slice(0, from)),
      },
    ]);
  }
  const rest = everyMatch(text, REST).filter(({ 0: { length }, index }) => isFree(index, index + length));
  add(rest.flatMap((match) => (PAPER.test(text.slice(0, match.index)) ? [] : restOf(match))));
  return found.map((each) => ({ ...each, text: typed.slice(each.from, each.to) })).sort((a, b) => a.from - b.from);
}

const BETWEEN = new RegExp(`^${TO}$`, 'u');

/**
 * Two numbers joined by a dash or 至, the first with the same unit or none: 500—600家. Without any unit it may be a
 * code.
 */
function asRanges(text: string, all: readonly WrittenQuantity[]): { first: WrittenQuantity; last: WrittenQuantity }[] {
  const ranges: { first: WrittenQuantity; last: WrittenQuantity }[] = [];
  for (const each of all) {
    const before = ranges.at(-1);
    const isEnd =
      before?.first === before?.last &&
      before &&
      each.unit !== '' &&
      (before.first.unit === '' || before.first.unit === each.unit) &&
      BETWEEN.test(text.slice(before.first.to, each.from));
    if (isEnd) before.last = each;
    else ranges.push({ first: each, last: each });
  }
  return ranges;
}

function spanned(kind: Exclude<WrittenNumber['kind'], 'quantity'>, { 0: text, index }: RegExpExecArray): WrittenNumber {
  return { kind, text, from: index, to: index + text.length };
}

function numeralOf(text: string, match: RegExpExecArray): WrittenNumber {
  const numeral = spanned('numeral', match);
  const { from, to } = withApproximation(text, numeral);
  const [, digits = '', hundredMillions = ''] = /^[近逾超]?(.+?)(亿?)[余多]?$/u.exec(numeral.text) ?? [];
  const known = numeralAmount(digits);
  const value = hundredMillions === '' || known === undefined ? known : known * 1e8;
  return { ...numeral, text: text.slice(from, to), from, to, ...amount(value), about: aboutOf(text.slice(from, to)) };
}

function rankOf(match: RegExpExecArray): WrittenNumber {
  const rank = spanned('rank', match);
  const place = rank.text.replace(/[第前位名强]/gu, '');
  const known = /^\d+$/u.test(place) ? Number(place) : numeralAmount(place);
  return { ...rank, ...amount(/首/u.test(place) ? 1 : known), about: rank.text.startsWith('前') ? '前' : '' };
}

function amount(known: number | undefined): Pick<WrittenNumber, 'value' | 'base'> {
  return known === undefined ? {} : { value: decimal(String(known)), base: '' };
}

function restOf(match: RegExpExecArray): WrittenNumber {
  const [, digits = '', unit = ''] = match;
  if (unit === '') return spanned('code', match);
  const { factor, base } = scaleOf(unit);
  return { ...spanned('code', match), kind: 'quantity', unit, base, about: '', value: decimal(digits).times(factor) };
}

function directionOf(before: string): Pick<WrittenNumber, 'direction'> {
  if (DOWN.test(before)) return { direction: 'down' };
  return UP.test(before) ? { direction: 'up' } : {};
}

/** The text before a number, without the verb that tells whether it rose or fell. */
export function withoutDirection(before: string): string {
  return before.replace(DOWN, '').replace(UP, '');
}

const ABOUT = new RegExp(`${BEFORE}|${BEHIND}|${AMID}`, 'gu');

function aboutOf(text: string): string {
  return everyMatch(text, ABOUT).join('');
}

/** Whether both have the same value, in any scale: 1.4亿元 and 14000万元, 2,924件 and 2924件. */
export function isSameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.kind !== b.kind) return false;
  if (a.value === undefined || b.value === undefined) return isSaidAlike(a, b);
  return a.about === b.about && a.value.eq(b.value) && isSameUnit(a, b);
}

/** Equal apart from notation: 10月11日至13日 and 10月11—13日, 2026年度 and 2026年. */
export function isSaidAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  const [one, other] = [a, b].map((each) =>
    each.kind === 'date' ? plainText(each).replace('年度', '年') : plainText(each),
  );
  return one === other;
}

/** A number's text in half-width digits without thousands separators, with — between the ends of a range. */
export function plainText({ kind, text }: WrittenNumber): string {
  if (kind === 'gap') return text;
  return withoutSeparators(halfWidth(text).replace(UP_TO, '—'));
}

const UP_TO = new RegExp(`日?${TO}(?=\\d)`, 'gu');

/** Whether the units are interchangeable: 2个 for 2家, 3名 for 3人, 60场 for 60场次. */
export function isSameMeasure(a: WrittenNumber, b: WrittenNumber): boolean {
  const [one, other] = [a.base ?? '', b.base ?? ''];
  return isSameUnit(a, b) || one === '个' || other === '个' || ALIKE.some((all) => all.has(one) && all.has(other));
}

const ALIKE: readonly ReadonlySet<string>[] = [new Set(OF_PEOPLE), new Set(['场', '次', '场次', '期', '届'])];

/** A number without a unit matches any unit. */
export function isSameUnit(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.base === b.base || a.base === '' || b.base === '';
}

/** Whether it is a share or a rate, or a change of one: 41.7%, 2个百分点. */
export function isRate({ base = '' }: WrittenNumber): boolean {
  return RATE.test(base);
}

const RATE = /^(?:%|‰|个?百分点)$/u;
