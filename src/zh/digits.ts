/** Decimal places of a number as typed: 2.50 has two. */
export function decimalsOf(digits = ''): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** With a minus sign as printed: −3.5. */
export function printedDigits(digits: string): string {
  return digits.replace('-', '−');
}

/** A space typed between a number and its unit, 6 家, 70 %, where none should be; a pattern. */
export const SPACE = '[ \\u00A0\\u3000]';

/** Without such spaces: 2025 年 → 2025年. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(SPACES, '');
}

const SPACES = new RegExp(SPACE, 'gu');
