import { inYearDigits } from '../zh/numerals.ts';
import { halfWidth } from './half-width.ts';
import { inDigits } from './letters-for-digits.ts';
import { parsePeriod } from './period.ts';

/** What was meant by a 年度 that is refused, 2O25年, 二〇二五年, 25年上半年: the same in digits; undefined for other texts. */
export function periodMeant(typed: string): string | undefined {
  const text = inYearDigits(inDigits(halfWidth(typed.trim())));
  if (/^\d{2}年/u.test(text)) return `20${text}`;
  return parsePeriod(text) && text;
}
