import { exactAmount, PENDING } from '../../report/amount.ts';
import { printedDigits } from '../../zh/digits.ts';
import { enumerate } from '../../zh/text.ts';
import type { Conflict, Fact, Figure, Tally } from '../figure.ts';
import {
  type Exact,
  exact,
  inUnit,
  plainDigits,
  type Quantity,
  quantityText,
  rateDigits,
  rounded,
  scaleOf,
} from '../number.ts';

/** Above this number names are counted, not printed; the list goes to an attachment. */
export const MOST_NAMES = 8;
/** Decimals of a number converted to 显示单位. */
export const SHOWN_PLACES = 2;

/** The marker of a missing number, printed in its place: 【待补：成果科】, or 【待补】 if nobody is named under 责任. */
export function gap(figure: Pick<Figure, 'data'>): string {
  return figure.data.owner ? `【待补：${figure.data.owner}】` : '【待补】';
}

/** A number of the figure as printed, in 显示单位 if given. */
export function quantityOrGap(figure: Figure, quantity: Quantity): string {
  if (quantity.amount.pending) return `${gap(figure)}${quantity.unit}`;
  const shown = shownNumber(figure, quantity);
  if (!shown) return quantityText(quantity);
  return `${quantity.amount.before}${shown.number.lt(0) ? '−' : ''}${rateDigits(shown.number, SHOWN_PLACES)}${shown.unit}`;
}

/** A difference in the base unit as printed, without its sign, in `unit` or in 显示单位: 861件, 0.78亿元. */
export function differenceText(figure: Figure, difference: Exact, unit: string): string {
  return quantityOrGap(figure, { amount: exactAmount(inUnit(difference.abs(), unit)), unit });
}

/** A target number as printed, in 显示单位 without added decimals: 3亿元以上 for 30000万元以上. */
export function goalText(figure: Figure, quantity: Quantity): string {
  const { digits, before, after, end } = quantity.amount;
  const bound = digits === null || after !== '' ? undefined : { ...quantity, amount: exactAmount(digits) };
  const shown = bound && shownNumber(figure, bound);
  if (!shown) return quantityOrGap(figure, quantity);
  return `${before}${printedDigits(plainDigits(shown.number))}${shown.unit}${end}`;
}

/** The number rounded as 显示单位 shows it; undefined if it is printed as typed. */
export function shownNumber({ data }: Figure, quantity: Quantity): { number: Exact; unit: string } | undefined {
  const { shownUnit: unit } = data;
  const [number, scale] = [exact(quantity), unit === undefined ? undefined : scaleOf(unit)];
  if (unit === undefined || !number || scale?.base !== scaleOf(quantity.unit).base) return undefined;
  const scaled = rounded(number.div(scale.factor), SHOWN_PLACES);
  // 0.00亿元 would read as nothing.
  return scaled.isZero() && !number.isZero() ? undefined : { number: scaled, unit };
}

/** The number as printed; if two contradict each other, both, for a person to decide. */
export function valueText(figure: Figure, value: Quantity): string {
  const { conflict } = figure;
  const isContradicted = conflict?.field === 'value' || conflict?.field === 'names';
  return isContradicted ? `${settle(conflict)}${value.unit}` : quantityOrGap(figure, value);
}

/** The same for a tally. */
export function tallyText(figure: Figure, { quantity, conflict }: Tally): string {
  return conflict ? `${settle(conflict)}${quantity.unit}` : quantityOrGap(figure, quantity);
}

/** The marker of a contradiction: 【待核：36／分项合计39】. */
export function settle({ stated, what, found }: Conflict): string {
  return `【待核：${stated}／${what}${found}】`;
}

/** A rate rounded to the figure's 小数 (default one decimal), signed. Wording is chosen by this value. */
export function roundedRate({ data }: Figure, rate: Exact): Exact {
  return rounded(rate, Number(data.decimals ?? 1));
}

/** A rate so rounded, as printed: 41.7%. Without the sign, which the wording expresses. */
export function rateText({ data }: Figure, rate: Exact): string {
  return `${rateDigits(rate, Number(data.decimals ?? 1))}%`;
}

/** （甲、乙）, or （甲、乙等） if there are fewer names than the number; for too many, a pointer to the attachment. */
export function namesText(figure: Figure, names: readonly string[], quantity: Quantity, title: string): string {
  if (names.length === 0) return '';
  if (names.includes(PENDING)) return figure.setting.say('名单', { 各名: gap(figure) });
  const excerpt = exact(quantity)?.gt(names.length) === true;
  if (names.length > MOST_NAMES) return excerpt ? '' : figure.setting.say('名单附后', { 序: listMark(title, names) });
  return figure.setting.say(excerpt ? '名单不全' : '名单', { 各名: enumerate(names) });
}

/** Whether there are fewer names than the number, and few enough to print. */
export function isExcerpt(names: readonly string[], quantity: Quantity): boolean {
  return names.length > 0 && names.length <= MOST_NAMES && exact(quantity)?.gt(names.length) === true;
}

/** Whether there are fewer names than the number, and too many to print: an incomplete list is not attached either. */
export function isLeftOut(names: readonly string[], quantity: Quantity): boolean {
  return names.length > MOST_NAMES && exact(quantity)?.gt(names.length) === true;
}

/** （国家级1个、省级3个）; around other brackets 〔国家级2台（套）〕 (GB/T 15834—2011, 4.9: brackets of one form are not nested). */
export function inBrackets({ setting: { say } }: Figure, text: string): string {
  return say(/[（）]/u.test(text) ? '外括注' : '括注', { 各部分: text });
}

/** 省专利示范企业3家、市专利示范企业7家. */
export function factList(figure: Figure, facts: readonly Fact[]): string {
  return enumerate(facts.map(({ name, quantity }) => `${name}${quantityOrGap(figure, quantity)}`));
}

/**
 * Placeholder for an attachment's number, which is known only when the whole text is: the list itself, in private-use
 * characters, for `takeLists` to collect.
 */
function listMark(title: string, names: readonly string[]): string {
  return `\ue010${[title, ...names].join('\ue012')}\ue011`;
}

interface NameList {
  title: string;
  names: string[];
}

/**
 * Replaces the long lists of a text by their numbers as attachments, and returns them. A single attachment has no
 * number (GB/T 9704-2012, 7.3.4). `others`: how many attachments come after them.
 */
export function takeLists(text: string, others = 0): { text: string; lists: NameList[] } {
  const lists = new Map<string, NameList>();
  const marks = [...text.matchAll(LIST_MARK)];
  for (const [, body = ''] of marks) {
    const [title = '', ...names] = body.split('\ue012');
    lists.set(body, { title, names });
  }
  const numbers = [...lists.keys()];
  const numbered = text.replace(LIST_MARK, (_, body: string) =>
    numbers.length + others > 1 ? String(numbers.indexOf(body) + 1) : '',
  );
  return { text: numbered, lists: [...lists.values()] };
}

const LIST_MARK = /\ue010([^\ue011]*)\ue011/gu;
