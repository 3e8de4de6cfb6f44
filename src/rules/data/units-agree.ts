import type { Figure } from '../../figures/figure.ts';
import { quantityOf, scaleOf } from '../../figures/number.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { OF_PEOPLE } from '../../zh/measure-words.ts';
import { type OwnAmount, ownAmounts } from '../own-amounts.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

const PERSONS = new RegExp(`^(?:[${OF_PEOPLE}]|人次)$`, 'u');
const MONEY = /(?:元|币|镑)$/u;

/** 件 cannot be compared with %, nor 家 with 元: nothing is computed, and it is reported. */
export const unitsAgree: DataRule = {
  name: 'units-agree',
  severity: 'error',
  description: '互相比较或相加的数，单位应一致，或只差万、亿；资金以元计。',
  why: '件和百分比、家和元不能相比，硬算出来的增幅没有意义。',
  basis: '惯例：同一种量才能相比、相加',
  bad: '指标: {专利申请量: {单位: 件, 数值: 100, 上年: 90%}}',
  good: '指标: {技术合同成交额: {单位: 亿元, 数值: 2.1, 上年: 9800万元}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const { name, path, unit, data } = figure;
      for (const { what, at, amount } of compared(figure)) {
        const own = quantityOf(amount, unit).unit;
        if (amount.pending || isSameBase(own, unit)) continue;
        yield {
          path: [...path, ...at],
          message: `“${name}”以${unit || '无单位'}计，${what}以${own || '无单位'}计，单位应一致。`,
          hint:
            own === '%' && what === '目标'
              ? `目标是增长多少的，写成“目标: {同比: ${amount.digits}%}”；目标是数的，改写单位。`
              : '核对单位；万元、亿元可以混用，件、家、百分比不能相比。',
        };
      }
      yield* partsOfOtherKinds(figure);
      if (!data.funds && !data.leverage) continue;
      const brought = data.leverage?.value;
      for (const { what, at, amount, typed } of [
        { what: '资金', at: ['funds', 'value'], amount: data.funds?.value, typed: true },
        { what: '撬动的数', at: ['leverage', 'value'], amount: brought, typed: brought?.unit === '' },
      ]) {
        if (!amount || amount.pending || !typed) continue;
        const own = quantityOf(amount, unit).unit;
        if (MONEY.test(own)) continue;
        yield {
          path: [...path, ...at],
          message: `“${name}”的${what}印作${amount.digits ?? ''}${own}，应写明是多少元。`,
          hint: `写上单位，如${amount.digits ?? '300'}万元。`,
        };
      }
    }
  },
};

/** Some of the awards may be provincial, but not persons or yuan. Of 先进20个, 12名 may be persons. */
function* partsOfOtherKinds({ name, unit, value, parts }: Figure): Generator<Finding> {
  if (!value || unit === '' || isOfOtherKind(unit)) return;
  for (const part of parts) {
    if (part.path.at(-2) !== 'parts' || !part.value || !isOfOtherKind(part.value.unit)) continue;
    if (/^[个批]$/u.test(unit) && PERSONS.test(part.value.unit)) continue;
    yield {
      path: part.path,
      message: `“${name}”以${unit}计，“其中”的“${part.name}”以${part.value.unit}计，不会是它的一部分。`,
      hint: '核对单位；不是其中一部分的，写在“分项”里。',
    };
  }
}

function isOfOtherKind(unit: string): boolean {
  const { base } = scaleOf(unit);
  return PERSONS.test(base) || MONEY.test(base);
}

function* compared(figure: Figure): Generator<OwnAmount> {
  const { unit, value, parts } = figure;
  // Without a unit of the figure's own, each count may have its own.
  if (unit === '' && !value) return;
  yield* ownAmounts(figure);
  for (const part of parts) {
    if (part.value && part.path.at(-2) === 'breakdown')
      yield {
        what: `“${part.name}”`,
        at: ['breakdown', part.name, 'value'],
        amount: { ...part.value.amount, unit: part.value.unit },
      };
  }
}
