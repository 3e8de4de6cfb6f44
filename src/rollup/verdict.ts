import { type Names, without } from './names.ts';
import type { Added, Gap, Sum } from './sum.ts';

/** The sum if it is complete; otherwise why it is not, and which units lack a number or measure it unlike most. */
type Verdict = { added: Added } | { added: undefined; why: string; lacking: number[] };

/** `wanted`: units that must have a number. `against`: a reason why the numbers cannot be added even if complete. */
export function verdictOf(sum: Sum, wanted: readonly number[], names: Names, against?: string): Verdict {
  const added = sum.added();
  const [first] = added;
  const missing = without(wanted, sum.givers);
  const odd = added.filter(({ units }) => units.length < (first?.units.length ?? 0)).flatMap(({ units }) => units);
  const lacking = [...missing, ...sum.gaps.map(({ unit }) => unit), ...(against === undefined ? odd : [])];
  if (against !== undefined) return { added: undefined, why: against, lacking };
  if (added.length === 1 && first && lacking.length === 0) return { added: first };
  const have = added.length > 1 ? measuresApart(added, names) : first ? haveText(first, names) : '';
  const why = [have, ...gapTexts(sum.gaps, names), ...(missing.length > 0 ? [`${names.some(missing)}没有写`] : [])];
  return { added: undefined, why: why.filter((text) => text !== '').join('；'), lacking };
}

/** 已有80个单位合计1234家. */
function haveText(added: Added, names: Names): string {
  return `已有${names.most(added.units)}${amountText(added)}`;
}

/** 合计1234家, or just 1234家 if it is of a single unit. */
export function amountText({ digits, measure, units }: Added): string {
  return `${units.length > 1 ? '合计' : ''}${digits}${measure}`;
}

function measuresApart(added: readonly Added[], names: Names): string {
  const each = added.map(({ measure, units }) => `${measure === '' ? '没有单位' : measure}的有${names.some(units)}`);
  return `计量单位不同，不能相加：${each.join('，')}`;
}

/** At most this many units are quoted with what they wrote. */
const FEW = 3;

function gapTexts(gaps: readonly Gap[], names: Names): string[] {
  return (['待补', '待核', '约数'] as const).flatMap((kind) => {
    const own = gaps.filter((gap) => gap.kind === kind);
    if (own.length === 0) return [];
    if (kind === '待补') return [`${names.some(own.map(({ unit }) => unit))}待补`];
    const told = own.slice(0, FEW).map(({ unit, text }) => names.of(unit) + shown(kind, text));
    const all = `${told.join('、')}${own.length > FEW ? `等${own.length}个单位` : ''}`;
    return [kind === '约数' ? `${all}，约数不能相加` : all];
  });
}

function shown(kind: '待核' | '约数', text: string): string {
  return kind === '约数' ? text : `待核：${text.replace(/^【待核：|】.*$/gu, '')}`;
}
