import type { Figure } from '../figure.ts';
import type { Attainment } from './attainment.ts';
import { saysBasis } from './change.ts';

/**
 * Where the parts go. At the end (句末), so that a target or rank of the whole does not seem to belong to the last
 * part. But if the sentence goes on to another number, they would seem to be parts of that one: they go in brackets
 * after their own number, or after its growth if they tell growths, or before the other number if brackets do not fit.
 */
type PartsPlace = '句末' | '数后' | '增幅后' | '另一数前';

/** `isBare`: nothing follows the number yet. */
export function partsPlace(figure: Figure, isBare: boolean, tellsAnother: boolean): PartsPlace {
  const { parts, data } = figure;
  if (!tellsAnother) return '句末';
  // Brackets are not nested, and a structural shift concerns more than the number.
  if (data.style === '结构' || parts.some((part) => part.parts.length > 0)) return '另一数前';
  const areGrown = parts.some(saysBasis);
  if (!areGrown && isBare) return '数后';
  return areGrown && saysBasis(figure) ? '增幅后' : '另一数前';
}

/** Whether the clauses on the number itself contain a second number: 比上年增加3个, 高于年度控制目标6件, 占地33亩. */
export function tellsSecond({ change, facts }: Figure, aim: Attainment | undefined): boolean {
  const isAmount = change?.kind === 'difference' && !change.size.isZero();
  return isAmount || facts.length > 0 || (aim?.by === '−' && aim.now.unit !== '%');
}
