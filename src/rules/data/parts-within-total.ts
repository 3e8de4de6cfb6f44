import { wholeOf } from '../../figures/figure.ts';
import { exact } from '../../figures/number.ts';
import { hasPositiveParts } from '../positive-parts.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** A part cannot exceed its whole. */
export const partsWithinTotal: DataRule = {
  name: 'parts-within-total',
  severity: 'error',
  description: '“其中”的任何一部分不应大于数值；没有数值的，不应大于总数。',
  why: '一个部分比整体还大，读者不必计算就能看出错来。',
  basis: '惯例：部分不大于整体',
  bad: '指标: {专利申请量: {单位: 件, 数值: 307, 其中: {发明专利: 2924}}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 307}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      if (!hasPositiveParts(figure)) continue;
      const number = wholeOf(figure);
      const whole = number && exact(number);
      if (!number || !whole) continue;
      for (const part of figure.parts) {
        const size = part.value && exact(part.value);
        if (!size?.gt(whole) || part.unit !== figure.unit) continue;
        yield {
          path: [...part.path, 'value'],
          message: `“${part.name}”是${part.value?.amount.digits}${part.unit}，大于“${figure.name}”的${number.amount.digits}${figure.unit}，部分不应大于整体。`,
          hint: '核对两个数；不是它的一部分时，另立一个指标。',
        };
      }
    }
  },
};
