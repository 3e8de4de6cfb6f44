const DIGITS = '零一二三四五六七八九';

const STEPS = [
  [10_000, '万'],
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const;

/**
 * A positive integer below 一亿 in Chinese numerals, as in heading numbers: 12 → 十二, 105 → 一百零五. Throws RangeError
 * for any other number.
 */
export function numeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n >= 1e8) throw new RangeError(`no numeral for ${n}`);
  return inSteps(n).replace(/^一十/u, '十');
}

function inSteps(n: number): string {
  const [value, step] = STEPS.find(([value]) => n >= value) ?? [1, ''];
  const rest = n % value;
  const head = Math.floor(n / value);
  const gap = rest > 0 && rest < value / 10 ? '零' : '';
  return `${head < 10 ? DIGITS[head] : numeral(head)}${step}${gap}${rest > 0 ? inSteps(rest) : ''}`;
}

/** 二十 → 20, from 一 to 九十九; undefined for anything else. */
export function numeralValue(text: string): number | undefined {
  const value = amountOf(text);
  return value !== undefined && value < 100 ? value : undefined;
}

/** A number below 一亿 in Chinese numerals: 一千二百 → 1200, 两百 → 200; undefined if it is not one. */
export function numeralAmount(text: string): number | undefined {
  return amountOf(text.replaceAll('两', '二').replaceAll('〇', '零').replace(/^一十/u, '十'));
}

/** The number that `numeral` writes so. */
function amountOf(text: string): number | undefined {
  let [whole, section, digit] = [0, 0, 0];
  for (const letter of text) {
    const step = STEPS.find(([, name]) => name === letter)?.[0];
    if (step === undefined) digit = DIGITS.indexOf(letter);
    else if (step === 10_000) [whole, section, digit] = [(section + digit) * step, 0, 0];
    else [section, digit] = [section + (digit || 1) * step, 0];
    if (digit < 0) return undefined;
  }
  const value = whole + section + digit;
  // Converted back to reject 三百五 and 千百.
  return value > 0 && value < 1e8 && numeral(value) === text ? value : undefined;
}

/** The numbers of list items, “1.” “2.” …; '' for a single item (GB/T 9704-2012, 7.3.4). */
export function listNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (count === 1 ? '' : `${index + 1}.`));
}

/** A count before a measure word: 2 → 两 (两大亮点). */
export function countWord(n: number): string {
  return n === 2 ? '两' : numeral(n);
}

/** A count before a measure word, in digits or in Chinese: 3 → 3, 两 → 2, 十二 → 12; undefined if it is not one. */
export function countValue(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  return text === '两' ? 2 : numeralValue(text);
}

/** A year read digit by digit, as documents on paper date themselves: 二〇二五年 → 2025年. */
export function inYearDigits(text: string): string {
  return text.replace(/[一二][〇零一二三四五六七八九]{3}(?=年|$)/gu, (year) =>
    [...year.replaceAll('〇', '零')].map((digit) => DIGITS.indexOf(digit)).join(''),
  );
}
