import type { Diagnostic } from '../diagnostic.ts';
import type { Fault } from './faults/lines.ts';
import type { Source } from './node.ts';

/** A fault found in a text, as an error at its place. */
export function diagnosed(source: Source, { rule, message, hint, start, end }: Fault): Diagnostic {
  const place = { file: source.file, start: source.pointAt(start), end: source.pointAt(end) };
  return { rule, severity: 'error', message, hint, place, related: [] };
}
