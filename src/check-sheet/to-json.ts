import { createHash } from 'node:crypto';
import type { Sheet } from './sheet.ts';

/** For programs. The keys are documented in the README; the last one is the digest of all before it. */
export function toJson(sheet: Sheet): string {
  const content = {
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
  };
  return `${JSON.stringify({ ...content, sha256: digest(content) }, null, 2)}\n`;
}

/** True only for a file that this tool wrote and nobody has changed since; white space between values does not count. */
export function isUntouchedJson(bytes: Uint8Array): boolean {
  try {
    const { sha256, ...content } = JSON.parse(new TextDecoder().decode(bytes));
    return sha256 === digest(content);
  } catch {
    return false;
  }
}

function digest(content: object): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}
