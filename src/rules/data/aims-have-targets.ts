import { plannedTarget, setsNumber } from '../../figures/compose/aims.ts';
import { yearOf } from '../../figures/year-of.ts';
import type { DataRule } from '../rule.ts';

/** 目标 of a plan prints the 明年目标 of its figures, or their 目标 in a half-year report; without one it prints nothing. */
export const aimsHaveTargets: DataRule = {
  name: 'aims-have-targets',
  severity: 'warning',
  needsWhole: true,
  description: '“下一步思路”的“目标”所写的指标，应有“明年目标”，半年的报告应有“目标”。',
  why: '打算里点了指标，却没有数，明年考核时没有依据，这一处也印不出来。',
  basis: '惯例：下一步工作写明目标',
  bad: '指标: {专利申请量: 1件}\n下一步思路: [{标题: 提升专利质量, 目标: [专利申请量]}]',
  good: '指标: {专利申请量: {数值: 1件, 明年目标: 2}}\n下一步思路: [{标题: 提升专利质量, 目标: [专利申请量]}]',
  *check(report, figures) {
    for (const [index, plan] of (report.plans ?? []).entries()) {
      if (plan.leadIn !== undefined && !plan.targets?.length) {
        yield {
          path: ['plans', index, 'leadIn'],
          message: '写了“引语”而没有“目标”，“引语”印不出来。',
          hint: '写上“目标”，或把这句话写进“内容”。',
        };
      }
      for (const [at, name] of (plan.targets ?? []).entries()) {
        const figure = figures.byName.get(name);
        if (!figure || plannedTarget(figure)) continue;
        const { data, setting } = figure;
        const year = yearOf(data, setting.year);
        // Before the year is over, what remains to be done is that year's target.
        const wanted = setting.part === undefined || year < setting.year ? '明年目标' : '目标';
        const isPast = setting.part !== undefined && data.target !== undefined && setsNumber(data.target);
        yield {
          path: ['plans', index, 'targets', at],
          message: isPast
            ? `“${name}”的“目标”是${year}年的，打算要用${setting.year}年的，应写在“明年目标”里。`
            : `“${name}”没有“${wanted}”，这里什么也不印，应写上。`,
          hint: `在指标“${name}”里写上“${wanted}”，或从这里删去它。`,
        };
      }
    }
  },
};
