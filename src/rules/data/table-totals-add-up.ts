import { decimal, type Exact, plainDigits, roundingOf } from '../../figures/number.ts';
import { resolve } from '../../figures/references/resolve.ts';
import type { Report } from '../../report/schema.ts';
import type { DataRule, Finding } from '../rule.ts';
import { numberOfCell, type Typed, totalRow } from '../typed-totals.ts';

/** Rows that are not parts, and words for tables whose rows count the same thing twice. */
const UNLIKE = /^(?:[\s　—–\-·●]|#)|其中|小计|合计|总计|平均|人均|上年|去年|增|减|率|占比|目标/u;
const SHARED = /交叉|重复|重叠|去重|兼/u;
/** Columns whose numbers are not added up. */
const NOT_ADDED = /[%％率比均]|增长|增幅|降幅|增减|占|排|位次|名次|序号|编号|年份|年度$|单价|累计|得分|评分|分值/u;
/** 国家级3, 省级5 and 合计9: a typed total below the numbers it sums. */
export const tableTotalsAddUp: DataRule = {
  name: 'table-totals-add-up',
  severity: 'warning',
  description: '自己编的表，“合计”一行应等于上面各行之和。',
  why: '读者把一列数一加便知与合计不符，却不知哪个数是错的，是不是去了重。',
  basis: '惯例：分项之和等于总数',
  bad: '附表: [{标题: 竞赛情况表, 表头: [类别, 数量（项）], 行: [[国家级, 3], [省级, 5], [合计, 9]]}]',
  good: '附表: [{标题: 竞赛情况表, 表头: [类别, 数量（项）], 行: [[国家级, 3], [省级, 5], [合计, 8]]}]',
  *check({ tables = [] }, figures) {
    for (const [index, table] of tables.entries()) {
      const rows = (table.rows ?? []).map((row) => row.map((cell) => resolve(figures, cell, '简')));
      yield* totalsOf({ ...table, rows }, index);
    }
  },
};

function* totalsOf(
  { title, head = [], rows = [] }: NonNullable<Report['tables']>[number],
  index: number,
): Generator<Finding> {
  const parts = rows.slice(0, -1);
  const { cells: last, at } = totalRow(rows) ?? {};
  if (!last || at === undefined || parts.length < 2 || SHARED.test([title, ...head].join())) return;
  // A row such as 小计 or 其中 repeats what other rows count.
  if (parts.some((row) => row.length !== last.length || row.slice(0, at + 1).some((cell) => UNLIKE.test(cell)))) return;
  for (const [column, cell] of last.entries()) {
    if (column <= at || NOT_ADDED.test(head[column] ?? '')) continue;
    const total = numberOfCell(cell);
    const numbers = parts.flatMap((row) => numberOfCell(row[column] ?? '') ?? []);
    if (!total || numbers.length !== parts.length || numbers.some(({ unit }) => unit !== numbers[0]?.unit)) continue;
    if (total.unit !== '' && total.unit !== numbers[0]?.unit) continue;
    const sum = sumOf(numbers);
    if (
      isNoSum(numbers, total) ||
      sum
        .minus(total.value)
        .abs()
        .lte(roundingOf([...numbers, total].map(({ digits }) => ({ digits })))) ||
      hasSubtotal(numbers)
    )
      continue;
    yield {
      path: ['tables', index, 'rows', rows.length - 1, column],
      message: `“${title}”的“${head[column] || `第${column + 1}列`}”写的合计是${cell.trim()}，上面各行之和是${plainDigits(sum)}，应相等。`,
      hint: '核对合计和各行；各行有交叉、去了重的，在标题或表头里写明“有交叉”。',
    };
  }
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
