import type { Amount } from '../../report/amount.ts';
import type { Figure } from '../figure.ts';
import { type Quantity, quantityOf } from '../number.ts';
import { quantityOrGap } from './words.ts';

/** The funds' own name, 资金 by default, and the amount. */
export function moneyOf(figure: Figure): { 名称: string; 数: string } | undefined {
  const { data, unit, setting } = figure;
  if (!data.funds) return undefined;
  const { label, value } = data.funds;
  return { 名称: label ?? setting.say('资金'), 数: quantityOrGap(figure, moneyIn(value, unit)) };
}

/** Funds in their own unit, else in the figure's; a missing amount has no unit if the figure's is not money (项). */
export function moneyIn(amount: Amount, unit: string): Quantity {
  return quantityOf(amount, amount.pending && !unit.endsWith('元') ? '' : unit);
}
