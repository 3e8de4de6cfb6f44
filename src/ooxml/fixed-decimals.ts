/** Of a cell, or a chart's label: a number always has so many decimals, 0.00. */
export function fixedDecimals(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
