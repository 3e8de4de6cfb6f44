import { sheetOf } from '../check-sheet/sheet.ts';
import { contradictionsIn, statusOf } from '../check-sheet/status.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inspection } from '../pipeline.ts';

export type Finality =
  /** A draft: gaps are printed. */
  | 'draft'
  | 'final'
  /** Final, and without 预计 too. */
  | 'final-without-preliminary';

/** What keeps a report from going out: 3处待补、1处待核; '' where nothing does. `text`: all that would be printed. */
export function obstacles(
  { report, figures }: NonNullable<Inspection['sound']>,
  diagnostics: readonly Diagnostic[],
  text: string,
  finality: Finality,
): string {
  if (finality === 'draft') return '';
  const statuses = statusOf(sheetOf(report, figures, '', []), figures.disputes);
  const sum = (count: (status: (typeof statuses)[number]) => number) =>
    statuses.reduce((all, status) => all + count(status), 0);
  const marks = (mark: RegExp) => [...text.matchAll(mark)].length;
  // A number may be printed in several places, and what is no number, such as 文号, in the text alone; 有待补齐 and 有待填补 are no gaps.
  const missing = sum((status) => status.missing.length) || marks(/待补(?![充齐强])|待填(?![补报写])/gu);
  const contradictory = contradictionsIn(statuses) || marks(/【待核/gu);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = [
    ['处待补', missing],
    ['处待核', contradictory],
    // A contradiction that the text shows is an error too.
    ['个错误', Math.max(0, errors - contradictory)],
    ['个预计数', finality === 'final' ? 0 : sum(({ preliminary }) => preliminary.length)],
  ] as const;
  return counts.flatMap(([what, count]) => (count > 0 ? [`${count}${what}`] : [])).join('、');
}
