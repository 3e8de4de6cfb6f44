import { usedNames, usesOf } from '../../figures/references/used-names.ts';
import type { DataRule } from '../rule.ts';

/** Highlights summarize the body: one that occurs only here has nothing to support it. */
export const highlightsInBody: DataRule = {
  name: 'highlights-in-body',
  severity: 'warning',
  needsWhole: true,
  description: '亮点里的指标和成果，主要工作里也应写到。',
  why: '亮点说了、正文不提，读者会以为亮点是凑出来的。',
  basis: '惯例：亮点由正文提炼',
  bad: '指标: {专利申请量: 1件}\n亮点: [全市【专利申请量】]\n主要工作: [{标题: 强化管理, 要点: [推进专利工作]}]',
  good: '指标: {专利申请量: 1件}\n亮点: [全市【专利申请量】]\n主要工作: [{标题: 强化管理, 要点: [全市【专利申请量】]}]',
  *check({ highlights = [], work = [], sections = [] }, figures) {
    if (work.length === 0) return;
    const body = usedNames([work, sections], figures);
    for (const [index, highlight] of highlights.entries()) {
      const told = new Set<string>();
      for (const { name, path } of usesOf(highlight, figures)) {
        if (told.has(name) || body.has(name) || !(figures.byName.has(name) || name.startsWith('成果.'))) continue;
        told.add(name);
        yield {
          path: ['highlights', index, ...path],
          message: `亮点里的“${name.replace(/^成果\./u, '')}”，主要工作里没有写到，应有相应的一条。`,
          hint: `在“主要工作”里引用【${name}】，或列在“数据”“成果”里。`,
        };
      }
    }
  },
};
