import { type Figure, wholeOf } from '../../figures/figure.ts';
import { exact, quantityText, roundingOf } from '../../figures/number.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { type DataRule, everyFigure } from '../rule.ts';

/** 发明专利 of 专利申请量 is 902, and the figure 发明专利申请量 is 920. */
export const partsMatchFigures: DataRule = {
  name: 'parts-match-figures',
  severity: 'warning',
  description: '“其中”里的一部分又是一个指标的，两个数应相同。',
  why: '一个数填了两处，改一处忘了另一处，报告里就有两个数。',
  basis: '惯例：同一个数各处相同',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 307}}, 发明专利申请量: 370件}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 307}}, 发明专利申请量: 307件}',
  *check(_report, figures) {
    const known = new Map<string, Figure>();
    for (const figure of figures.byName.values()) {
      const key = keyOf(figure, figure);
      if (!known.has(key)) known.set(key, figure);
    }
    for (const whole of everyFigure(figures)) {
      for (const part of whole.parts) {
        const namesakes = [...namesOf(part, whole)].flatMap((label) => known.get(keyOf({ label }, whole)) ?? []);
        const other = namesakes.find((each) => differs(part, each));
        const number = other && wholeOf(other);
        if (!part.value || !number) continue;
        yield {
          path: [...part.path, 'value'],
          message: `“${whole.name}”其中的“${part.name}”是${quantityText(part.value)}，指标“${other.name}”是${quantityText(number)}，应相同。`,
          hint: '核对哪个对，只留一处，别处引用它；不是同一个数的，名称写出区别。',
        };
      }
    }
  },
};

/** A name, with how and over what time it is counted: 授权 and 申请 are two. */
function keyOf({ label }: Pick<Figure, 'label'>, { data, value }: Figure): string {
  const { verb, period, asOf, forecast } = data;
  return JSON.stringify([label, verb, period, asOf, forecast, value === undefined]);
}

/**
 * What a part is called when it stands alone: 国家级科技平台 of 科技平台, 发明专利申请量 of 专利申请量, 技术开发合同成交额 of
 * 技术合同成交额, TOP期刊论文 of SCI论文; 发明专利 alone may be of another kind of number. Not what the whole is called:
 * 省级 of 省级以上科技平台 is not all of them.
 */
function namesOf({ label: part }: Figure, { label: whole }: Figure): Set<string> {
  const names = new Set([`${part}${whole}`]);
  if (part.slice(-2) === whole.slice(-2)) names.add(part);
  for (let cut = 1; cut <= whole.length; cut++) {
    const [dropped, rest] = [whole.slice(0, cut), whole.slice(cut)];
    if (part.endsWith(dropped) || part.startsWith(dropped)) names.add(`${part}${rest}`);
  }
  names.delete(whole);
  return names;
}

/** Whether two numbers differ by more than rounding. */
function differs(part: Figure, other: Figure): boolean {
  const [one, two] = [part.value, wholeOf(other)];
  const [a, b] = [one && exact(one), two && exact(two)];
  if (!one || !two || !a || !b || !isSameBase(one.unit, two.unit)) return false;
  return a
    .minus(b)
    .abs()
    .gt(roundingOf([one, two].map(({ amount, unit }) => ({ digits: amount.digits, unit }))));
}
