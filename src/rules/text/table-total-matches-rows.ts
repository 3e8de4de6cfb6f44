import { plainTablesIn } from '../../passages/tables.ts';
import type { TextRule } from '../rule.ts';
import { WRONG_SHARE, wrongShares } from '../typed-shares.ts';
import { UNEQUAL_TOTAL, wrongTotals } from '../typed-totals.ts';

/** In a finished report; tables typed in data are for table-totals-add-up. */
export const tableTotalMatchesRows: TextRule = {
  name: 'table-total-matches-rows',
  severity: 'warning',
  description: '成稿里的表，“合计”一行应等于上面各行之和，占比应与合计相符。',
  why: '读者把一列数一加便知与合计不符，却不知哪个数是错的，是不是去了重。',
  basis: '惯例：分项之和等于总数',
  bad: '| 类别 | 数量（项） |\n|---|---|\n| 国家级 | 3 |\n| 省级 | 5 |\n| 合计 | 9 |',
  good: '| 类别 | 数量（项） |\n|---|---|\n| 国家级 | 3 |\n| 省级 | 5 |\n| 合计 | 8 |',
  *check({ origin, passages }) {
    if (origin !== 'draft') return;
    for (const table of plainTablesIn(passages)) {
      const [head = [], ...rows] = gridOf(table);
      const last = table.at(-1);
      const [first] = table[0]?.values() ?? [];
      const title = first ? (passages[passages.indexOf(first) - 1]?.text ?? '') : '';
      for (const { column, typed, sum } of wrongTotals({ title, head, rows })) {
        const passage = last?.get(column);
        if (!passage) continue;
        const message = `“${head[column] || `第${column + 1}列`}”写的合计是${typed}，上面各行之和是${sum}，应相等。`;
        yield { passage, from: 0, to: passage.text.length, message, hint: UNEQUAL_TOTAL };
      }
      for (const { row, column, part, whole, typed, right } of wrongShares({ head, rows })) {
        const passage = table[row + 1]?.get(column);
        if (!passage) continue;
        const message = `合计是${whole}，${part}的“${head[column]}”应为${right}，这里写${typed}。`;
        yield { passage, from: 0, to: passage.text.length, message, hint: WRONG_SHARE };
      }
    }
  },
};

/** The texts of the cells; '' for those that are empty or merged into others. */
function gridOf(table: ReturnType<typeof plainTablesIn>[number]): string[][] {
  const width = Math.max(0, ...table.flatMap((row) => [...row.keys()].map((column) => column + 1)));
  return table.map((row) => Array.from({ length: width }, (_, column) => row.get(column)?.text ?? ''));
}
