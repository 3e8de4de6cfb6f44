import type { Figure } from '../figures/figure.ts';
import { type Quantity, quantityOf } from '../figures/number.ts';
import type { Amount } from '../report/amount.ts';
import { entries, STAGES, TALLIES } from '../report/counts.ts';
import type { FigureData, Target } from '../report/schema.ts';

/** A number of a figure and the keys that lead to it: 数值, 总数 › 上年, 历年 › 2013. */
interface Addend {
  path: readonly string[];
  quantity: Quantity;
  /** What contradicts it. */
  contradiction?: string;
}

const AIMS = { target: '目标', nextTarget: '明年目标' } as const;

/** Fields that only make sense for a single unit: mentioned, but never added. */
export const OWN = { ofAll: '全市', ofProvince: '全省', leverage: '撬动', against: '对比' } as const;

/**
 * All numbers of a figure that can be added across units, without those of its parts. `typed`: the figure as typed,
 * from which the share is taken, since `figure` may have it completed from another figure.
 */
export function addendsOf(figure: Figure, typed: FigureData): Addend[] {
  const { data, unit, value, prior } = figure;
  const of = (amount: Amount) => quantityOf(amount, unit);
  const some = (path: readonly string[], amount: Amount | undefined): Addend[] =>
    amount ? [{ path, quantity: of(amount) }] : [];
  const aims = (zh: string, target: Target | undefined): Addend[] => [
    ...some([zh, '数值'], target?.value),
    ...some([zh, '净增'], target?.net),
    ...some([zh, '新增'], target?.added),
  ];
  return [
    ...(value ? [{ path: ['数值'], quantity: value, ...contradictionOf(figure) }] : []),
    ...(prior ? [{ path: ['上年'], quantity: prior }] : []),
    ...entries(TALLIES).flatMap(([field, zh]): Addend[] => {
      const tally = figure[field];
      if (!tally) return [];
      const contradicted = tally.conflict && {
        contradiction: `${tally.conflict.stated}／${tally.conflict.what}${tally.conflict.found}`,
      };
      return [
        { path: [zh, '数值'], quantity: tally.quantity, ...contradicted },
        ...some([zh, '上年'], data[field]?.prior),
        ...tally.kinds.map(({ name, quantity }) => ({ path: [zh, '分级', name], quantity })),
      ];
    }),
    ...entries(STAGES).flatMap(([field, zh]) => [
      ...some([zh, '数值'], data[field]?.value),
      ...some([zh, '上年'], data[field]?.prior),
    ]),
    ...some(['资金', '数值'], data.funds?.value),
    ...some(['累计'], data.cumulative),
    ...some(['惠及'], data.beneficiaries),
    ...entries(AIMS).flatMap(([field, zh]) => aims(zh, data[field])),
    ...some(['占', '数值'], typed.share?.value),
    ...some(['占', '上年'], typed.share?.prior),
    ...figure.facts.map(({ name, quantity }) => ({ path: ['分项', name], quantity })),
    ...Object.entries(data.series ?? {}).map(([year, amount]) => ({ path: ['历年', year], quantity: of(amount) })),
  ];
}

/** A number that contradicts the rest of the figure, except a rate of change, which is computed anew anyway. */
function contradictionOf({ conflict }: Figure): { contradiction: string } | undefined {
  if (!conflict || conflict.field === 'growth' || conflict.field === 'share') return undefined;
  return { contradiction: `${conflict.stated}／${conflict.what}${conflict.found}` };
}
