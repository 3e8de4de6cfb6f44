import { withJsonDigest } from '../json-digest.ts';
import type { Sheet } from './sheet.ts';

/** For programs. The keys are documented in the README; the last one is the digest of everything before it. */
export function toJson(sheet: Sheet): string {
  return withJsonDigest({
    title: sheet.title,
    period: sheet.period,
    counts: sheet.counts,
    departments: sheet.departments.map(({ owner, rows }) => ({
      owner: owner ?? null,
      rows: rows.map((row) => ({
        kind: row.kind,
        figure: row.figure,
        item: row.item === '' ? null : row.item,
        value: row.value === '' ? null : row.value,
        pending: row.pending,
        conflict: row.conflict,
        derived: row.derived,
        source: row.source === '' ? null : row.source,
        uses: row.uses,
        unused: row.unused,
      })),
    })),
  });
}
