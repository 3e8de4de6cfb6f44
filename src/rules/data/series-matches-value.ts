import { isBesideWholeYears } from '../../figures/against.ts';
import { exact } from '../../figures/number.ts';
import { yearOf } from '../../figures/year-of.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** One year has one number. */
export const seriesMatchesValue: DataRule = {
  name: 'series-matches-value',
  severity: 'error',
  description: '数值、上年与“历年”里同一年的数应相同。',
  why: '同一年的数前后两样，读者不知该信哪一个。',
  basis: '惯例：同一年的同一指标只有一个数',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 历年: {2011: 1900, 2013: 2942}}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 历年: {2011: 1900, 2013: 2924}}}',
  *check(report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, data, unit } = figure;
      const year = yearOf(data, report.period.year);
      for (const [field, label, at] of [
        ['value', '数值', year],
        ['prior', '上年', year - 1],
      ] as const) {
        const [typed, listed] = [data[field], data.series?.[String(at)]];
        if (!typed || !listed || (field === 'prior' && isBesideWholeYears(figure))) continue;
        const [a, b] = [
          exact({ amount: typed, unit: typed.unit || unit }),
          exact({ amount: listed, unit: listed.unit || unit }),
        ];
        if (!a || !b || a.eq(b)) continue;
        yield {
          path: [...path, field],
          message: `“${name}”的${label}是${typed.digits}${typed.unit}，“历年”里${at}年是${listed.digits}${listed.unit}，应相同。`,
          hint: `只留一处：有“历年”时不必再写“${label}”。`,
        };
      }
    }
  },
};
