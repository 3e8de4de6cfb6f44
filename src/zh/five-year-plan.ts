import { numeralValue } from './numerals.ts';

/** “十四五”, 十五五: a five-year plan, with its quotation marks or without; a pattern. */
export const FIVE_YEAR_PLAN = '[“"]?十[一二三四五六七八九]五[”"]?';

/** Its first and last year: “十四五” is 2021—2025, since the first began in 1953 and the sixth in 1981; undefined for no plan. */
export function yearsOfPlan(plan: string): { first: number; last: number } | undefined {
  const number = numeralValue(plan.replace(/^[“"]|五[”"]?$/gu, ''));
  return number === undefined ? undefined : { first: 1951 + 5 * number, last: 1955 + 5 * number };
}
