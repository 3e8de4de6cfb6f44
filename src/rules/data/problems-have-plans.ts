import type { DataRule } from '../rule.ts';

/** If plans state which problems they address, a problem addressed by none was forgotten. */
export const problemsHavePlans: DataRule = {
  name: 'problems-have-plans',
  severity: 'warning',
  needsWhole: true,
  description: '用“针对”写了下一步思路的，每个问题都应有一条针对它。',
  why: '提出了问题，后面没有办法，读者会问这一个准备怎么办。',
  basis: '惯例：下一步思路与存在问题对应',
  bad: '存在问题:\n  - {编号: 投入, 标题: 科技投入不平衡}\n  - {编号: 人才, 标题: 高层次人才偏少}\n下一步思路:\n  - {针对: 投入, 标题: 健全投入机制}',
  good: '存在问题:\n  - {编号: 投入, 标题: 科技投入不平衡}\n  - {编号: 人才, 标题: 高层次人才偏少}\n下一步思路:\n  - {针对: [投入, 人才], 标题: 健全投入和引才机制}',
  *check({ problems = [], plans = [] }) {
    const addressed = new Set(plans.flatMap(({ addresses }) => addresses ?? []));
    if (addressed.size === 0) return;
    for (const [index, { id, title, content }] of problems.entries()) {
      if (id !== undefined && addressed.has(id)) continue;
      const name = id ?? title ?? content ?? '';
      yield {
        path: ['problems', index],
        message: `问题“${name}”没有一条下一步思路针对它。`,
        hint: `${id === undefined ? '给它写上“编号”，' : ''}在“下一步思路”的一条里写“针对: ${id ?? '编号'}”。`,
      };
    }
  },
};
