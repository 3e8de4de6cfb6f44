import type { Figure, Tally } from '../figures/figure.ts';
import { type Quantity, quantityOf } from '../figures/number.ts';
import { quantityOrGap, tallyText } from '../figures/words.ts';
import type { Amount } from '../report/amount.ts';
import type { Count } from '../report/schema.ts';
import { type Derivation, tallyDerivations } from './derivations.ts';
import { holds } from './matching.ts';
import type { RowKind } from './row.ts';

/** One of the numbers that a figure has beside its own. */
export interface Inner {
  kind: RowKind;
  item: string;
  label: string;
  value: string;
  pending: boolean;
  conflict: boolean;
  derived: Derivation[];
  /** Whether a sentence that tells the whole figure holds this number. */
  isIn(text: string): boolean;
}

/** In the order in which the sheet lists them. */
export function numbersOf(figure: Figure): Inner[] {
  return [...counts(figure), ...years(figure), ...facts(figure)];
}

/** Under its own heading a department need not be told that it is the one to fill the gap. */
export function withoutOwner({ data }: Pick<Figure, 'data'>, text: string): string {
  return data.owner === undefined ? text : text.replace(`【待补：${data.owner}】`, '【待补】');
}

const TALLIES = { firstTime: '首次认定', again: '重新认定', added: '新增', renewed: '复审', total: '总数' } as const;
const AMOUNTS = {
  recommended: '推荐',
  ofAll: '全市',
  ofProvince: '全省',
  applied: '申报',
  approved: '立项',
  selected: '入选',
  arranged: '安排',
  funds: '资金',
  cumulative: '累计',
} as const;

function counts(figure: Figure): Inner[] {
  const tallied = entries(TALLIES).flatMap(([field, item]): Inner[] => {
    const tally: Tally | undefined = figure[field];
    if (!tally) return [];
    const count: Count | undefined = figure.data[field];
    const text = tallyText(figure, tally);
    const prior = count?.prior && quantityOf(count.prior, figure.unit);
    return [
      {
        kind: 'count',
        item,
        label: tally.label ? `${item}（${tally.label}）` : (field === 'added' && figure.data.verb) || item,
        value: withoutOwner(figure, text),
        pending: tally.quantity.amount.pending,
        conflict: tally.conflict !== undefined,
        derived: tallyDerivations(figure, tally, prior),
        isIn: (whole) => holds(whole, text),
      },
    ];
  });
  const put = entries(AMOUNTS).flatMap(([field, item]): Inner[] => {
    const amount: Amount | undefined = figure.data[field];
    return amount ? [plain(figure, 'count', item, quantityOf(amount, figure.unit))] : [];
  });
  return [...tallied, ...put];
}

function years(figure: Figure): Inner[] {
  return figure.series.map(({ year, quantity }) => {
    const row = plain(figure, 'year', String(year), quantity);
    return { ...row, label: `${year}年`, isIn: (text: string) => text.includes(String(year)) && row.isIn(text) };
  });
}

function facts(figure: Figure): Inner[] {
  return figure.facts.map(({ name, quantity }) => {
    const row = plain(figure, 'fact', name, quantity);
    return { ...row, isIn: (text: string) => text.includes(`${name}${quantityOrGap(figure, quantity)}`) };
  });
}

function plain(figure: Figure, kind: RowKind, item: string, quantity: Quantity): Inner {
  const text = quantityOrGap(figure, quantity);
  return {
    kind,
    item,
    label: item,
    value: withoutOwner(figure, text),
    pending: quantity.amount.pending,
    conflict: false,
    derived: [],
    isIn: (whole) => holds(whole, text),
  };
}

function entries<T extends object>(table: T): [keyof T, T[keyof T]][] {
  return Object.entries(table) as [keyof T, T[keyof T]][];
}
