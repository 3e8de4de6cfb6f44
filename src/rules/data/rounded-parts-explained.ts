import type { Figure } from '../../figures/figure.ts';
import { decimal, rateDigits } from '../../figures/number.ts';
import { SHOWN_PLACES, shownNumber } from '../../figures/phrase/words.ts';
import { ROUNDING_EXPLAINED } from '../rounding-explained.ts';
import { type DataRule, everyFigure, everyText } from '../rule.ts';

/** 4.86亿元，其中纵向3.13亿元、横向1.74亿元: readers who add them up get 4.87. */
export const roundedPartsExplained: DataRule = {
  name: 'rounded-parts-explained',
  severity: 'info',
  description: '换单位印出的各部分，加起来与印出的总数不同的，应注明四舍五入。',
  why: '读者把各部分一加，与总数差0.01亿元，不知是哪个数错了。',
  basis: '惯例：因四舍五入分项合计不等于总数的加以说明',
  bad: '指标: {经费: {单位: 万元, 显示单位: 亿元, 数值: 48620, 包括: {纵向: 31250, 横向: 17370}}}\n结语: 【经费】。',
  good: '指标: {经费: {单位: 万元, 显示单位: 亿元, 数值: 48620, 包括: {纵向: 31250, 横向: 17370}}}\n结语: 【经费】（因四舍五入，各部分合计与总数略有出入）。',
  *check(report, figures) {
    const isExplained = everyText(report).some(({ text }) => ROUNDING_EXPLAINED.test(text));
    if (isExplained) return;
    for (const figure of everyFigure(figures)) {
      const printed = figure.value && !figure.conflict ? shownNumber(figure, figure.value) : undefined;
      const sum = printed && sumOfParts(figure, printed.unit);
      if (!printed || !sum || sum.eq(printed.number)) continue;
      const [whole, parts] = [printed.number, sum].map(
        (number) => `${rateDigits(number, SHOWN_PLACES)}${printed.unit}`,
      );
      yield {
        path: [...figure.path, 'shownUnit'],
        message: `“${figure.name}”印作${whole}，各部分印出来合计是${parts}，应说明原因。`,
        hint: '在后面注明“因四舍五入，各部分合计与总数略有出入”；或删去“显示单位”，照原来的单位印。',
      };
    }
  },
};

/** The sum of the parts as printed; undefined unless 包括 has at least two parts and all are printed in that unit. */
function sumOfParts({ parts }: Figure, unit: string) {
  const all = parts.filter(({ path }) => path.at(-2) === 'breakdown');
  const printed = all.map((part) => part.value && shownNumber(part, part.value));
  if (printed.length < 2) return undefined;
  let sum = decimal('0');
  for (const each of printed) {
    if (each?.unit !== unit) return undefined;
    sum = sum.plus(each.number);
  }
  return sum;
}
