import type { Figure } from '../figures/figure.ts';

/** A growth of 10% for a percentage: wrong whatever value and prior give. */
export function isGrowthOfShare({ unit, data: { growth } }: Figure): boolean {
  return unit === '%' && growth?.unit === '%' && Number(growth.digits ?? '0') !== 0;
}
