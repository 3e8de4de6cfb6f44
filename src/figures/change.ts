import { type Change, type Figure, isPerHead } from './figure.ts';
import { decimal, inUnit, plainDigits, rateDigits } from './number.ts';

/** 同比增长41.7%, 比上年提高0.3个百分点, 比上年增加3个, 与上年持平. */
export function changeText(figure: Figure, change: Change, compared = false): string {
  if (figure.conflict?.field === 'growth') {
    return `同比【待核：${figure.conflict.stated}／${figure.conflict.what}${figure.conflict.found}】`;
  }
  if (change.size.isZero()) return '与上年持平';
  const against = compared ? '' : '比上年';
  switch (change.kind) {
    case 'points':
      return `${against}${pointWord(figure, change)}${change.stated ?? plainDigits(change.size.abs())}个百分点`;
    case 'difference':
      return `比上年${isPerHead(figure.label) ? '末' : ''}${change.size.gt(0) ? '增加' : '减少'}${inUnit(change.size.abs(), figure.unit)}${figure.unit}`;
    case 'times':
      return `${compared ? '' : '同比'}${direction(change)}${change.stated ?? plainDigits(change.size.abs())}倍`;
    default: {
      const digits = change.stated ?? rateDigits(change.size);
      if (change.stated === undefined && decimal(digits).isZero()) return '与上年基本持平';
      const basis = figure.data.basis === '同口径' ? '同口径' : '同比';
      return `${compared ? '' : basis}${direction(change)}${digits}%`;
    }
  }
}

export function direction({ size }: Pick<Change, 'size'>): string {
  return size.gt(0) ? '增长' : '下降';
}

/** A rate that is better low 上升; one that is better high 提高. Down is 下降 for both. */
export function pointWord(figure: Figure, { size }: Change): string {
  if (size.lt(0)) return '下降';
  return figure.data.trend === '越低越好' ? '上升' : '提高';
}
