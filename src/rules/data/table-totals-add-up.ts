import { resolve } from '../../figures/references/resolve.ts';
import type { DataRule } from '../rule.ts';
import { WRONG_SHARE, wrongShares } from '../typed-shares.ts';
import { UNEQUAL_TOTAL, wrongTotals } from '../typed-totals.ts';

/** 国家级3, 省级5 and 合计9: a typed total below the numbers it sums. */
export const tableTotalsAddUp: DataRule = {
  name: 'table-totals-add-up',
  severity: 'warning',
  description: '自己编的表，“合计”一行应等于上面各行之和，占比应与合计相符。',
  why: '读者把一列数一加便知与合计不符，却不知哪个数是错的，是不是去了重。',
  basis: '惯例：分项之和等于总数',
  bad: '附表: [{标题: 竞赛情况表, 表头: [类别, 数量（项）], 行: [[国家级, 3], [省级, 5], [合计, 9]]}]',
  good: '附表: [{标题: 竞赛情况表, 表头: [类别, 数量（项）], 行: [[国家级, 3], [省级, 5], [合计, 8]]}]',
  *check({ tables = [] }, figures) {
    for (const [index, table] of tables.entries()) {
      const { title, head = [] } = table;
      const rows = (table.rows ?? []).map((row) => row.map((cell) => resolve(figures, cell, '简')));
      for (const { column, typed, sum } of wrongTotals({ title, head, rows })) {
        yield {
          path: ['tables', index, 'rows', rows.length - 1, column],
          message: `“${title}”的“${head[column] || `第${column + 1}列`}”写的合计是${typed}，上面各行之和是${sum}，应相等。`,
          hint: UNEQUAL_TOTAL,
        };
      }
      for (const { row, column, part, whole, typed, right } of wrongShares({ head, rows })) {
        yield {
          path: ['tables', index, 'rows', row, column],
          message: `“${title}”里合计是${whole}，${part}的“${head[column]}”应为${right}，这里写${typed}。`,
          hint: WRONG_SHARE,
        };
      }
    }
  },
};
