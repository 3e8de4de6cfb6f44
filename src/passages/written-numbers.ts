import { everyMatch } from '../every-match.ts';
import { decimal, type Exact, scaleOf } from '../figures/number.ts';
import { halfWidth } from '../report/half-width.ts';
import { AMID, BEFORE, BEHIND } from '../zh/approximation.ts';
import { FALL, RISE } from '../zh/change-words.ts';
import { numeralAmount } from '../zh/numerals.ts';
import { quantities, UNITS, type WrittenQuantity, withApproximation } from './quantities.ts';

/** A number of a text in its widest sense: what a person may change without changing a word. Offsets are into the text. */
export interface WrittenNumber {
  /** 近500家, 41.7% · 2013年11月, 3年 · 三（大亮点）, 一千二百余（项） · 第3位, 首位 · 【待补：成果科】项 · 9001, of ISO9001. */
  kind: 'quantity' | 'date' | 'numeral' | 'rank' | 'gap' | 'code';
  text: string;
  from: number;
  to: number;
  /** Of a quantity: in the base unit, and that unit; 15—20人 has none. Of a numeral and a rank: how many, in no unit, where that is known. */
  value?: Exact;
  base?: string;
  /** Of a quantity and a gap: as typed. */
  unit?: string;
  /** 近、多、左右: what makes it approximate; 前, of 前三位. */
  about?: string;
  /** Of a quantity, where a verb in front of it says which way: 下降3.5% goes down. */
  direction?: 'up' | 'down';
}

/** 15—20人, 10月11日至13日: one number, however it is written. */
const TO = '[-—–~～至]';
const DAYS = `\\d{1,2}(?:日?${TO}\\d{1,2})?日`;
/** 11日, 中旬, 底 of a month, and on to 11月2日, or 、15日. */
const IN_MONTH = `(?:${DAYS}(?:(?:${TO}|、)(?:\\d{1,2}月)?${DAYS})*|[上中下]旬|[底末初])`;
/** 上半年, 前三季度, 前五个月: a part of a year. 全年 is one where it says what all behind it is of. */
const PART_OF_YEAR = `[上下]半年|前[一二三]季度|第?[一二三四]季度|(?<!提)前[一二两三四五六七八九十]{1,2}个月|全年(?=，)`;
const DATE = new RegExp(
  [
    `\\d{4}(?:${TO}\\d{4})?(?:学年|年度|年)(?:\\d{1,2}(?:${TO}\\d{1,2})?月${IN_MONTH}?)?`,
    `\\d{1,2}(?:${TO}\\d{1,2})?月(?:份|${IN_MONTH})?`,
    `(?:\\d{1,3}${TO})?\\d{1,3}个?年(?!度)`,
    `(?:(?:\\d{1,3}${TO})?|(?<!提)前)\\d{1,3}个月`,
    PART_OF_YEAR,
    `${DAYS}(?![均常])`,
  ].join('|'),
  'gu',
);
/** 三分之一, 百分之二十. */
const FRACTION = /[一二两三四五六七八九十百千万]+分之[零〇一二两三四五六七八九十百点]+/gu;
/** 近百节, 数十家, 百余场: as the data type it; such a number has whatever measure word. 人数十分 is none. */
const ROUND =
  /[近逾超][十百千万]+(?=$|\p{Script=Han})|[几数][十百千万]+(?!分)(?=$|\p{Script=Han})|(?<![零〇一二两三四五六七八九十百千万亿\d])[十百千万]+余(?=$|\p{Script=Han})/gu;
const NUMERAL =
  /(?<![第零〇一二两三四五六七八九十百千万亿\d])[一二两三四五六七八九十百千万亿][零〇一二两三四五六七八九十百千万亿]*[余多]?(?=大|个|项|家|件|条|名|位|人|美?元|类|种|批|次|场|期|篇|方面|年|倍|番(?!五)|成(?![本才都份功果绩交就立年品群人熟套为效型员长不]))/gu;
/**
 * A place among others, as it is told: 居全市第2位, 列全省首位, 排名第二, or no more than 前三位. 第一， opens a list, and what is
 * 放在首位 has no rivals.
 */
