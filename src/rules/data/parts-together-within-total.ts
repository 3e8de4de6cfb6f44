import { exact, inUnit } from '../../figures/number.ts';
import { hasPositiveParts } from '../positive-parts.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** Parts may overlap (发明专利 and 高价值专利), so this is only a warning. */
export const partsTogetherWithinTotal: DataRule = {
  name: 'parts-together-within-total',
  severity: 'warning',
  description: '“其中”各部分合起来一般不应大于数值。',
  why: '几个部分加起来超过总数，读者不知是重复计算了，还是数字错了。',
  basis: '惯例：互不重叠的部分之和不超过总数',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 1507, 实用新型专利: 1445}}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 307, 实用新型专利: 1445}}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, value, unit, parts } = figure;
      const some = parts.filter((part) => part.path.at(-2) === 'parts' && part.unit === unit);
      // A single part that is too large is reported by another rule.
      if (some.length < 2 || !hasPositiveParts(figure)) continue;
      const whole = value && exact(value);
      if (!whole) continue;
      const numbers = some.flatMap((part) => (part.value && part.value.unit === unit ? (exact(part.value) ?? []) : []));
      const sum = numbers.reduce((all, number) => all.plus(number), whole.minus(whole));
      if (numbers.length < 2 || sum.lte(whole) || numbers.some((number) => number.gt(whole))) continue;
      yield {
        path: [...path, 'parts'],
        message: `“${name}”是${inUnit(whole, unit)}${unit}，“其中”各部分合计${inUnit(sum, unit)}${unit}，一般不应大于它。`,
        hint: '核对各数；互有重叠的，把范围小的写进另一部分自己的“其中”，或另立一个指标。',
      };
    }
  },
};
