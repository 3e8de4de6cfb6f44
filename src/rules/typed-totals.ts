import { decimal, type Exact } from '../figures/number.ts';
import { isExact } from '../report/amount.ts';
import { amountIn } from '../report/table-cells.ts';

const TOTAL = /^(?:合计|总计|共计|总数)(?:[（(].*[）)])?$/u;
const UNIT = /^\p{Script=Han}{0,3}$/u;

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

/** An exact number, read as in a department's table: 1，200, −20, 12家. */
export function numberOfCell(cell: string): Typed | undefined {
  const amount = amountIn({ text: bare(cell) });
  if (!amount || amount.digits === null || !isExact(amount) || !UNIT.test(amount.unit)) return undefined;
  return { value: decimal(amount.digits), digits: amount.digits, unit: amount.unit };
}

/** The last row of a typed table if it is 合计, and the column of that word. */
export function totalRow(rows: readonly string[][]): { cells: string[]; at: number } | undefined {
  const cells = rows.at(-1);
  const at = cells?.slice(0, 2).findIndex((cell) => TOTAL.test(bare(cell))) ?? -1;
  return cells && at >= 0 ? { cells, at } : undefined;
}
