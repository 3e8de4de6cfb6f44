import { exact } from '../../figures/number.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** What was added this year is part of the total. */
export const totalCoversNew: DataRule = {
  name: 'total-covers-new',
  severity: 'error',
  description: '总数不应小于新增。',
  why: '今年新增的比年末总数还多，读者不知哪个数错了，还是口径不同。',
  basis: '惯例：新增计入期末总数',
  bad: '指标: {高新技术企业: {单位: 家, 新增: 34, 总数: 6}}',
  good: '指标: {高新技术企业: {单位: 家, 新增: 6, 总数: 34}}',
  *check(_report, figures) {
    for (const { name, path, added, total } of everyFigure(figures)) {
      const [more, whole] = [added && exact(added.quantity), total && exact(total.quantity)];
      if (!more || !whole || total?.label !== undefined || whole.gte(more)) continue;
      yield {
        path: [...path, 'total'],
        message: `“${name}”的总数是${total?.quantity.amount.digits}，小于新增的${added?.quantity.amount.digits}，总数不应小于新增。`,
        hint: '核对两个数；总数按另一口径统计的，在总数里写上“名称”。',
      };
    }
  },
};
