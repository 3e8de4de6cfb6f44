import type { DataRule } from '../rule.ts';

/** A highlight is the body's best: what stands there only has nothing behind it. */
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
    const body = used([work, sections], figures.sets);
    for (const [index, highlight] of highlights.entries()) {
      for (const name of used(highlight, figures.sets)) {
        if (body.has(name) || !(figures.byName.has(name) || name.startsWith('成果.'))) continue;
        yield {
          path: ['highlights', index],
          message: `亮点里的“${name.replace(/^成果\./u, '')}”，主要工作里没有写到，应有相应的一条。`,
          hint: `在“主要工作”里引用【${name}】，或列在“数据”“成果”里。`,
        };
      }
    }
  },
};

/** Names of figures, and of achievements as 成果.编号, that texts, 数据 and 成果 take; sets stand for their members. */
function used(value: unknown, sets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    for (const each of sets.get(name) ?? [name]) names.add(each);
  };
  const visit = (each: unknown, key: string) => {
    if (typeof each === 'string') {
      if (key === 'figures') add(each);
      else if (key === 'achievements') names.add(`成果.${each}`);
      else
        for (const [, body = ''] of each.matchAll(/【([^【】=＝]+)】/gu)) {
          add(body.startsWith('成果.') ? body.split('.').slice(0, 2).join('.') : (body.split('.')[0] ?? ''));
        }
    } else if (Array.isArray(each)) for (const item of each) visit(item, key);
    else if (typeof each === 'object' && each !== null)
      for (const [inner, item] of Object.entries(each)) visit(item, inner);
  };
  visit(value, '');
  return names;
}
