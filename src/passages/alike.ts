import { isSameBase } from '../report/same-amount.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';

/** What stands before a number, back to the last mark that ends a sentence or parts figures of weight. */
const SENTENCE = /[^。！？；;\n]*$/u;

/** The numbers that stand before one in its sentence and could be taken for it: in its unit, or only 万、亿 apart. */
export function alikeBefore(text: string, { from, unit }: WrittenQuantity): WrittenQuantity[] {
  const start = text.slice(0, from).search(SENTENCE);
  return quantities(text).filter((each) => each.from >= start && each.to <= from && isSameBase(each.unit, unit));
}
