/** A measure for display: rounded to hundredths, without trailing zeros. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
