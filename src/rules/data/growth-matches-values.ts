import type { Figure } from '../../figures/figure.ts';
import { exact } from '../../figures/number.ts';
import { isGrowthOfShare } from '../growth-of-share.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** A stated growth must equal what value and prior give, at the precision stated. */
export const growthMatchesValues: DataRule = {
  name: 'growth-matches-values',
  severity: 'error',
  printsBoth: true,
  description: '写明的同比应与数值、上年算出的一致；口径不同的写明“口径”。',
  why: '两年的数都在，读者一算便知增幅不对，其他数字也会受到怀疑。',
  basis: '惯例：同比＝（本期－上年同期）÷上年同期',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 同比: 40.7%}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 同比: 41.7%}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, conflict } = figure;
      if (isOverNothing(figure)) {
        yield {
          path: [...path, 'growth'],
          message: `“${name}”的上年是${figure.prior?.amount.digits}，算不出增长幅度，不应写“同比”。`,
          hint: '核对上年的数；上年确实没有的，删去“同比”，首次的可写“首创”。',
        };
      }
      // Departments' disputes, and a growth that should be in percentage points, are reported by other rules.
      if (conflict?.field !== 'growth' || conflict.what === '' || isGrowthOfShare(figure)) continue;
      yield {
        path: [...path, 'growth'],
        message: `“${name}”写明同比${conflict.stated}，按数值和上年计算是${conflict.found}，应一致。`,
        hint: '删去“同比”由程序计算；按可比价等口径计算的，写上“口径”。',
      };
    }
  },
};

/** A growth rate stated although the prior is zero or negative; 0% between two equal numbers is allowed. */
function isOverNothing({ data, value, prior }: Figure): boolean {
  if (!data.growth?.digits || data.growth.unit === '个百分点' || data.basis) return false;
  const [now, base] = [value && exact(value), prior && exact(prior)];
  if (!base || base.gt(0)) return false;
  return Number(data.growth.digits) !== 0 || now?.eq(base) === false;
}
