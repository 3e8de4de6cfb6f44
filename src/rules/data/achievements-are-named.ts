import { isNameless, nameOf, titleOf } from '../../figures/achievements/achievement-words.ts';
import type { DataRule } from '../rule.ts';

/** 5月6日，举办: no sentence can say of what. */
export const achievementsAreNamed: DataRule = {
  name: 'achievements-are-named',
  severity: 'error',
  description: '成果应有名称或结果，没有就说不成一句话。',
  why: '“5月6日，举办”是半句话，读者不知办的是什么。',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确',
  bad: '成果: [{类别: 活动, 时间: 2013-05-06}]',
  good: '成果: [{类别: 活动, 时间: 2013-05-06, 名称: 科技活动周启动仪式}]',
  *check({ achievements = [] }) {
    for (const [index, achievement] of achievements.entries()) {
      if (!isNameless(achievement)) continue;
      yield {
        path: ['achievements', index],
        message: `“${titleOf(achievement, index)}”没有名称，名称处印作${nameOf(achievement)}，应写上“名称”。`,
        hint:
          achievement.kind === '奖励'
            ? '写上奖项的“名称”；自己评出的奖可以不写名称，写“动词: 评出”和“等级”。'
            : '写上“名称”，还没有定的写“名称: 待补”；或在“结果”里写一句完整的话。',
      };
    }
  },
};
