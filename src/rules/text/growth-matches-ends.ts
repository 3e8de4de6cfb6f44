import { changes, comparable, comparisons, fitsGrowth, growthDigits } from '../../passages/changes.ts';
import { AGAINST_LAST_YEAR, FALL, RISE } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';

const GROWTH = new RegExp(
  `^[，,]?(?:${AGAINST_LAST_YEAR}|累计|总共|共)?(?:${RISE}|${FALL}|增幅|降幅)(?:率|了|为|达到|达)?$`,
  'u',
);

export const growthMatchesEnds: TextRule = {
  name: 'growth-matches-ends',
  severity: 'error',
  description: '增长率应与同一句里的两个数值相符。',
  why: '前后两个数值就在句中，读者一算便知增长率不对，其他数字也会受到怀疑。',
  basis: '惯例：增长率＝（本期－上期）÷上期',
  bad: '高新技术企业由上年的50家增加到60家，增长25%。',
  good: '高新技术企业由上年的50家增加到60家，增长20%。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const { base, value, next } of [...changes(passage.text), ...comparisons(passage.text)]) {
        if (!next || !GROWTH.test(next.words)) continue;
        const rate = next.quantity;
        if (!comparable(base, value) || base.unit === '%' || rate.unit !== '%' || rate.approximate) continue;
        const right = growthDigits(base, value, 1, Math.max(1, rate.decimals));
        if (right === undefined || fitsGrowth(rate, base, value)) continue;
        const verb = value.value.lt(base.value) ? '下降' : '增长';
        yield {
          passage,
          from: rate.from,
          to: rate.to,
          message: `${base.digits}${base.unit}到${value.digits}${value.unit}，${verb}率应为${right}%，这里写${rate.digits}%。`,
          hint: `改为${right}%，或核对两个数值。`,
        };
      }
    }
  },
};
