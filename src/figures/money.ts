import type { Figure } from './figure.ts';
import { quantityOf } from './number.ts';
import { gap, quantityOrGap } from './words.ts';

/** 资金 under its own name, and how much it is; a gap has no unit, since 项 of the figure would be none of money. */
export function moneyOf(figure: Figure): { 名称: string; 数: string } | undefined {
  const { data, unit, setting } = figure;
  if (!data.funds) return undefined;
  const { label, value } = data.funds;
  const isUnknown = value.pending && !unit.endsWith('元');
  return {
    名称: label ?? setting.say('资金'),
    数: isUnknown ? gap(figure) : quantityOrGap(figure, quantityOf(value, unit)),
  };
}
