import type { Diagnostic } from '../diagnostic.ts';

/**
 * A stable format: `version` changes when a key does. Lines and columns are one-based, columns in UTF-16 units; in a
 * Word file, a line is a paragraph.
 */
export function json(diagnostics: readonly Diagnostic[]): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const findings = diagnostics.map(({ rule, severity, message, hint, place, related, fix }) => ({
    rule,
    severity,
    message,
    ...(hint && { hint }),
    ...ranged(place),
    ...(related.length > 0 && { related: related.map((each) => ({ message: each.message, ...ranged(each.place) })) }),
    ...(fix && { fix: fix.map(({ place: at, text }) => ({ ...ranged(at), text })) }),
  }));
  return `${JSON.stringify({ version: 1, counts, findings }, undefined, 2)}\n`;
}

function ranged({ file, start, end, cell, sheet }: Diagnostic['place']) {
  const lines = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  return { file, ...lines, ...(cell !== undefined && { cell }), ...(sheet !== undefined && { sheet }) };
}
