import type { PageSheet } from './sheet.ts';

/** `set` and `installed` are null where there is no place, and where it cannot be known. */
export function toJson({ rows, effects, fonts }: PageSheet): string {
  const values = rows.map(({ set, ...row }) => ({ ...row, set: set ?? null }));
  const named = fonts.map(({ installed, ...font }) => ({ ...font, installed: installed ?? null }));
  return `${JSON.stringify({ values, effects, fonts: named }, null, 2)}\n`;
}
