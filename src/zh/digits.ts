/** Decimal places of a number as typed: 2.50 has two. */
export function decimalsOf(digits = ''): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** With a minus sign as printed: −3.5. */
export function printedDigits(digits: string): string {
  return digits.replace('-', '−');
}

/** A text with its numbers without thousands separators: 1,200 → 1200; not 1,2,3. */
export function withoutSeparators(text: string): string {
  return text.replaceAll(/(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?!\d)/gu, (digits) => digits.replaceAll(/[,，]/gu, ''));
}
