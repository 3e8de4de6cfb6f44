import type { Figure } from '../figure.ts';
import type { Attainment } from './attainment.ts';
import { saysBasis } from './change.ts';

/**
 * Where the parts stand. Last, so that no plan or rank of the whole seems to be one of its last part; but where the
 * sentence goes on to another number, of which they would seem to be parts, in brackets behind their own, or behind its
 * growth where they tell growths; before that other number where no brackets fit.
 */
type PartsPlace = '句末' | '数后' | '增幅后' | '另一数前';

/** `isBare`: nothing stands behind the number yet. */
export function partsPlace(figure: Figure, isBare: boolean, tellsAnother: boolean): PartsPlace {
  const { parts, data } = figure;
  if (!tellsAnother) return '句末';
  // Brackets within brackets are not written, and a shift is of more than the number.
  if (data.style === '结构' || parts.some((part) => part.parts.length > 0)) return '另一数前';
  const areGrown = parts.some(saysBasis);
  if (!areGrown && isBare) return '数后';
  return areGrown && saysBasis(figure) ? '增幅后' : '另一数前';
}

/** Whether what is said of the number itself has a second one: 比上年增加3个, 高于年度控制目标6件, 占地33亩. */
export function tellsSecond({ change, facts }: Figure, aim: Attainment | undefined): boolean {
  const isAmount = change?.kind === 'difference' && !change.size.isZero();
  return isAmount || facts.length > 0 || (aim?.by === '−' && aim.now.unit !== '%');
}
