import { isContest, resultOf, titleOf } from '../../figures/achievements/achievement-words.ts';
import type { DataRule } from '../rule.ts';

/** Verbs that only say it was received. */
const GOT = /^(?:[荣喜共]?获|获得|夺得|斩获)$/u;

/** 获创新创业大赛: a contest is not something one receives. */
export const contestAwardsAreGraded: DataRule = {
  name: 'contest-awards-are-graded',
  severity: 'warning',
  description: '竞赛、评比里得的奖应写明等级。',
  why: '“获省创新创业大赛”说不通，读者也不知得的是几等奖。',
  basis: '惯例：奖项写明等级',
  bad: '成果: [{类别: 奖励, 名称: 省创新创业大赛}]',
  good: '成果: [{类别: 奖励, 名称: 省创新创业大赛, 等级: {一等奖: 1}}]',
  *check({ achievements = [] }) {
    for (const [index, achievement] of achievements.entries()) {
      const { kind, verb = '获', name = '', grades = {} } = achievement;
      const isGot = (kind === '奖励' || kind === '荣誉') && GOT.test(verb) && resultOf(achievement) === undefined;
      if (!isGot || !isContest(name) || Object.keys(grades).length > 0) continue;
      yield {
        path: ['achievements', index, 'name'],
        message: `“${titleOf(achievement, index)}”没有等级，看不出得了什么奖，应写上“等级”。`,
        hint: `${kind === '荣誉' ? '把“类别”写成奖励，' : ''}写成“等级: {一等奖: 1}”；没有得奖的，把“类别”写成活动，写上“动词: 参加”。`,
      };
    }
  },
};
