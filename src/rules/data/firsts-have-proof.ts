import type { Figure } from '../../figures/figure.ts';
import { beliedBy, earlierNumbers, isProven } from '../firsts.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** Leaders remember 零的突破 and records: they need earlier numbers or a named source as proof. */
export const firstsHaveProof: DataRule = {
  name: 'firsts-have-proof',
  severity: 'warning',
  needsYear: true,
  description: '“首创”应由上年、历年证明，或写明依据。',
  why: '“零的突破”“历史新高”最引人注目，被问到凭据答不上，整篇都会受到怀疑。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '指标: {国家重点实验室: {单位: 家, 数值: 1, 首创: 零的突破}}',
  good: '指标: {国家重点实验室: {单位: 家, 数值: 1, 首创: {说法: 零的突破, 依据: 科技部批复}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { claim, evidence } = figure.data.first ?? {};
      if (claim === undefined) continue;
      const belied = beliedBy(claim, figure);
      if (belied?.isCertain) continue;
      const why = belied ? `而${belied.why}，不应这样说` : evidence === undefined && lackOf(claim, figure);
      if (!why) continue;
      yield {
        path: [...figure.path, 'first', 'claim'],
        message: `“${figure.name}”写的是“${claim}”，${why}。`,
        hint: belied
          ? '核对数；数没有错的，改写说法。'
          : '写成“首创: {说法: ……, 依据: 文件、批复或谁核实的}”，或改写说法。',
      };
    }
  },
};

function lackOf(claim: string, figure: Figure): string | undefined {
  if (isProven(claim, figure)) return undefined;
  const earlier = earlierNumbers(figure).map(({ when }) => when);
  const lack = earlier.length === 0 ? '没有上年、历年可以证明' : `只凭${earlier.join('、')}的数证明不了`;
  return `${lack}，应写明依据`;
}
