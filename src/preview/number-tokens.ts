import { RANGE_MARKS } from '../zh/range-mark.ts';
export interface NumberToken {
  text: string;
  from: number;
  to: number;
}

/** A number that is a quantity: not a year, month or day, nor part of a name as in PM2.5, 5G. */
const NUMBER = new RegExp(`(?<![\\dA-Za-z.])\\d+(?:\\.\\d+)?%?(?![\\dA-Za-z]|\\.\\d|[${RANGE_MARKS}]\\d)`, 'gu');

/** Quantities in a text, with their offsets; % belongs to them, dates do not. */
export function numberTokens(text: string): NumberToken[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const to = index + number.length;
    const after = text[to] ?? '';
    const isDate = (after === '年' && /^\d{4}$/u.test(number)) || (/[月日]/u.test(after) && /^\d{1,2}$/u.test(number));
    return isDate ? [] : [{ text: number, from: index, to }];
  });
}
