import { csvText } from '../csv-text.ts';
import { WITHOUT_OWNER } from './departments.ts';
import type { Sheet } from './sheet.ts';
import { derivedText, SIGNATURE, usesText } from './table.ts';

const HEAD = ['责任单位', '指标', '分项', '数值', '推算及依据', '来源', '用在何处', SIGNATURE];

/** Each row names its department, so that rows can be sorted and sent on. */
export function toCsv(sheet: Sheet): string {
  const rows = sheet.departments.flatMap(({ owner = WITHOUT_OWNER, rows }) =>
    rows.map((row) => [owner, row.figure, row.item, row.value, derivedText(row), row.source, usesText(row), '']),
  );
  return csvText([HEAD, ...rows]);
}
