import type { FontRow, PageRow, PageSheet } from './sheet.ts';

/** The sheet as tables for people to read. */
interface PageTables {
  values: { head: string[]; rows: string[][] };
  fonts: { head: string[]; rows: string[][] };
  /** The meaning of the marks; undefined if there are none. */
  legend: string | undefined;
}

/** Marks a value that departs from a requirement (规定) of the standard. */
const MARK = '▲';

/** The rows of both tables, in words, and the legend of `MARK` if one bears it. */
export function tablesOf(sheet: PageSheet): PageTables {
  return {
    values: {
      head: ['项目', '值', '国标的值', '条款', '依据', '本报告'],
      rows: sheet.rows.map((row) => [row.name, row.value, row.standard, row.clause || '—', row.basis, statusOf(row)]),
    },
    fonts: {
      head: ['字体', '用在', '本机', '怎么办'],
      rows: sheet.fonts.map((row) => [row.font, row.uses.join('、'), presenceOf(row), row.remedy]),
    },
    legend: sheet.rows.some(isLaidDown) ? `${MARK}是国标规定、本报告不同的。` : undefined,
  };
}

function isLaidDown({ basis, conforms }: PageRow): boolean {
  return basis === '规定' && !conforms;
}

function statusOf(row: PageRow): string {
  const where = row.set ? `（${row.set.file}:${row.set.line}）` : '';
  if (row.conforms) return `符合${where}`;
  return `${isLaidDown(row) ? MARK : ''}${row.set ? '自定' : '随其他值而变'}${where}`;
}

function presenceOf({ installed }: FontRow): string {
  if (installed === undefined) return '无法得知';
  return installed ? '有' : '没有';
}
