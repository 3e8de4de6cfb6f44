import { type Exact, scaleOf } from '../figures/number.ts';
import { quantities, withApproximation } from './quantities.ts';

/** A number of a text in its widest sense: what a person may change without changing a word. Offsets are into the text. */
export interface WrittenNumber {
  /** 近500家, 41.7% · 2013年11月, 3年 · 三（大亮点）. */
  kind: 'quantity' | 'date' | 'numeral';
  text: string;
  from: number;
  to: number;
  /** Of a quantity: in the base unit, and that unit. */
  value?: Exact;
  base?: string;
  /** Of a quantity: as typed. */
  unit?: string;
  /** 近、多、左右: what makes it approximate. */
  about?: string;
}

const DATE = new RegExp(
  [
    '\\d{4}(?:[-—–~～至]\\d{4})?(?:学年|年度|年)(?:\\d{1,2}(?:[-—–~～至]\\d{1,2})?月(?:\\d{1,2}日|[底末初])?)?',
    '\\d{1,2}(?:[-—–~～至]\\d{1,2})?月(?:份|\\d{1,2}日|[底末初])?',
    '\\d{1,3}个?年(?!度)',
  ].join('|'),
  'gu',
);
const NUMERAL =
  /(?<![第一二两三四五六七八九十百千万亿\d])[一二两三四五六七八九十百]+(?=大|个|项|家|件|条|名|位|类|种|批|方面|次|年|倍|成|分之)/gu;
/** 附件1, 表2: these number papers, and count nothing. */
const PAPER = /(?:附件|附表|附图|表|图)$/u;

/** In the order in which they stand. */
export function numbersOf(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [...text.matchAll(DATE)].map((match) => spanned('date', match));
  found.push(...[...text.matchAll(NUMERAL)].map((match) => spanned('numeral', match)));
  const isFree = (from: number, to: number) => found.every((other) => to <= other.from || from >= other.to);
  for (const quantity of quantities(text)) {
    const { from, to } = withApproximation(text, quantity);
    if (!isFree(from, to) || PAPER.test(text.slice(0, from))) continue;
    const { value, unit } = quantity;
    found.push({
      kind: 'quantity',
      text: text.slice(from, to),
      from,
      to,
      value,
      unit,
      base: scaleOf(unit).base,
      about: aboutOf(text.slice(from, to)),
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function spanned(kind: 'date' | 'numeral', { 0: text, index }: RegExpExecArray): WrittenNumber {
  return { kind, text, from: index, to: index + text.length };
}

const ABOUT = /将近|接近|大约|超过|不足|不到|不少于|不低于|至少|左右|以上|以下|上下|以内|[约近超逾余多]/gu;

function aboutOf(text: string): string {
  return [...text.matchAll(ABOUT)].join('');
}

/** Whether both say the same, in whatever scale: 1.4亿元 and 14000万元, 2,924件 and 2924件. */
export function isSameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  if (a.kind !== b.kind) return false;
  if (a.value === undefined || b.value === undefined) return a.text === b.text;
  return a.about === b.about && a.value.eq(b.value) && isSameUnit(a, b);
}

/** Of a number without a unit the other's holds. */
export function isSameUnit(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.base === b.base || a.base === '' || b.base === '';
}
