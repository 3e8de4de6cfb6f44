import type { Diagnostic, Severity } from '../diagnostic.ts';
import { withoutControls } from '../zh/visible.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: GitHub shows each at its line of the diff. */
export function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ rule, severity, message, hint, place: { file, start, end } }) => {
      const properties = [
        `file=${property(file)}`,
        `line=${start.line}`,
        `endLine=${end.line}`,
        `col=${start.column}`,
        ...(end.line === start.line ? [`endColumn=${end.column}`] : []),
        `title=${property(rule)}`,
      ];
      return `::${COMMANDS[severity]} ${properties.join(',')}::${data(hint ? `${message}\n改法：${hint}` : message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return withoutControls(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
