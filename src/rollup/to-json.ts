import { withJsonDigest } from '../json-digest.ts';
import type { UnitTable } from './table.ts';

/** For programs; the keys are documented in the README. Missing values are null. */
export function toJson({ title, remarks, boards }: UnitTable): string {
  return withJsonDigest({
    title,
    remarks,
    figures: Array.from(boards, ({ name, item, unit, total, lowFirst, rows }) => ({
      name,
      item: item === '' ? null : item,
      unit: unit === '' ? null : unit,
      lowerIsBetter: lowFirst,
      total: total
        ? {
            value: total.value,
            prior: some(total.prior),
            growth: some(total.growth),
            organizations: total.organizations ?? rows.length,
          }
        : null,
      rows: rows.map(({ organization, value, prior, growth, rank, growthRank }) => ({
        organization,
        value: some(value),
        prior: some(prior),
        growth: some(growth),
        rank: rank ?? null,
        growthRank: growthRank ?? null,
      })),
    })),
  });
}

function some(text: string): string | null {
  return text === '—' ? null : text.replace('−', '-');
}
