import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '../diagnostic.ts';

const SEVERITY: Record<Severity, string> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report. A finding keeps its fingerprint when lines above it move. */
export function codeClimate(diagnostics: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const issues = diagnostics.map(({ rule, severity, message, hint, place: { file, start, end } }) => {
    const key = [file, rule, message].join('\n');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      type: 'issue',
      check_name: rule,
      description: hint ? `${message}改法：${hint}` : message,
      categories: ['Style'],
      severity: SEVERITY[severity],
      fingerprint: createHash('sha256').update(`${key}\n${times}`).digest('hex'),
      location: { path: file.replaceAll('\\', '/'), lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
