import { exact, quantityOf, quantityText } from '../../figures/number.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** Pairs in which the first must not exceed the second. */
const WITHIN = [
  [
    ['approved', '立项'],
    ['applied', '申报'],
  ],
  [
    ['selected', '入选'],
    ['recommended', '推荐'],
  ],
  [
    ['selected', '入选'],
    ['applied', '申报'],
  ],
  [
    ['arranged', '安排'],
    ['recommended', '推荐'],
  ],
  [
    ['arranged', '安排'],
    ['applied', '申报'],
  ],
  [
    ['recommended', '推荐'],
    ['ofAll', '全市'],
  ],
  [
    ['recommended', '推荐'],
    ['ofProvince', '全省'],
  ],
  [
    ['ofAll', '全市'],
    ['ofProvince', '全省'],
  ],
] as const;

/** No more can succeed than applied. */
export const selectedWithinApplied: DataRule = {
  name: 'selected-within-applied',
  severity: 'error',
  description: '立项不应多于申报，入选、安排不应多于推荐、申报，推荐不应多于全市、全省。',
  why: '立项的比申报的还多，读者一看便知两个数有一个不对，或者说的不是同一批。',
  basis: '惯例：立项、入选来自申报、推荐',
  bad: '指标: {省级新产品: {单位: 项, 申报: 394, 立项: 446}}',
  good: '指标: {省级新产品: {单位: 项, 申报: 446, 立项: 394}}',
  *check(_report, figures) {
    for (const { name, path, data, unit } of everyFigure(figures)) {
      for (const [[few, fewZh], [many, manyZh]] of WITHIN) {
        const [fewer, more] = [data[few], data[many]];
        if (!fewer || !more) continue;
        const [less, all] = [fewer, more].map((each) => {
          const amount = 'value' in each ? each.value : each;
          return amount && quantityOf(amount, unit);
        });
        const [part, whole] = [less && exact(less), all && exact(all)];
        if (!less || !all || !part || !whole || !isSameBase(less.unit, all.unit) || part.lte(whole)) continue;
        yield {
          path: [...path, few, ...(few === 'ofAll' ? [] : ['value'])],
          message: `“${name}”的“${fewZh}”是${quantityText(less)}，多于“${manyZh}”的${quantityText(all)}，不应多于它。`,
          hint: '核对两个数；不是同一批的，分成两个指标。',
        };
      }
    }
  },
};
