import { beliedBy } from '../firsts.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** Whatever proof is given, a claim that the figure's own numbers contradict must not be printed. */
export const firstsMatchNumbers: DataRule = {
  name: 'firsts-match-numbers',
  severity: 'error',
  description: '“首创”的说法不应与上年、历年的数相反。',
  why: '“比上年减少5项，为历年最多”，一句话里自相矛盾。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '指标: {省级奖: {单位: 项, 数值: 4, 上年: 9, 首创: {说法: 历年最多, 依据: 历年台账}}}',
  good: '指标: {省级奖: {单位: 项, 数值: 14, 上年: 9, 首创: {说法: 历年最多, 依据: 历年台账}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, data } = figure;
      const claim = data.first?.claim;
      const belied = claim === undefined ? undefined : beliedBy(claim, figure);
      if (!belied?.isCertain) continue;
      yield {
        path: [...path, 'first', 'claim'],
        message: `“${name}”写的是“${claim}”，而${belied.why}，不应这样说。`,
        hint: '核对数；数没有错的，删去“首创”或改写说法。',
      };
    }
  },
};
