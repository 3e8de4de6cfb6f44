import { decimal, type Exact, plainDigits, roundingOf } from '../figures/number.ts';
import { isExact } from '../report/amount.ts';
import { amountIn } from '../report/table-cells.ts';

const TOTAL = /^(?:合计|总计|共计|总数)(?:[（(].*[）)])?$/u;
const UNIT = /^\p{Script=Han}{0,3}$/u;

/** Rows that are not parts, and words for tables whose rows count the same thing twice. */
export const UNLIKE = /^(?:[\s　—–\-·●]|#)|其中|小计|合计|总计|平均|人均|上年|去年|增|减|率|占比|目标/u;
const SHARED = /交叉|重复|重叠|去重|兼/u;
/** Columns whose numbers are not added up. */
export const NOT_ADDED =
  /[%％率比均]|增长|增幅|降幅|增减|占|排|位次|名次|序号|编号|年份|年度$|单价|累计|得分|评分|分值/u;
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

/** A table as it is typed: its title, the heads of its columns, its rows cell by cell. */
export interface TypedTable {
  title: string;
  head: readonly string[];
  rows: readonly string[][];
}

/** What to do about it. */
export const UNEQUAL_TOTAL = '核对合计和各行；各行有交叉、去了重的，在标题或表头里写明“有交叉”。';

interface WrongTotal {
  column: number;
  /** The total as typed, and what the rows above make. */
  typed: string;
  sum: string;
}

/** The totals of the last row, if it is 合计, that are not the sums of the rows above. */
export function wrongTotals({ title, head, rows }: TypedTable): WrongTotal[] {
  const parts = rows.slice(0, -1);
  const { cells: last, at } = totalRow(rows) ?? {};
  if (!last || at === undefined || parts.length < 2 || SHARED.test([title, ...head].join())) return [];
  // A row such as 小计 or 其中 repeats what other rows count.
  const isMixed = parts.some(
    (row) => row.length !== last.length || row.slice(0, at + 1).some((cell) => UNLIKE.test(cell)),
  );
  if (isMixed) return [];
  return last.flatMap((cell, column) => {
    if (column <= at || NOT_ADDED.test(head[column] ?? '')) return [];
    const sum = otherSum(
      cell,
      parts.map((row) => row[column] ?? ''),
    );
    return sum === undefined ? [] : [{ column, typed: cell.trim(), sum: plainDigits(sum) }];
  });
}

/** What the cells add up to, if that is not the total and they can be its parts. */
function otherSum(typed: string, cells: readonly string[]): Exact | undefined {
  const total = numberOfCell(typed);
  const numbers = cells.flatMap((cell) => numberOfCell(cell) ?? []);
  if (!total || numbers.length !== cells.length || numbers.some(({ unit }) => unit !== numbers[0]?.unit))
    return undefined;
  if (total.unit !== '' && total.unit !== numbers[0]?.unit) return undefined;
  const sum = sumOf(numbers);
  const rounding = roundingOf([...numbers, total].map(({ digits }) => ({ digits })));
  const isRight = sum.minus(total.value).abs().lte(rounding);
  return isNoSum(numbers, total) || isRight || hasSubtotal(numbers) ? undefined : sum;
}

function sumOf(numbers: readonly Typed[]): Exact {
  return numbers.reduce((all, { value }) => all.plus(value), decimal('0'));
}

/** Whether it is a rate, an average or a stock per quarter: a sum of positive numbers exceeds the largest. */
function isNoSum(numbers: readonly Typed[], { value: total }: Typed): boolean {
  return numbers.filter(({ value }) => value.gt(0)).length > 1 && numbers.some(({ value }) => value.gte(total));
}

/** Whether one number is the sum of those below it, as a group above its members. */
function hasSubtotal(numbers: readonly Typed[]): boolean {
  const ends = [...numbers.keys(), numbers.length];
  return numbers.some(
    ({ value }, index) =>
      value.gt(0) && ends.some((end) => end > index + 2 && sumOf(numbers.slice(index + 1, end)).eq(value)),
  );
}
