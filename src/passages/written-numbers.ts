import { type Exact, scaleOf } from '../figures/number.ts';
import { halfWidth } from '../report/half-width.ts';
import { quantities, UNITS, withApproximation } from './quantities.ts';

/** A number of a text in its widest sense: what a person may change without changing a word. Offsets are into the text. */
export interface WrittenNumber {
  /** 近500家, 41.7% · 2013年11月, 3年 · 三（大亮点）, 一千二百余（项） · 【待补：成果科】项. */
  kind: 'quantity' | 'date' | 'numeral' | 'gap';
  text: string;
  from: number;
  to: number;
  /** Of a quantity: in the base unit, and that unit. */
  value?: Exact;
  base?: string;
  /** Of a quantity and a gap: as typed. */
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
  /(?<![第一二两三四五六七八九十百千万亿\d])[一二两三四五六七八九十百千万亿]+[余多]?(?=大|个|项|家|件|条|名|位|人|类|种|批|次|场|期|篇|方面|年|倍|成|分之)/gu;
/** A number that is not in yet, or that is to be settled, as a draft prints it. */
const GAP = new RegExp(`【待(?:补|核)[^【】]*】((?:[百千]?[万亿])?(?:${UNITS})?)`, 'gu');
/** 附件1, 表2: these number papers, and count nothing. */
const PAPER = /(?:附件|附表|附图|表|图)$/u;

/** In the order in which they stand. */
export function numbersOf(typed: string): WrittenNumber[] {
  // Digit for digit, so that places hold.
  const text = halfWidth(typed);
  const found: WrittenNumber[] = [...text.matchAll(GAP)].map((match) => ({
    ...spanned('gap', match),
    unit: match[1] ?? '',
    base: scaleOf(match[1] ?? '').base,
  }));
  const isFree = (from: number, to: number) => found.every((other) => to <= other.from || from >= other.to);
  const add = (all: readonly WrittenNumber[]) => found.push(...all.filter(({ from, to }) => isFree(from, to)));
  add([...text.matchAll(DATE)].map((match) => spanned('date', match)));
  add([...text.matchAll(NUMERAL)].map((match) => spanned('numeral', match)));
  for (const quantity of quantities(text)) {
    const { from, to } = withApproximation(text, quantity);
    if (!isFree(from, to) || PAPER.test(text.slice(0, from))) continue;
    const { value, unit } = quantity;
    found.push({
      kind: 'quantity',
      text: typed.slice(from, to),
      from,
      to,
      value,
      unit,
      base: scaleOf(unit).base,
      about: aboutOf(text.slice(from, to)),
    });
  }
  return found.map((each) => ({ ...each, text: typed.slice(each.from, each.to) })).sort((a, b) => a.from - b.from);
}

function spanned(kind: Exclude<WrittenNumber['kind'], 'quantity'>, { 0: text, index }: RegExpExecArray): WrittenNumber {
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
