import { halfWidth } from './half-width.ts';

/** The letters that look like them, among digits: 4l2, 14o件, l4, O.5; not 10lx, O2O, 5G, I5. */
const ALIKE: Record<string, string> = { l: '1', I: '1', '|': '1', o: '0', O: '0', '○': '0', 〇: '0' };
const LETTER = /[lI|oO○〇]/gu;
const NUMBER = /(?<![A-Za-z\d.|○〇])(?:\d[\d.]*[lI|oO○〇]|l\d|[oO]\.\d)[\d.lI|oO○〇]*(?![A-Za-z])/gu;

/** What was meant by 4l2: 412. */
export function inDigits(text: string): string {
  return text.replace(NUMBER, (number) => number.replace(LETTER, (letter) => ALIKE[letter] ?? letter));
}

/** What is so and what should be, and the remedy. */
export function letterInNumber(typed: string): [message: string, hint: string] {
  const plain = halfWidth(typed);
  const meant = inDigits(plain);
  const letters = [...new Set([...plain].filter((letter, at) => letter !== [...meant][at]))];
  const digits = [...new Set(letters.map((letter) => ALIKE[letter]))];
  return [
    `“${typed}”里的${letters.map((letter) => `“${letter}”`).join('')}不是数字，应为${digits.join('、')}。`,
    `写成${meant.trim()}。`,
  ];
}