const RANK =
  /(?<=\p{Script=Han})(?<![摆放]在|置于)(?:首位(?!度)|榜首|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名](?!单)|(?=$|[，。；、！）)｜\s]))|前(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名强]|(?=$|[，。；、！）)｜\s])))|^(?:首位|第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?)$/gu;
/** A number that is not in yet, or that is to be settled, as a draft prints it. */
const GAP = new RegExp(`【待(?:补|核)[^【】]*】((?:[百千]?[万亿])?(?:${UNITS})?)`, 'gu');
/** 附件1, 见表2: these number papers, and count nothing, as 发表15篇 does. */
const PAPER = /(?:附件|附表|附图|(?:^|[^\p{Script=Han}]|[见如和及与])[表图])$/u;
const DOWN = new RegExp(`(?:${FALL})了?$`, 'u');
const UP = new RegExp(`(?:${RISE})了?$`, 'u');
/** Digits that are part of a name, or stand right behind one: ISO9001, PCT35件. */
const REST = new RegExp(`\\d+(?:\\.\\d+)?((?:[百千]?[万亿])?(?:${UNITS}))?`, 'gu');

/** Without one of these a text, as most cells and headings are, has no number, no time, no 首位 or 榜首, and no gap. */
const ANY = /[\d零〇一二两三四五六七八九十百千万亿几数首榜【]|半年|全年，/u;

/** In the order in which they stand. */
export function numbersOf(typed: string): WrittenNumber[] {
  // Digit for digit, so that places hold.
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

/** Two with nothing but 至 between them, the first in no other unit: 500—600家. Without a unit they may be a code. */
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
  const [text, unit = ''] = match;
  if (unit === '') return spanned('code', match);
  const { factor, base } = scaleOf(unit);
  const digits = text.slice(0, -unit.length);
  return { ...spanned('code', match), kind: 'quantity', unit, base, about: '', value: decimal(digits).times(factor) };
}

function directionOf(before: string): Pick<WrittenNumber, 'direction'> {
  if (DOWN.test(before)) return { direction: 'down' };
  return UP.test(before) ? { direction: 'up' } : {};
}

/** What stands before a number, less the verb that says which way it went. */
export function withoutDirection(before: string): string {
  return before.replace(DOWN, '').replace(UP, '');
}

const ABOUT = new RegExp(`${BEFORE}|${BEHIND}|${AMID}`, 'gu');

function aboutOf(text: string): string {
  return everyMatch(text, ABOUT).join('');
}

/** Whether both say the same, in whatever scale: 1.4亿元 and 14000万元, 2,924件 and 2924件. */
export function isSameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.kind !== b.kind) return false;
  if (a.value === undefined || b.value === undefined) return isSaidAlike(a, b);
  return a.about === b.about && a.value.eq(b.value) && isSameUnit(a, b);
}

/** 10月11日至13日 and 10月11—13日 are the same days. */
export function isSaidAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  return plainText(a) === plainText(b);
}

/** In half-width digits without thousands marks, from one to the other by a dash. */
export function plainText({ kind, text }: WrittenNumber): string {
  if (kind === 'gap') return text;
  return halfWidth(text)
    .replace(UP_TO, '—')
    .replaceAll(/(?<=\d)[,，](?=\d{3})/gu, '');
}

const UP_TO = new RegExp(`日?${TO}(?=\\d)`, 'gu');

/** Whether as many of the one are as many of the other, in other words: 2个 for 2家, 3名 for 3人, 60场 for 60场次. */
export function isSameMeasure(a: WrittenNumber, b: WrittenNumber): boolean {
  const [one, other] = [a.base ?? '', b.base ?? ''];
  return isSameUnit(a, b) || one === '个' || other === '个' || ALIKE.some((all) => all.has(one) && all.has(other));
}

const ALIKE: readonly ReadonlySet<string>[] = [new Set(['人', '名', '位']), new Set(['场', '次', '场次', '期', '届'])];

/** Of a number without a unit the other's holds. */
export function isSameUnit(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.base === b.base || a.base === '' || b.base === '';
}
