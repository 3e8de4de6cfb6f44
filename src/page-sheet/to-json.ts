import type { PageSheet } from './sheet.ts';

/** `set` is null for a value not set in a file, `installed` if it is unknown. */
export function toJson({ rows, effects, fonts }: PageSheet): string {
  const values = rows.map(({ set, ...row }) => ({ ...row, set: set ?? null }));
  const named = fonts.map(({ installed, ...font }) => ({ ...font, installed: installed ?? null }));
  return `${JSON.stringify({ values, effects, fonts: named }, null, 2)}\n`;
}
