import type { Fact, Figure, Tally } from '../figures/figure.ts';
import { type Quantity, quantityOf } from '../figures/number.ts';
import { moneyIn } from '../figures/phrase/money.ts';
import { phrase } from '../figures/phrase/phrase.ts';
import { quantityOrGap, tallyText } from '../figures/phrase/words.ts';
import { entries, STAGES, TALLIES } from '../report/counts.ts';
import type { Count } from '../report/schema.ts';
import type { Derivation } from './derivation.ts';
import { stageDerivations, tallyDerivations } from './derivations.ts';
import { holds, names, tells } from './matching.ts';
import type { RowKind } from './row.ts';

/** One of the numbers that a figure has besides its own. */
export interface Inner {
  kind: RowKind;
  item: string;
  label: string;
  value: string;
  pending: boolean;
  conflict: boolean;
  derived: Derivation[];
  /** Other references that print it or a value computed from it: 净增 for 总数. */
  also: readonly string[];
  /** Whether a sentence that tells the whole figure contains this number. */
  isIn(text: string): boolean;
  /** The counts that it is the sum of. */
  kinds: Inner[];
}

/** In the order in which the sheet lists them. */
export function numbersOf(figure: Figure): Inner[] {
  return [...counts(figure), ...years(figure), ...facts(figure)];
}

/** The gap without its owner: under its own heading a department need not be told who fills it. */
export function withoutOwner({ owner }: { owner?: string | undefined }, text: string): string {
  return owner === undefined ? text : text.replaceAll(`【待补：${owner}】`, '【待补】');
}

/** 全市 and 全省 are said in brackets after the number recommended, so they come after it here. */
const { recommended, ...LATER } = STAGES;
const AMOUNTS = {
  recommended,
  ofAll: '全市',
  ofProvince: '全省',
  ...LATER,
  funds: '资金',
  cumulative: '累计',
} as const;

function counts(figure: Figure): Inner[] {
  const tallied = entries(TALLIES).flatMap(([field, item]): Inner[] => {
    const tally: Tally | undefined = figure[field];
    if (!tally) return [];
    const count: Count | undefined = figure.data[field];
    const prior = count?.prior && quantityOf(count.prior, figure.unit);
    const withTally = (changed: Partial<Tally>): Figure => ({ ...figure, [field]: { ...tally, ...changed } });
    const row = plain(figure, 'count', item, tally.quantity, (quantity) =>
      withTally({ quantity, conflict: undefined }),
    );
    const text = tallyText(figure, tally);
    return [
      {
        ...row,
        label: tally.label ? `${item}（${tally.label}）` : (field === 'added' && figure.data.verb) || item,
        value: withoutOwner(figure.data, text),
        conflict: tally.conflict !== undefined,
        derived: tallyDerivations(figure, tally, prior),
        also: field === 'total' ? ['净增'] : [],
        isIn: (whole) => (tally.conflict ? whole.includes(text) : row.isIn(whole)),
        kinds: named(figure, 'count', tally.kinds, (kinds) => withTally({ kinds })),
      },
    ];
  });
  const put = entries(AMOUNTS).flatMap(([field, item]): Inner[] => {
    const typed = figure.data[field];
    if (!typed) return [];
    const amount = 'value' in typed ? typed.value : typed;
    const quantity = field === 'funds' ? moneyIn(amount, figure.unit) : quantityOf(amount, figure.unit);
    const row = plain(figure, 'count', item, quantity, (quantity) => ({
      ...figure,
      data: { ...figure.data, [field]: 'value' in typed ? { ...typed, value: quantity.amount } : quantity.amount },
    }));
    const isStage = field !== 'ofAll' && field !== 'ofProvince' && field !== 'funds' && field !== 'cumulative';
    const derived = isStage ? stageDerivations(figure, field) : [];
    return [
      {
        ...row,
        derived: [...row.derived, ...derived],
        also: field === 'applied' || field === 'approved' ? ['立项率'] : [],
      },
    ];
  });
  return [...tallied, ...put];
}

function years(figure: Figure): Inner[] {
  const { series, data, setting } = figure;
  return series.map(({ year, quantity }, index) => {
    const isValue = year === setting.year && data.value === undefined;
    const isPrior = year === setting.year - 1 && data.prior === undefined;
    const row = plain(figure, 'year', String(year), quantity, (other) => ({
      ...figure,
      series: series.with(index, { year, quantity: other }),
      ...(isValue ? { value: other } : {}),
      ...(isPrior ? { prior: other } : {}),
    }));
    // In 研发投入7.83亿元 or 由上年的6.92亿元增加到7.83亿元 the number stands without its year.
    const isUndated = isValue || (isPrior && data.style === '由到');
    return {
      ...row,
      label: `${year}年`,
      also: [...(isValue ? ['数值'] : []), ...(isPrior ? ['上年'] : [])],
      isIn: (text: string) => (isUndated || text.includes(String(year))) && row.isIn(text),
    };
  });
}

function facts(figure: Figure): Inner[] {
  return named(figure, 'fact', figure.facts, (changed) => ({ ...figure, facts: changed }));
}

/** Numbers said after their names, except where the names are measures: 接待海外人才18批39人次. */
function named(figure: Figure, kind: RowKind, all: readonly Fact[], put: (changed: Fact[]) => Figure): Inner[] {
  return all.map(({ name, quantity }, index) => {
    const row = plain(figure, kind, name, quantity, (other) => put(all.with(index, { name, quantity: other })));
    const text = `${name}${quantityOrGap(figure, quantity)}`;
    const isNamed = phrase(figure, { form: '全' }).includes(text);
    return { ...row, isIn: (whole) => (isNamed ? whole.includes(text) : row.isIn(whole)) };
  });
}

/** `put`: returns the figure with the given number instead of this one. */
function plain(
  figure: Figure,
  kind: RowKind,
  item: string,
  quantity: Quantity,
  put: (other: Quantity) => Figure,
): Inner {
  const text = quantityOrGap(figure, quantity);
  return {
    kind,
    item,
    label: item,
    value: withoutOwner(figure.data, text),
    pending: quantity.amount.pending,
    conflict: false,
    derived: [],
    also: [],
    isIn: (whole) => names(whole, figure) && holds(whole, text) && tells(figure, put(other(quantity))),
    kinds: [],
  };
}

/** A number that does not occur in a report. */
function other({ amount, unit }: Quantity): Quantity {
  const digits = amount.digits === '98765432' ? '98765431' : '98765432';
  return { amount: { ...amount, digits, before: '', after: '', end: '', pending: false }, unit };
}
