import { titleOf } from '../../figures/achievements/achievement-words.ts';
import { unsaidOfAchievement } from '../../figures/achievements/unsaid-of-achievement.ts';
import { labelsOf } from '../../report/fields.ts';
import { achievement as achievementSchema } from '../../report/schema.ts';
import type { DataRule } from '../rule.ts';

/** Like fields-are-said, for achievements: their data must not be dropped because their kind does not print it. */
export const achievementFieldsAreSaid: DataRule = {
  name: 'achievement-fields-are-said',
  severity: 'warning',
  needsSound: true,
  description: '一条成果写下的各项都应印进它的句子。',
  why: '写了却没有印出来，填的人以为报上了，读者看不到。',
  basis: '惯例：登记的事项与印出的文字一致',
  bad: '成果: [{类别: 荣誉, 名称: 省科技工作先进县, 等级: {一等奖: 1}}]',
  good: '成果: [{类别: 奖励, 名称: 省科学技术奖, 等级: {一等奖: 1}}]',
  *check(report) {
    for (const [index, achievement] of (report.achievements ?? []).entries()) {
      for (const { path, why, hint = '' } of unsaidOfAchievement(achievement)) {
        const label = labelsOf(achievementSchema, path).join('”里的“');
        yield {
          path: ['achievements', index, ...path],
          message: `“${titleOf(achievement, index)}”的“${label}”没有印进句子，${why}。`,
          hint,
        };
      }
    }
  },
};
