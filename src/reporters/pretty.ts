import type { Diagnostic, Severity } from '../diagnostic.ts';
import { visible } from '../zh/visible.ts';
import { codeFrame } from './code-frame.ts';
import type { Colour } from './colour.ts';
import { where } from './where.ts';

export const SEVERITIES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** For people: place, message, the line with carets, the fix; a blank line between findings. */
export function pretty(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  colour: Colour,
): string {
  const lines = new Map([...sources].map(([file, text]) => [file, text.split(/\r\n|\r|\n/u)]));
  return diagnostics.map((diagnostic) => `${one(diagnostic, lines, colour)}\n`).join('\n');
}

function one(
  { place, severity, message, hint, rule, related }: Diagnostic,
  sources: ReadonlyMap<string, readonly string[]>,
  colour: Colour,
) {
  const paint = severity === 'error' ? colour.red : severity === 'warning' ? colour.yellow : colour.cyan;
  const lines = sources.get(place.file);
  return [
    `${colour.bold(visible(where(place)))}  ${paint(SEVERITIES[severity])}  ${visible(message)}  ${colour.dim(rule)}`,
    lines === undefined ? '' : codeFrame(lines, place, colour),
    ...related.filter((other) => other.place.file !== place.file).map((other) => elsewhere(other, sources, colour)),
    hint === undefined || hint === '' ? '' : `  改法：${visible(hint)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** For a conflict between files, also shows the other file. */
function elsewhere(
  { message, place }: Diagnostic['related'][number],
  sources: ReadonlyMap<string, readonly string[]>,
  colour: Colour,
): string {
  const lines = sources.get(place.file);
  const frame = lines === undefined ? '' : codeFrame(lines, place, colour);
  return [`  ${visible(where(place))}  ${visible(message)}`, frame].filter((line) => line !== '').join('\n');
}

/** All findings, and how many there are; '' if there are none. */
export function listing(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  colour: Colour,
): string {
  return diagnostics.length === 0 ? '' : `${pretty(diagnostics, sources, colour)}\n${summary(diagnostics)}\n`;
}

/** 共2个错误、1个警告。 */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = countsText(diagnostics);
  return counts === '' ? '' : `共${counts}。`;
}

/** 2个错误、1个警告. */
export function countsText(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count}个${SEVERITIES[severity]}`)
    .join('、');
}
