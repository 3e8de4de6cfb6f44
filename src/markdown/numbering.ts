import { numeral } from '../zh/numerals.ts';

/** The ladder of GB/T 9704-2012, 7.3.3, and 一是 below it. */
const FORMS: Record<string, { level: number; print: (n: number) => string }> = {
  '一、': { level: 0, print: (n) => `${numeral(n)}、` },
  '（一）': { level: 1, print: (n) => `（${numeral(n)}）` },
  '1.': { level: 2, print: (n) => `${n}.` },
  '（1）': { level: 3, print: (n) => `（${n}）` },
  一是: { level: 4, print: (n) => `${numeral(n)}是` },
};

export const NUMBER_FORMS = Object.keys(FORMS);

/** Counts as the template asks: each form goes on by one, and starts anew below a higher one. */
export function numbering(): (form: string) => string {
  const counts = [0, 0, 0, 0, 0];
  return (form) => {
    const found = FORMS[form];
    if (!found) throw new RangeError(`unknown number form ${form}`);
    const next = (counts[found.level] ?? 0) + 1;
    counts[found.level] = next;
    counts.fill(0, found.level + 1);
    return found.print(next);
  };
}
