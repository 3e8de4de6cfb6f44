/** A measure as people read it: to hundredths, without zeros at the end. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
