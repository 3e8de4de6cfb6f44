import type { TableDocument } from '../tables/document.ts';
import { WITHOUT_OWNER } from './departments.ts';
import type { Row } from './row.ts';
import type { Sheet } from './sheet.ts';

/** The column to sign. Not shown in the terminal. */
export const SIGNATURE = '核对签字';

/** The sheet as a document: a heading and a table for each department. */
export function tablesOf(sheet: Sheet): TableDocument {
  const rows = sheet.departments.flatMap((department) => department.rows);
  const hasSources = rows.some(({ source }) => source !== '');
  const head = ['指标', '数值', '推算及依据', ...(hasSources ? ['来源'] : []), '用在何处', SIGNATURE];
  return {
    title: sheet.title,
    introduction: [`请各责任单位对照原始资料逐行核对，在“${SIGNATURE}”栏签字。${countsText(sheet)}`],
    parts: sheet.departments.map((department, index) => ({
      heading: department.owner ?? WITHOUT_OWNER,
      ...(index > 0 && { isApart: true }),
      head,
      rows: department.rows.map((row, index, all) => [
        row.label,
        row.value,
        derivedText(row),
        ...(hasSources ? [isSaid(row, all[index - 1]) ? '' : row.source] : []),
        usesText(row),
        '',
      ]),
    })),
  };
}

/** 共登记89项，待补1处、未使用2处。 */
export function countsText({ counts }: Sheet): string {
  const told = [
    counts.pending > 0 ? `待补${counts.pending}处` : '',
    counts.conflicts > 0 ? `待核${counts.conflicts}处` : '',
    counts.unused > 0 ? `未使用${counts.unused}处` : '',
  ].filter((text) => text !== '');
  return `共登记${counts.figures}项${told.length === 0 ? '' : `，${told.join('、')}`}。`;
}

/** 同比增长41.7%：2924÷2063−1；居全省第3位：填报. */
export function derivedText({ derived }: Row): string {
  return derived.map(({ text, how }) => `${text}：${how}`).join('；');
}

/** 二（三）2.第1段；三第2段, 未使用, or 未编号 for an achievement that has no 编号 to look for. */
export function usesText({ kind, uses, unused, value, derived }: Row): string {
  if (unused) return '未使用';
  if (kind === 'achievement' && uses.length === 0) return '未编号';
  // For a row that is only a heading, the rows below it give the places.
  return value === '' && derived.length === 0 ? '' : uses.join('；');
}

/** Whether the row above has the same source: it is printed only beside the first row of a figure. */
function isSaid(row: Row, before: Row | undefined): boolean {
  return before?.figure === row.figure && before.source === row.source;
}
