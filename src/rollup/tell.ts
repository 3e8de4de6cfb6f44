import { enumerate } from '../zh/text.ts';
import type { Rollup } from './rollup.ts';
import type { Whole, WholeFigure } from './whole.ts';

/** Up to this many figures are named in one sentence. */
const NAMED = 5;

/** What readers of the sums must know, one sentence each; empty if there are no problems. */
export function problemsOf(rollup: Rollup, whole: Whole): string[] {
  const { names, figures, variants, unregistered, leftOut } = whole;
  const pending = figures.filter(({ settled }) => settled?.isPending);
  return [
    ...(leftOut.length > 0 ? [`没有算进去的文件：${someOf(leftOut, 20)}。`] : []),
    ...(['截至', '模板'] as const).flatMap((key) => {
      const texts = rollup.said(key);
      const each = texts.map(([text, units]) => `${text || `没有写`}的有${names.some(units)}`);
      return texts.length > 1 ? [`各单位的“${key}”不同，没有列：${each.join('，')}。`] : [];
    }),
    ...listed(
      '不能相加、没有合计的指标',
      figures.filter(({ settled, rate }) => !settled && !rate),
      ({ sum }) => `${sum.name}（${sum.whyNot}）`,
    ),
    ...listed(
      '没有加齐的指标和要问的单位',
      pending,
      ({ sum, settled }) => {
        const lacking = settled?.lacking ?? [];
        const why = [...(settled?.apart ? ['期间不同'] : []), ...(lacking.length > 0 ? [names.some(lacking)] : [])];
        return why.length > 0 ? `${sum.name}（${why.join('，')}）` : sum.name;
      },
      remedies(pending),
    ),
    ...listed(
      '只有部分单位有、加的是这些单位的指标',
      figures.filter(({ without, settled }) => settled && !settled.isPending && without.length > 0),
      (figure) => `${figure.sum.name}（${fewer(figure, whole)}）`,
    ),
    ...variants
      .slice(0, NAMED)
      .map(
        ({ name, units, like }) =>
          `“${name}”（${names.some(units)}）与“${like}”名称相近，没有并在一起；是同一个数的，改成一样的名称再汇总。`,
      ),
    ...(variants.length > NAMED ? [`名称相近的还有${variants.length - NAMED}对。`] : []),
    ...(unregistered.length > 0
      ? [`没有登记在“指标”里、只在文字里写的数没有汇总：${someOf(unregistered, NAMED)}。`]
      : []),
  ];
}

/** A unit without a number may have none; if the periods differ, other numbers are needed. */
function remedies(pending: readonly WholeFigure[]): string {
  const isLacking = pending.some(({ settled }) => settled && settled.lacking.length > 0);
  const isApart = pending.some(({ settled }) => settled?.apart);
  return `${isLacking ? '确实没有这项数的单位，请它写0。' : ''}${isApart ? '期间不同的，请各单位报同一期间的数。' : ''}`;
}

/** The units that have it or those that do not, whichever are fewer. */
function fewer({ sum, without }: WholeFigure, { names }: Whole): string {
  return sum.units.length < without.length ? `只有${names.some(sum.units)}` : `缺${names.some(without)}`;
}

function listed(
  what: string,
  figures: readonly WholeFigure[],
  tell: (figure: WholeFigure) => string,
  remedy = '',
): string[] {
  return figures.length === 0 ? [] : [`${what}：${someOf(figures.map(tell), NAMED)}。${remedy}`];
}

function someOf(texts: readonly string[], most: number): string {
  const told = enumerate(texts.slice(0, most));
  return texts.length > most ? `${told}等${texts.length}个` : told;
}
