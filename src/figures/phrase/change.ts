import { basisOf, sayAgainst } from '../against.ts';
import { isBetterLow, isDuration } from '../duration.ts';
import { type Change, type DisputedChange, type Figure, isBareRatio, isPerHead, isScore } from '../figure.ts';
import { isStock } from '../flow.ts';
import { type Exact, plainDigits } from '../number.ts';
import { turnOf } from './profit.ts';
import { differenceText, rateText, roundedRate, settle } from './words.ts';

/** 同比增长41.7%, 比上年提高0.3个百分点, 比上年增加3个, 与上年持平. `compared`: 同比 has already been said. */
export function changeText(figure: Figure, change: Change | DisputedChange, compared = false): string {
  const say = sayAgainst(figure);
  const plain = isStock(figure) ? say('比上年') : say('同比');
  const basis = figure.data.basis === '同口径' ? say('同口径') : compared ? '' : plain;
  if (change.kind === 'disputed') return `${say('同比')}${settle(change.between)}`;
  if (figure.conflict?.field === 'growth') return `${say('同比')}${settle(figure.conflict)}`;
  if (change.size.isZero()) return say('持平');
  const up = change.size.gt(0);
  const { digits, end } = sizeOf(change);
  switch (change.kind) {
    case 'points':
      return `${say(up ? (isBetterLow(figure) ? '上升百分点' : '提高百分点') : '下降百分点', { 差: digits })}${end}`;
    case 'difference': {
      const isPerMille = change.unit === '‰';
      const points = () => say('千分点', { 差: plainDigits(change.size.abs()) });
      const slots = { 差: isPerMille ? points() : differenceText(figure, change.size, change.unit) };
      const turn = turnOf(figure);
      if (turn) return say(turn, turn === '减亏' || turn === '增亏' ? slots : undefined);
      if (isPerHead(figure.label, figure.unit) && basisOf(figure) === '上年')
        return say(up ? '比上年末增加' : '比上年末减少', slots);
      if (isDuration(figure)) return say(up ? '延长多少' : '缩短多少', slots);
      if (isScore(figure.unit) && !isBetterLow(figure)) return say(up ? '提高' : '降低', slots);
      if ((isPerMille || isBareRatio(figure)) && !(up && isBetterLow(figure))) return say(up ? '提高' : '降低', slots);
      return say(up ? '增加' : '减少', slots);
    }
    case 'times':
      return growth(figure, change.size, `${say('几倍', { 倍: digits })}${end}`, basis);
    default: {
      if (change.stated === undefined && roundedRate(figure, change.size).isZero()) return say('基本持平');
      return growth(figure, change.size, percentText(figure, change), basis);
    }
  }
}

/** The size of a change without unit and sign, and what stands behind the unit: 超30, and 左右 of 30%左右. */
export function sizeOf({ size, stated }: Pick<Change, 'size' | 'stated'>): { digits: string; end: string } {
  if (!stated) return { digits: plainDigits(size.abs()), end: '' };
  const { before, digits, after, end } = stated;
  return { digits: `${before}${digits?.replace(/^-/u, '')}${after}`, end };
}

/** The size of a change in percent: 41.7%, 超30%, 30%左右. */
export function percentText(figure: Figure, change: Change): string {
  if (!change.stated) return rateText(figure, change.size);
  const { digits, end } = sizeOf(change);
  return `${digits}%${end}`;
}

/** 增加861件, without 比上年, which the caller may add; undefined if the change was stated. */
export function increaseText(figure: Figure, { difference, unit = '' }: Change | DisputedChange): string | undefined {
  const { setting } = figure;
  if (!difference) return undefined;
  const [up, down] = isDuration(figure) ? (['延长数', '缩短数'] as const) : (['增加数', '减少数'] as const);
  return setting.say(difference.lt(0) ? down : up, { 差: differenceText(figure, difference, unit) });
}

/** Whether the change uses 同比: a rate or a multiple that is not flat, or a disputed one. Not 同口径, which is repeated each time. */
export function saysBasis(figure: Figure): boolean {
  const { change, data } = figure;
  if (data.basis === '同口径') return false;
  if (change?.kind === 'disputed') return true;
  if (!change || change.size.isZero() || (change.kind !== 'rate' && change.kind !== 'times')) return false;
  return change.stated !== undefined || change.kind === 'times' || !roundedRate(figure, change.size).isZero();
}

/** 增长41.7% or 下降3.5%; for a duration 缩短30.0%. */
export function growth(figure: Figure, size: Exact, amount: string, basis = ''): string {
  const [up, down] = growthWords(figure);
  return figure.setting.say(size.gt(0) ? up : down, { 比: basis, 幅: amount });
}

/** The verbs for a rate of change: rise and fall. */
export function growthWords(figure: Figure): readonly ['增长', '下降'] | readonly ['延长', '缩短'] {
  return isDuration(figure) ? ['延长', '缩短'] : ['增长', '下降'];
}
