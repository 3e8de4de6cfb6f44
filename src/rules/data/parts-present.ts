import { isPlansHeading } from '../plans.ts';
import type { DataRule } from '../rule.ts';

/** A report with fewer sections is still a sketch. */
const LEAST = 3;

/** Notices ask bureaus for both, and since 2021 most titles name the plans: 2022年工作总结和2023年工作思路. */
export const partsPresent: DataRule = {
  name: 'parts-present',
  severity: 'warning',
  needsWhole: true,
  description: '党政机关的年度总结一般应有“存在问题”和“下一步思路”。',
  why: '只有成绩，没有问题和打算，年度总结会被退回补写。',
  basis: '惯例：总结由成绩、问题、思路三部分组成',
  bad: '模板: 年度总结\n主要工作: [{标题: 强化管理, 要点: [推进专利工作]}, {标题: 强化服务, 要点: [走访企业]}, {标题: 强化宣传, 要点: [举办培训]}]\n存在问题: [科技投入不平衡]',
  good: '模板: 年度总结\n主要工作: [{标题: 强化管理, 要点: [推进专利工作]}, {标题: 强化服务, 要点: [走访企业]}, {标题: 强化宣传, 要点: [举办培训]}]\n存在问题: [科技投入不平衡]\n下一步思路: [健全投入机制]',
  *check(report) {
    const { template = '年度总结', organization, work = [], sections = [], problems = [], plans = [] } = report;
    if (template !== '年度总结' || work.length < LEAST || !/(?:局|厅|委|委员会|部)$/u.test(organization.fullName))
      return;
    const own = sections.map(({ title }) => title);
    const missing = [
      ...(problems.length > 0 || own.some((title) => /问题|不足|差距/u.test(title)) ? [] : ['存在问题']),
      ...(plans.length > 0 || own.some((title) => isPlansHeading(title, undefined)) ? [] : ['下一步思路']),
    ];
    if (missing.length === 0) return;
    yield {
      path: ['work'],
      message: `没有${missing.map((part) => `“${part}”`).join('和')}，年度总结一般应有。`,
      hint: '补上这一部分；上级的通知不要求的，写一行停用本规则的注释，说明理由。',
    };
  },
};
