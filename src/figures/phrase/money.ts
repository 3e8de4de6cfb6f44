import type { Amount } from '../../report/amount.ts';
import type { Figure } from '../figure.ts';
import { type Quantity, quantityOf } from '../number.ts';
import { quantityOrGap } from './words.ts';

/** 资金 under its own name, and how much it is. */
export function moneyOf(figure: Figure): { 名称: string; 数: string } | undefined {
  const { data, unit, setting } = figure;
  if (!data.funds) return undefined;
  const { label, value } = data.funds;
  return { 名称: label ?? setting.say('资金'), 数: quantityOrGap(figure, moneyIn(value, unit)) };
}

/** Money of a figure in this unit; a gap has none, where 项 of the figure would be none of money. */
export function moneyIn(amount: Amount, unit: string): Quantity {
  return quantityOf(amount, amount.pending && !unit.endsWith('元') ? '' : unit);
}
