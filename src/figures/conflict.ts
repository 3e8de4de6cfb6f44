import { disputeIn, isExact } from '../report/amount.ts';
import type { FigureData } from '../report/schema.ts';
import { printedDigits } from '../zh/digits.ts';
import { contradiction } from './contradiction.ts';
import type { Conflict } from './figure.ts';
import { type Exact, exact, growthRate, type Quantity, quantityOf, quantityText } from './number.ts';

/**
 * The first contradiction in a figure's data, in the order in which a reader meets them; undefined if none. `sum`: of
 * the parts in 包括. `ofYear`: the number of the figure's year in 历年.
 */
export function conflictOf(
  data: FigureData,
  value: Quantity | undefined,
  prior: Quantity | undefined,
  sum: Quantity | undefined,
  ofYear: Quantity | undefined,
): Conflict | undefined {
  const disputed = disputeOf(value) ?? growthDispute(data, prior);
  if (disputed) return disputed;
  if (!value || !isExact(value.amount)) return undefined;
  const names = data.names ?? [];
  const stated = data.value !== undefined;
  return (
    ((stated || ofYear) && sum ? unlikeSum(value, sum, 'value') : undefined) ??
    (stated && ofYear ? unlikeYear(value, ofYear) : undefined) ??
    (stated && names.length > 0 ? overNamed(value, names) : undefined) ??
    growthConflict(data, value, prior) ??
    shareConflict(data, value)
  );
}

/** Two departments' numbers for the same thing, as kept when their parts were merged. */
export function disputeOf(quantity: Quantity | undefined): Conflict | undefined {
  const both = disputeIn(quantity?.amount);
  return both && { what: '', ...both, field: 'value' };
}

/** Two departments disagree on last year's number or on the growth itself: in both cases no growth can be told. */
function growthDispute({ growth }: FigureData, prior: Quantity | undefined): Conflict | undefined {
  const stated = disputeIn(growth);
  if (stated) return { what: '', ...stated, field: 'growth' };
  const last = disputeIn(prior?.amount);
  return last && { what: '', stated: `上年${last.stated}`, found: last.found, field: 'growth' };
}

/** Parts that do not add up to the whole: 36 stated, 39 in parts. */
export function unlikeSum(quantity: Quantity, sum: Quantity, field: string): Conflict | undefined {
  const [number, all] = [exact(quantity), exact(sum)];
  if (!number || !all || number.eq(all)) return undefined;
  return { what: '分项合计', stated: quantity.amount.digits ?? '', found: sum.amount.digits ?? '', field };
}

/** More names than the number: fewer are an excerpt (甲、乙等7家), more are an error. */
export function overNamed(quantity: Quantity, names: readonly string[]): Conflict | undefined {
  const number = exact(quantity);
  if (!number || number.gte(names.length)) return undefined;
  return { what: '名单', stated: quantity.amount.digits ?? '', found: String(names.length), field: 'names' };
}

function unlikeYear(value: Quantity, ofYear: Quantity): Conflict | undefined {
  const [number, annual] = [exact(value), exact(ofYear)];
  if (!number || !annual || annual.eq(number)) return undefined;
  return { what: '历年', stated: value.amount.digits ?? '', found: ofYear.amount.digits ?? '', field: 'value' };
}

/** A stated growth must be true of the numbers, at the precision stated, unless 口径 explains the difference. */
function growthConflict(data: FigureData, value: Quantity, prior: Quantity | undefined): Conflict | undefined {
  if (!data.growth?.digits || data.basis || !prior) return undefined;
  const [now, base] = [exact(value), exact(prior)];
  if (!now || !base) return undefined;
  const { unit } = data.growth;
  const found = unit === '个百分点' ? now.minus(base) : growthRate(now, base)?.div(unit === '倍' ? 100 : 1);
  return found && contradicted(quantityOf(data.growth, unit), found, { what: '按上年计算', field: 'growth' });
}

/** A stated share must be true of part ÷ whole, at the precision stated. */
function shareConflict(data: FigureData, value: Quantity): Conflict | undefined {
  const { ratio, value: whole } = data.share ?? {};
  if (!ratio?.digits || !whole || data.basis || value.unit === '%') return undefined;
  const [now, all] = [exact(value), exact(quantityOf(whole, value.unit))];
  if (!now || !all?.gt(0)) return undefined;
  const found = now.div(all).times(100);
  return contradicted({ amount: ratio, unit: '%' }, found, { what: '按整体计算', field: 'share' });
}

/** The conflict between a number stated and one found in the same unit; undefined if both may be true. */
function contradicted(stated: Quantity, found: Exact, of: Pick<Conflict, 'what' | 'field'>): Conflict | undefined {
  const other = contradiction(stated.amount, found);
  return other === undefined
    ? undefined
    : { ...of, stated: quantityText(stated), found: `${printedDigits(other)}${stated.unit}` };
}
