const DIGITS = '零一二三四五六七八九';

/** A counting number from 1 to 999 in Chinese numerals, as headings number themselves: 12 → 十二, 105 → 一百零五. */
export function numeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`no numeral for ${n}`);
  if (n >= 100) {
    const rest = n % 100;
    const below = rest === 0 ? '' : rest < 10 ? `零${DIGITS[rest]}` : rest < 20 ? `一${numeral(rest)}` : numeral(rest);
    return `${DIGITS[Math.floor(n / 100)]}百${below}`;
  }
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** 二十 → 20, from 一 to 九十九; undefined for what is no numeral. */
export function numeralValue(text: string): number | undefined {
  for (let n = 1; n < 100; n++) if (numeral(n) === text) return n;
  return undefined;
}

/** What stands before each item of a list, “1.” “2.” …; an item alone has no number (GB/T 9704-2012, 7.3.4). */
export function listNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (count === 1 ? '' : `${index + 1}.`));
}

/** As a count before a measure word: 2 → 两 (两大亮点). */
export function countWord(n: number): string {
  return n === 2 ? '两' : numeral(n);
}

/** A count before a measure word, in digits or in Chinese: 3 → 3, 两 → 2, 十二 → 12; undefined for what is no count. */
export function countValue(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  return text === '两' ? 2 : numeralValue(text);
}
