import { sheetOf } from '../check-sheet/sheet.ts';
import { contradictionsIn, statusOf } from '../check-sheet/status.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import { dataRules } from '../rules/index.ts';
import { shellWord } from '../shell-word.ts';

export type Finality =
  /** A draft: gaps are printed. */
  | 'draft'
  | 'final'
  /** Final, and without 预计 as well. */
  | 'final-without-preliminary';

/** What prevents a report from being final: 3处待补, 1个错误. */
export interface Obstacle {
  what: '处待补' | '处待核' | '个错误' | '个预计数';
  count: number;
  /** In text or a rank, which `status` does not list. */
  isUnlisted?: boolean;
}

/** 3处待补、1处待核; '' if nothing prevents it. */
export function obstaclesText(all: readonly Obstacle[]): string {
  return all.map(({ what, count }) => `${count}${what}`).join('、');
}

/** What to do next: errors were reported above, each with its fix; `status` lists who still has to provide numbers. */
export function waysOut(all: readonly Obstacle[], file: string): string {
  const isError = ({ what }: Obstacle) => what === '个错误';
  const isNumber = (each: Obstacle) => !isError(each) && !each.isUnlisted;
  const ways = [
    all.some(isError) && '错误逐条列在上面，照“改法”改正',
    all.some(({ isUnlisted }) => isUnlisted) && '在数据文件里查找“待补”“待填”，填上实际的数或文字',
    all.some(isNumber) && `用summarize status ${shellWord(file)}看是哪些数、由谁提供`,
  ];
  return ways.filter((way) => way !== false).join('；');
}

const PRINTS_BOTH = new Set(dataRules.flatMap(({ name, printsBoth }) => (printsBoth ? [name] : [])));

/** Empty if nothing prevents the report from being final. `text`: everything that would be printed. */
export function obstacles(
  { report, figures }: NonNullable<Inspection['sound']>,
  diagnostics: readonly Diagnostic[],
  text: string,
  finality: Finality,
): Obstacle[] {
  if (finality === 'draft') return [];
  const statuses = statusOf(sheetOf(report, figures, '', []), figures.disputes);
  const sum = (count: (status: (typeof statuses)[number]) => number) =>
    statuses.reduce((all, status) => all + count(status), 0);
  const marks = (mark: RegExp) => [...text.matchAll(mark)].length;
  // A number may be printed several times, and what is not a number, such as 文号, is only in the text; 有待补齐 and 有待填补 are
  // no gaps.
  const missing = sum((status) => status.missing.length);
  const unlisted = missing > 0 ? 0 : marks(/待补(?![充齐强])|待填(?![补报写])/gu);
  const contradictory = contradictionsIn(statuses) || marks(/【待核/gu);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ofContradictions = errors.filter(({ rule }) => PRINTS_BOTH.has(rule)).length;
  const all: Obstacle[] = [
    { what: '处待补', count: missing },
    { what: '处待补', count: unlisted, isUnlisted: true },
    { what: '处待核', count: contradictory },
    // Each contradiction was also reported as an error, unless the office lowered that rule: it is not counted twice.
    { what: '个错误', count: errors.length - Math.min(ofContradictions, contradictory) },
    { what: '个预计数', count: finality === 'final' ? 0 : sum(({ preliminary }) => preliminary.length) },
  ];
  return all.filter(({ count }) => count > 0);
}
