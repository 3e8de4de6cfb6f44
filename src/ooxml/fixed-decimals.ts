/** The number format of a cell or chart label with this many decimals: 2 → 0.00. */
export function fixedDecimals(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
