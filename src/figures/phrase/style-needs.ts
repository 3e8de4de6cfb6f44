import type { Figure } from '../figure.ts';
import { decimal, exact, rateDigits } from '../number.ts';
import { approvalRate } from './funnel.ts';
import { openingOf } from './opening.ts';
import { shiftText } from './parts.ts';
import { sinceText, timesOfPrior } from './series.ts';
import type { FigureShape } from './shape.ts';
import { MOST_NAMES } from './words.ts';

/** What each 句式 needs, and what to do if it is missing. */
export const NEEDED = {
  分列: '“分列”要有不止一年的“历年”，应补上',
  倍数: '“倍数”要有“历年”或“上年”，而且是增长的、不是百分比、没有增长目标，应换一种句式',
  由到: '“由到”要有“数值”和“上年”，应补上',
  年均: '“年均”要有数值和隔开几年的“历年”，应补上或换一种句式',
  通过率: '“通过率”要有“申报”和“立项”两个准确的数，应补上',
  结构: '“结构”要各部分都有上年，而且最大的一部分变了，应换一种句式',
  列举: `“列举”要有数和不超过${MOST_NAMES}个的名单，应补上或换一种句式`,
  括注: '“括注”要有数和各部分，应补上或换一种句式',
} as const;

/** Whether the figure can be told in its 句式, or a number that it may need is still missing. */
export function isStyleKept(figure: Figure, shape: FigureShape): boolean {
  return hasPendingNumber(figure) || isBorneOut(figure, shape);
}

/** Whether a number that the 句式 may need is still missing. */
function hasPendingNumber({ value, prior, series, parts, data }: Figure): boolean {
  const quantities = [value, prior, ...series.map(({ quantity }) => quantity)];
  const ofParts = parts.flatMap((part) => [part.value, part.prior]);
  return [
    ...[...quantities, ...ofParts].map((quantity) => quantity?.amount),
    data.applied?.value,
    data.approved?.value,
  ].some((amount) => amount?.pending);
}

/** Whether the figure has what its 句式 requires. */
function isBorneOut(figure: Figure, shape: FigureShape): boolean {
  switch (figure.data.style) {
    case '分列':
      return shape === 'series';
    case '倍数':
      return shape === 'series' ? growsByTimes(figure) : shape === 'value' && timesOfPrior(figure) !== undefined;
    case '由到':
      return shape === 'fromPrior' || shape === 'series';
    case '年均':
      return shape === 'value' && sinceText(figure) !== undefined;
    case '通过率':
      return approvalRate(figure) !== undefined;
    case '括注':
      return shape === 'value' && figure.parts.length > 0;
    case '结构':
      return shape === 'value' && shiftText(figure) !== undefined;
    default:
      return shape === 'value' && openingOf(figure) === '名单';
  }
}

/** 增长1.5倍: only for an increase, not for percentages, and not if it rounds to 0.0倍. */
function growsByTimes({ series, data }: Figure): boolean {
  const [first, last] = [series[0]?.quantity, series.at(-1)?.quantity];
  const [base, value] = [first && exact(first), last && exact(last)];
  if (!base?.gt(0) || !value?.gt(base) || first?.unit === '%') return false;
  return !decimal(rateDigits(value.div(base).minus(1), Number(data.decimals ?? 1))).isZero();
}
