import { numeral } from '../zh/numerals.ts';

/** The numbering levels of GB/T 9704-2012, 7.3.3, and 一是 below them. */
const FORMS: Record<string, { level: number; print: (n: number) => string }> = {
  '一、': { level: 0, print: (n) => `${numeral(n)}、` },
  '（一）': { level: 1, print: (n) => `（${numeral(n)}）` },
  '1.': { level: 2, print: (n) => `${n}.` },
  '（1）': { level: 3, print: (n) => `（${n}）` },
  一是: { level: 4, print: (n) => `${numeral(n)}是` },
};

export const NUMBER_FORMS = Object.keys(FORMS);

// Private-use characters, which no data contains: source/clean.ts.
const OPEN = '\ue016';
const CLOSE = '\ue017';
const MARK = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');

/** What comes before the number of a heading, and how much of it is searched. */
const HEADING = /(?:^|\n)[ \t]*#{1,6}[ \t]*$/u;
const LONGEST = 20;

/**
 * A placeholder for the next number until the text is complete: only then is it known which items are the only ones.
 */
export function numberMark(form: string): string {
  if (!FORMS[form]) throw new RangeError(`unknown number form ${form}`);
  return `${OPEN}${form}${CLOSE}`;
}

/**
 * Replaces the marks with numbers: each form counts up, and restarts below a higher one. An item that is alone below
 * its heading is not numbered: there is nothing to tell it from. A heading on a line of its own keeps its number, since
 * places are referred to by it.
 */
export function numbered(text: string): string {
  const levels = [...text.matchAll(MARK)].map(([, form = '']) => FORMS[form]?.level ?? 0);
  const goesOn = followed(levels);
  const counts = [0, 0, 0, 0, 0];
  let index = 0;
  return text.replace(MARK, (_, form: string, at: number) => {
    const level = levels[index] ?? 0;
    const next = (counts[level] ?? 0) + 1;
    counts[level] = next;
    counts.fill(0, level + 1);
    const isAlone = next === 1 && !goesOn[index] && !HEADING.test(text.slice(Math.max(0, at - LONGEST), at));
    index++;
    return isAlone ? '' : (FORMS[form]?.print(next) ?? '');
  });
}

/** For each number, whether another of its level follows below the same heading. */
function followed(levels: readonly number[]): boolean[] {
  const later = [false, false, false, false, false];
  return levels
    .toReversed()
    .map((level) => {
      const goesOn = later[level] ?? false;
      later[level] = true;
      later.fill(false, level + 1);
      return goesOn;
    })
    .toReversed();
}
