import { enumerate } from '../zh/text.ts';
import type { Figure, Tally } from './figure.ts';
import { exact, type Quantity, quantityText } from './number.ts';

/** More names than these are counted, not printed. */
const MOST_NAMES = 8;

/** A number that is not in yet: printed where it would stand, and listed. */
export function gap(figure: Pick<Figure, 'data'>): string {
  return figure.data.owner ? `【待补：${figure.data.owner}】` : '【待补】';
}

export function quantityOrGap(figure: Figure, quantity: Quantity): string {
  return quantity.amount.pending ? `${gap(figure)}${quantity.unit}` : quantityText(quantity);
}

/** The number as printed; where two contradict each other, both, for a person to settle. */
export function valueText(figure: Figure, value: Quantity): string {
  const { conflict } = figure;
  return conflict?.field === 'value'
    ? `【待核：${conflict.stated}／${conflict.what}${conflict.found}】${value.unit}`
    : quantityOrGap(figure, value);
}

export function tallyText(figure: Figure, { quantity, conflict }: Tally): string {
  return conflict
    ? `【待核：${conflict.stated}／${conflict.what}${conflict.found}】${quantity.unit}`
    : quantityOrGap(figure, quantity);
}

/** （甲、乙）, or （甲、乙等） where they are fewer than the number says; nothing where they are too many to print. */
export function namesText(names: readonly string[], quantity: Quantity): string {
  if (names.length === 0 || names.length > MOST_NAMES) return '';
  const number = exact(quantity);
  return `（${enumerate(names)}${number?.gt(names.length) ? '等' : ''}）`;
}

/** Fewer names than the number says, and few enough to print. */
export function isExcerpt(names: readonly string[], quantity: Quantity): boolean {
  return names.length > 0 && names.length <= MOST_NAMES && exact(quantity)?.gt(names.length) === true;
}
