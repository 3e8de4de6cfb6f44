import { type DataRule, everyFigure } from '../rule.ts';

/** A stated growth must be what value and prior give, at the precision stated. */
export const growthMatchesValues: DataRule = {
  name: 'growth-matches-values',
  severity: 'error',
  description: '写明的同比应与数值、上年算出的一致；口径不同的写明“口径”。',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 同比: 40.7%}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 同比: 41.7%}}',
  *check(_report, figures) {
    for (const { name, path, conflict } of everyFigure(figures)) {
      if (conflict?.field !== 'growth') continue;
      yield {
        path: [...path, 'growth'],
        message: `“${name}”写明同比${conflict.stated}，按数值和上年计算是${conflict.found}，应一致。`,
        hint: '删去“同比”由程序计算；按可比价等口径计算的，写上“口径”。',
      };
    }
  },
};
