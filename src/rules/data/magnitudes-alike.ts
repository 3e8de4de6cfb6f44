import { decimal, exact, quantityOf, sameBase } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** A unit mistaken by 万, a figure of another year's table. */
export const magnitudesAlike: DataRule = {
  name: 'magnitudes-alike',
  severity: 'warning',
  description: '数值与上年一般不应相差十倍以上；确实如此的写明“口径”。',
  why: '一年相差十倍，多半是万元和亿元写混了，或者少了一位、多了一位。',
  basis: '惯例：异常的变动先核对，属实的说明原因',
  bad: '指标: {技术合同成交额: {单位: 万元, 数值: 4158, 上年: 397}}',
  good: '指标: {技术合同成交额: {单位: 万元, 数值: 4158, 上年: 3970}}',
  *check(_report, figures) {
    for (const { name, path, data, unit } of everyFigure(figures)) {
      const { value, prior, basis } = data;
      if (!value || !prior || basis !== undefined) continue;
      const [current, earlier] = [quantityOf(value, unit), quantityOf(prior, unit)];
      const [now, then] = [exact(current), exact(earlier)];
      if (!sameBase(current, earlier) || !now?.gt(0) || !then?.gt(0)) continue;
      // From three to forty is growth; from three hundred to four thousand wants a second look.
      if (decimal(prior.digits ?? '0').lt(10) && !/元$/u.test(unit)) continue;
      if (now.lt(then.times(10)) && then.lt(now.times(10))) continue;
      yield {
        path: [...path, 'value'],
        message: `“${name}”的数值与上年相差十倍以上，应核对单位和数位。`,
        hint: '确实如此的，在“口径”里说明原因。',
      };
    }
  },
};
