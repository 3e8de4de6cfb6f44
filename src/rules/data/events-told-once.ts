import { daysText } from '../../report/date.ts';
import type { DataRule } from '../rule.ts';

/** The same event registered twice, often with two dates. */
export const eventsToldOnce: DataRule = {
  name: 'events-told-once',
  severity: 'error',
  description: '同一个活动只应登记一次，时间、地点应只有一种说法。',
  why: '同一个会前后两个日期，读者不知开了一次还是两次。',
  basis: '惯例：同一事项前后说法一致',
  bad: '成果:\n  - {类别: 活动, 动词: 举办, 名称: 科技创新大会, 时间: 2013-03-31}\n  - {类别: 活动, 动词: 举办, 名称: 科技创新大会, 时间: 2013-04-01}',
  good: '成果:\n  - {类别: 活动, 动词: 举办, 名称: 科技创新大会, 时间: 2013-03-31}\n  - {类别: 活动, 动词: 举办, 名称: 科技成果对接会, 时间: 2013-04-01}',
  *check({ achievements = [] }) {
    const known = new Map<string, (typeof achievements)[number]>();
    for (const [index, event] of achievements.entries()) {
      const { kind, name, date, venue } = event;
      if (kind !== '活动' || !name) continue;
      const before = known.get(name);
      if (!before) {
        known.set(name, event);
        continue;
      }
      const dates = [before.date, date].map((each) => (each ? daysText(each) : ''));
      const differs = dates[0] !== dates[1] ? `时间是${dates.filter(Boolean).join('和')}` : '';
      const places = before.venue !== venue ? `地点是${[before.venue, venue].filter(Boolean).join('和')}` : '';
      const said = [differs, places].filter((text) => text !== '').join('，');
      yield {
        path: ['achievements', index, 'name'],
        message: `“${name}”登记了两次${said === '' ? '' : `，${said}`}，应只有一次。`,
        hint: '是同一个活动的，合成一条；不是的，在名称里写出届次或场次。',
      };
    }
  },
};
