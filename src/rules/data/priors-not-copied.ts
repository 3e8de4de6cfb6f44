import { exact } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** Fewer may be a coincidence. */
const SUSPICIOUS = 5;

/** Last year's file with a new 年度 and old numbers. */
export const priorsNotCopied: DataRule = {
  name: 'priors-not-copied',
  severity: 'warning',
  description: '各指标的数值不应都与上年相同。',
  why: '今年的数与去年的全都一样，读者会认为没有统计，只是改了年份。',
  basis: '惯例：各年的数各自统计',
  bad: '指标:\n  甲: {单位: 家, 数值: 31, 上年: 31}\n  乙: {单位: 家, 数值: 45, 上年: 45}\n  丙: {单位: 件, 数值: 207, 上年: 207}\n  丁: {单位: 项, 数值: 18, 上年: 18}\n  戊: {单位: 项, 数值: 66, 上年: 66}',
  good: '指标:\n  甲: {单位: 家, 数值: 34, 上年: 31}\n  乙: {单位: 家, 数值: 45, 上年: 45}\n  丙: {单位: 件, 数值: 207, 上年: 207}\n  丁: {单位: 项, 数值: 18, 上年: 18}\n  戊: {单位: 项, 数值: 66, 上年: 66}',
  *check(_report, figures) {
    let same = 0;
    for (const { data, unit } of everyFigure(figures)) {
      const [now, then] = [data.value, data.prior].map(
        (amount) => amount && exact({ amount, unit: amount.unit || unit }),
      );
      if (!now || !then) continue;
      if (!now.eq(then)) return;
      same++;
    }
    if (same < SUSPICIOUS) return;
    yield {
      path: ['figures'],
      message: `${same}个指标的数值都与上年相同，应为本年的数。`,
      hint: '核对是不是沿用了去年的数据文件，只改了年度。',
    };
  },
};
