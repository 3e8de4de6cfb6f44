import { digitMeantBy, LIKE_ONE, LIKE_ZERO } from '../zh/lookalikes.ts';
import { halfWidth } from './half-width.ts';

const MARKS = LIKE_ZERO.marks + LIKE_ONE.marks;
const ALIKE = LIKE_ZERO.letters + LIKE_ONE.letters + MARKS;
const LETTER = new RegExp(`[${ALIKE}]`, 'gu');
const OF_WORD = 'A-Za-z\\p{Script=Greek}\\p{Script=Cyrillic}';
/** Letters that look like digits and are among digits: 4l2, 14o件, l4, O.5; not 10lx, O2O, 5G, I5. */
const NUMBER = new RegExp(
  `(?<![${OF_WORD}\\d.${MARKS}])(?:\\d[\\d.]*[${ALIKE}]|l\\d|[${LIKE_ZERO.letters}]\\.\\d)[\\d.${ALIKE}]*(?![${OF_WORD}])`,
  'gu',
);

/** What was meant by 4l2: 412. */
export function inDigits(text: string): string {
  return text.replace(NUMBER, (number) => number.replace(LETTER, digitMeantBy));
}

/** For 4l2: what is wrong and what it should be, and what to write. */
export function letterInNumber(typed: string): [message: string, hint: string] {
  const plain = halfWidth(typed);
  const meant = inDigits(plain);
  const after = [...meant];
  const letters = [...new Set([...plain].filter((letter, at) => letter !== after[at]))];
  const digits = [...new Set(letters.map(digitMeantBy))];
  return [
    `“${typed}”里的${letters.map((letter) => `“${letter}”`).join('')}不是数字，应为${digits.join('、')}。`,
    `写成${meant.trim()}。`,
  ];
}
