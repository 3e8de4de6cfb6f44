import { dateText } from '../report/date.ts';
import type { Achievement } from '../report/schema.ts';
import { clause } from '../zh/text.ts';
import { quantityText } from './number.ts';

/** An achievement as a clause without end mark: 10月11日，市科技创业园区大楼主体工程顺利结顶. */
export function achievementPhrase(achievement: Achievement, year: number): string {
  const { date, result, name = '', grades, holder = '', venue, verb } = achievement;
  const when = date ? `${dateText(date, year)}，` : '';
  if (result !== undefined) return `${when}${clause(result)}`;
  const counted = Object.entries(grades ?? {}).map(
    ([grade, amount]) => `${grade}${quantityText({ amount, unit: amount.unit || '项' })}`,
  );
  switch (achievement.kind) {
    case '奖励':
      return `${when}${holder}${verb ?? '获'}${name}${counted.join('、')}`;
    case '荣誉':
      return `${when}${holder}${verb ?? '荣获'}“${name.replace(/^“|”$/gu, '')}”称号`;
    case '活动':
      return `${when}${venue ? `在${venue}` : ''}${verb ?? '举办'}${name}`;
    default:
      return `${when}${holder}${verb ?? ''}${name}${counted.join('、')}`;
  }
}
