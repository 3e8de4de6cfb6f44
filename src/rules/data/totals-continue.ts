import { exact, inUnit } from '../../figures/number.ts';
import { carriedOn, isSameTotal } from '../../figures/register/last-year.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { nearestPlace } from '../../source/node.ts';
import type { DataRule } from '../rule.ts';

/** Last year's total plus additions equals this year's, unless some were lost. A larger one is net-within-new's. */
export const totalsContinue: DataRule = {
  name: 'totals-continue',
  severity: 'info',
  description: '上年的总数加上新增，一般应等于总数；少了的应说得清少在哪里。',
  why: '去年的总数和今年的新增都报过，读者一加就知道少了几家，问起来要答得上。',
  basis: '惯例：期末总数＝上年总数＋新增－减少',
  lastYear: '指标: {高新技术企业: {单位: 家, 新增: 5, 总数: 29}}',
  bad: '指标: {高新技术企业: {单位: 家, 新增: 8, 总数: 34}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: 5, 总数: 34}}',
  *check(_report, figures) {
    const { lastYear } = figures;
    if (!lastYear) return;
    for (const { mine, theirs } of carriedOn(figures)) {
      const [total, added, old] = [mine.total?.quantity, mine.added?.quantity, theirs.total?.quantity];
      // Recertification numbers are told separately.
      if (!total || !added || !old || mine.firstTime || mine.again || mine.renewed) continue;
      if (!isSameTotal(mine, theirs) || !isSameBase(total.unit, old.unit) || !isSameBase(total.unit, added.unit))
        continue;
      const [now, more, then] = [exact(total), exact(added), exact(old)];
      if (!now || !more || !then || now.gte(then.plus(more))) continue;
      const place = nearestPlace(lastYear.source, [...theirs.path, 'total']);
      const amount = (number: typeof now) => `${inUnit(number, total.unit)}${total.unit}`;
      yield {
        path: [...mine.path, 'total'],
        message: `“${mine.name}”上年的总数${amount(then)}加新增${amount(more)}是${amount(then.plus(more))}，总数是${amount(now)}，少了${amount(then.plus(more).minus(now))}，应相等，或说得清少在哪里。`,
        hint: `上年的总数在${place.file}第${place.start.line}行。核对是否有取消、到期、迁出的；总数按另一口径统计的，在总数里写上“名称”。`,
        related: [{ message: '上年的总数在这里。', place }],
      };
    }
  },
};
