import type { Path } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import { type Quantity, quantityOf, sameBase } from '../figures/number.ts';
import { type DataRule, everyFigure } from './rule.ts';

/** 件 is not held against %, 家 not against 元: what cannot be compared is not computed, and is said. */
export const unitsAgree: DataRule = {
  name: 'units-agree',
  severity: 'error',
  description: '互相比较或相加的数，单位应一致，或只差万、亿。',
  bad: '专利申请量: {单位: 件, 数值: 100, 上年: 90%}',
  good: '技术合同成交额: {单位: 亿元, 数值: 2.1, 上年: 9800万元}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      for (const { what, path, quantity } of compared(figure)) {
        if (!figure.value || sameBase(figure.value, quantity)) continue;
        yield {
          path: [...figure.path, ...path],
          message: `“${figure.name}”以${figure.value.unit || '无单位'}计，${what}以${quantity.unit || '无单位'}计，单位应一致。`,
          hint: '核对单位；万元、亿元可以混用，件、家、百分比不能相比。',
        };
      }
    }
  },
};

function* compared({ data, unit, parts }: Figure): Generator<{ what: string; path: Path; quantity: Quantity }> {
  if (data.prior) yield { what: '上年', path: ['prior'], quantity: quantityOf(data.prior, unit) };
  const goal = data.target?.value;
  if (goal) yield { what: '目标', path: ['target', 'value'], quantity: quantityOf(goal, unit) };
  if (data.share?.value)
    yield { what: '占的整体', path: ['share', 'value'], quantity: quantityOf(data.share.value, unit) };
  for (const [year, amount] of Object.entries(data.series ?? {})) {
    yield { what: `${year}年`, path: ['series', year], quantity: quantityOf(amount, unit) };
  }
  for (const part of parts) {
    if (part.value && part.path.at(-2) === 'breakdown')
      yield { what: `“${part.name}”`, path: ['breakdown', part.name, 'value'], quantity: part.value };
  }
}
