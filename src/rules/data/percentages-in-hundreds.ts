import { exact } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';
import { NEAR_WHOLE } from '../whole-rates.ts';

/** 逾期结题率, 提前完成率: of the few that are out of the ordinary. */
const OF_FEW = /逾期|延期|超期|提前|超额|[未不]按[期时]/u;

/** 0.985 of a cell that Excel shows as 98.5%: pasted, it is the fraction. */
export const percentagesInHundreds: DataRule = {
  name: 'percentages-in-hundreds',
  severity: 'warning',
  description: '合格率、完好率这样的比率应写百分数，98.5%写98.5，不写0.985。',
  why: '表格里显示98.5%的格子，复制过来是0.985，印成“0.985%”，差了一百倍。',
  basis: '惯例：单位写百分比的，数是百分数',
  bad: '指标: {设备完好率: {单位: 百分比, 数值: 0.985, 上年: 0.97}}',
  good: '指标: {设备完好率: {单位: 百分比, 数值: 98.5, 上年: 97}}',
  *check(_report, figures) {
    for (const { name, label, path, value, prior, unit } of everyFigure(figures)) {
      if (unit !== '%' || !NEAR_WHOLE.test(label) || OF_FEW.test(label)) continue;
      const [now, before] = [value && exact(value), prior && exact(prior)];
      // Beside a year of 97 the 0.985 is magnitudes-alike's to tell.
      if (!value || !now?.gt(0) || now.gt(1) || before?.gt(1)) continue;
      const right = now.times(100).toFixed();
      yield {
        path: [...path, 'value'],
        message: `“${name}”写的是${value.amount.digits}%，这样的比率应近于100%，是不是${right}%？`,
        hint: `改为${right}${before ? '，“上年”也乘以100' : ''}；确实只有${value.amount.digits}%的，写一行停用本规则的注释，说明理由。`,
      };
    }
  },
};
