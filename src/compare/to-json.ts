import { withJsonDigest } from '../json-digest.ts';
import type { Comparison } from './comparison.ts';
import type { CompareReport } from './report.ts';

/** For programs; the keys are documented in the README. */
export function toJson(
  { numbers: told, left, typed, lost, texts, findings, note }: CompareReport,
  { numbers }: Comparison,
): string {
  const whole = {
    numbers: told.map(({ source: _, excerpt: __, acceptable: ___, ...each }, index) => {
      const { origin, edits = [] } = numbers[index] ?? {};
      const start = origin?.place?.start;
      return {
        ...each,
        figure: origin?.figure ?? null,
        computed: origin?.how ?? null,
        file: origin?.place?.file ?? null,
        line: start?.line ?? null,
        column: start?.column ?? null,
        edits: edits.map(({ place, text }) => ({
          file: place.file,
          line: place.start.line,
          column: place.start.column,
          text,
        })),
      };
    }),
    left: left.map(({ excerpt: _, ...each }) => each),
    typed: typed.map(({ excerpt: _, ...each }) => each),
    lost: lost.map(({ excerpt: _, ...each }) => each),
    texts: texts.map(({ from, ...each }) => ({ ...each, from: from ?? null })),
    findings: findings.map(({ hint, ...each }) => ({ ...each, hint: hint ?? null })),
    note: note ?? null,
  };
  return withJsonDigest(whole);
}
