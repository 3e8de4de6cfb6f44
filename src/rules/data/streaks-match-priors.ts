import { isStreakBroken } from '../../figures/phrase/standing.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** 连续三年居首位 means 首位 the year before as well. */
export const streaksMatchPriors: DataRule = {
  name: 'streaks-match-priors',
  severity: 'error',
  description: '位次连续几年的，上年的名次应与本年相同。',
  why: '说连续三年第一，又说上年第二，前后对不上，荣誉也会受到怀疑。',
  basis: '惯例：“连续”即一年接一年',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 位次: {范围: 全市, 名次: 1, 连续: 3, 上年: 2}}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 位次: {范围: 全市, 名次: 1, 连续: 3}}}',
  *check(_report, figures) {
    for (const { name, path, data } of everyFigure(figures)) {
      for (const [index, rank] of (data.ranks ?? []).entries()) {
        if (!isStreakBroken(rank)) continue;
        const { scope, place, prior, streak } = rank;
        yield {
          path: [...path, 'ranks', index, 'prior'],
          message: `“${name}”写连续${streak}年居${scope}第${place}位，上年的名次却是第${prior}位，两处应一致。`,
          hint: '核对名次；不是连续的，删去“连续”。',
        };
      }
    }
  },
};
