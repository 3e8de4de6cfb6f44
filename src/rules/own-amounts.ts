import type { Path } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import type { Amount } from '../report/amount.ts';
import { entries, STAGES, TALLIES } from '../report/counts.ts';

export interface OwnAmount {
  /** The name used in messages: 总数的上年. */
  what: string;
  /** Relative to the figure. */
  at: Path;
  amount: Amount;
}

const AIMS = [
  ['target', '目标'],
  ['nextTarget', '明年目标'],
] as const;

/** Every number in a figure's data that defaults to the figure's unit: not its facts, funds or effects. */
export function* ownAmounts({ data }: Figure): Generator<OwnAmount> {
  const all: [what: string, at: Path, amount: Amount | undefined][] = [
    ['数值', ['value'], data.value],
    ['上年', ['prior'], data.prior],
    ['占的整体', ['share', 'value'], data.share?.value],
    ['占的整体的上年', ['share', 'prior'], data.share?.prior],
  ];
  for (const [label, amount] of Object.entries(data.against ?? {}))
    all.push([`“${label}”`, ['against', label], amount]);
  for (const [year, amount] of Object.entries(data.series ?? {})) all.push([`${year}年`, ['series', year], amount]);
  for (const [field, zh] of AIMS) {
    const aim = data[field];
    if (!aim) continue;
    for (const kind of ['value', 'net', 'added'] as const) all.push([zh, [field, kind], aim[kind]]);
  }
  for (const [field, zh] of entries(TALLIES)) {
    const count = data[field];
    if (!count) continue;
    all.push([zh, [field, 'value'], count.value], [`${zh}的上年`, [field, 'prior'], count.prior]);
    for (const [kind, amount] of Object.entries(count.kinds ?? {}))
      all.push([`“${kind}”`, [field, 'kinds', kind], amount]);
  }
  for (const [field, zh] of entries(STAGES)) {
    const stage = data[field];
    if (!stage) continue;
    all.push([zh, [field, 'value'], stage.value], [`${zh}的上年`, [field, 'prior'], stage.prior]);
  }
  for (const [what, at, amount] of all) if (amount) yield { what, at, amount };
}
