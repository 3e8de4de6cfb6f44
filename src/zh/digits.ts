/** Decimal places of a number as typed: 2.50 has two. */
export function decimalsOf(digits = ''): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** With a minus sign as printed: −3.5. */
export function printedDigits(digits: string): string {
  return digits.replace('-', '−');
}
