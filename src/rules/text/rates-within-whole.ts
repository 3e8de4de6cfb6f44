import { decimal } from '../../figures/number.ts';
import { quantities } from '../../passages/quantities.ts';
import { RISE } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';
import { NEAR_WHOLE, RATIO, UNBOUNDED } from '../whole-rates.ts';

/** Words between the name of a rate and its number: 良种覆盖率达, 覆盖率由98.2%提高到. */
const LINK = new RegExp(
  `(?:(?:[由从][^，,。；;]{1,16})?(?:${RISE})[到至]|已|均|都|仍)*(?:达到?|为|是|超过?|高达|保持在|稳定在)?了?$`,
  'u',
);
const WINDOW = 30;

export const ratesWithinWhole: TextRule = {
  name: 'rates-within-whole',
  severity: 'error',
  description: '覆盖率、合格率、占比这样的比率不应超过100%。',
  why: '部分超过整体，读者不必计算就能看出错来。',
  basis: '惯例：部分不大于整体',
  bad: '良种覆盖率达100.5%。',
  good: '良种覆盖率达98.5%。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      for (const { from, to, digits, unit } of quantities(text)) {
        if (unit !== '%' || decimal(digits).lte(100)) continue;
        const name =
          /[\p{Script=Han}A-Z&]+$/u.exec(text.slice(Math.max(0, from - WINDOW), from).replace(LINK, ''))?.[0] ?? '';
        if (UNBOUNDED.test(name) || !(RATIO.test(name) || NEAR_WHOLE.test(name))) continue;
        yield {
          passage,
          from,
          to,
          message: `“${name}”写的是${digits}%，这样的比率不应超过100%。`,
          hint: '核对小数点和单位。',
        };
      }
    }
  },
};
