/** 可比价 is about how the growth was computed, not about the period. */
export function isOtherBasis(basis: string | undefined): boolean {
  return basis !== undefined && !basis.includes('可比价');
}
