import { yearOf } from '../../figures/year-of.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** A number for a future year is a typo in the year, or a plan. */
export const seriesWithinPeriod: DataRule = {
  name: 'series-within-period',
  severity: 'warning',
  needsYear: true,
  description: '“历年”里不应有报告年度以后的年份。',
  why: '总结里出现还没有到的年份，不是敲错了，就是把打算当成了实绩。',
  basis: '惯例：总结只写报告期内已经发生的',
  bad: '指标: {专利申请量: {单位: 件, 历年: {2011: 1900, 2031: 2924}}}',
  good: '指标: {专利申请量: {单位: 件, 历年: {2011: 1900, 2013: 2924}}}',
  *check(report, figures) {
    for (const { name, path, data } of everyFigure(figures)) {
      const last = Math.max(report.period.year, yearOf(data, report.period.year));
      for (const year of Object.keys(data.series ?? {})) {
        if (Number(year) <= last) continue;
        yield {
          path: [...path, 'series', year],
          message: `“${name}”的“历年”里有${year}年，报告是${report.period.year}年的，不应有以后的年份。`,
          hint: '核对年份；是来年的打算，写在“明年目标”里。',
        };
      }
    }
  },
};
