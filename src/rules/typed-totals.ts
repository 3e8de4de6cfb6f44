import { decimal, type Exact } from '../figures/number.ts';
import { halfWidth } from '../report/half-width.ts';

const TOTAL = /^(?:合计|总计|共计|总数)(?:[（(].*[）)])?$/u;
const NUMBER = /^(-?\d+(?:,\d{3})*(?:\.\d+)?)(\p{Script=Han}{0,3})$/u;

/** A number in a cell of a typed table. */
export interface Typed {
  value: Exact;
  digits: string;
  unit: string;
}

/** 合　计 equals 合计. */
function bare(cell: string): string {
  return cell.replace(/[\s　]/gu, '');
}

export function numberOfCell(cell: string): Typed | undefined {
  const [, digits, unit = ''] = NUMBER.exec(bare(halfWidth(cell))) ?? [];
  if (digits === undefined) return undefined;
  return { value: decimal(digits.replaceAll(',', '')), digits, unit };
}

/** The last row of a typed table if it is 合计, and the column of that word. */
export function totalRow(rows: readonly string[][]): { cells: string[]; at: number } | undefined {
  const cells = rows.at(-1);
  const at = cells?.slice(0, 2).findIndex((cell) => TOTAL.test(bare(cell))) ?? -1;
  return cells && at >= 0 ? { cells, at } : undefined;
}
