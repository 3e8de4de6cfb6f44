import { yearOf } from '../figures/year-of.ts';
import { type Apart, countedSo } from './counting.ts';
import type { Entry } from './entry.ts';
import { type FigureSum, WORDS } from './figure-sum.ts';
import { History } from './history.ts';
import { shownUnitOf } from './measure.ts';
import { measuredAgainst } from './measured-against.ts';
import { type Names, without } from './names.ts';
import { notSummed } from './not-summed.ts';
import { ownNumbers } from './own-numbers.ts';
import { Settlement } from './settlement.ts';
import { amountText } from './verdict.ts';

/** A figure of the whole as written to the file, and its state. */
export interface Settled {
  entries: Entry[];
  /** Units whose number is missing, or in another unit of measure than that of most. */
  lacking: number[];
  /** Whether a number is 待补. */
  isPending: boolean;
  /** Why it cannot be summed whatever the units give; undefined if it can. */
  apart: string | undefined;
}

interface Context {
  names: Names;
  /** The report's year. */
  year: number;
  /** The figure that this is a part of. */
  of?: { unit: string } & Apart;
}

/**
 * Writes a figure's sums as entries of the new data file. A number that one of `required` did not give is 待补, with
 * the sum so far in a comment; numbers that are only for comparison (上年, 历年, 目标) are then left out, with a
 * comment.
 */
export function settled(figure: FigureSum, required: readonly number[], context: Context): Settled {
  const { names, year, of } = context;
  const settlement = new Settlement(figure, required, names, of);
  const { entries, counting } = settlement;
  saidOf(settlement, of?.unit);
  const history = new History(settlement, yearOf({ period: counting.periods[0]?.[0] || undefined }, year));
  ownNumbers(settlement, history);
  for (const [path, value] of history.whole) entries.put(path, value);
  for (const fault of history.faults) entries.remark(fault);
  measuredAgainst(settlement);
  for (const { path, sum } of figure.sums.values()) if (path[0] === '分项') settlement.number(path, sum);
  parts(settlement, context);
  countedSo(settlement);
  notSummed(settlement);
  const { lacking, isPending } = settlement;
  return { entries: entries.done(), lacking: [...lacking].sort((a, b) => a - b), isPending, apart: counting.apart };
}

/** Writes the unit of measure, unless it is that of the whole, and the wording. */
function saidOf(settlement: Settlement, whole: string | undefined): void {
  const { figure, entries, unit, isPart } = settlement;
  if (unit !== '' && unit !== whole) entries.put(['单位'], unit);
  for (const zh of Object.values(WORDS)) {
    if (zh !== '名称' || figure.texts(zh)[0]?.[0] !== figure.name) settlement.word(zh);
  }
  const shown = isPart ? undefined : shownUnitOf(figure, unit);
  if (shown) entries.put(['显示单位'], ...shown);
}

/** 其中 and 包括; the latter only if every unit that has the figure has it. */
function parts(settlement: Settlement, context: Context): void {
  const { figure, required, names, entries } = settlement;
  for (const each of figure.parts.values()) part(settlement, '其中', each, required, context);
  if (figure.breakdown.size === 0) return;
  const missing = without(required, figure.brokenDown);
  if (missing.length > 0) entries.remark(`“包括”没有列：${names.some(missing)}没有写各部分。`);
  else for (const each of figure.breakdown.values()) part(settlement, '包括', each, each.units, context);
}

function part(settlement: Settlement, key: string, own: FigureSum, wanted: readonly number[], context: Context): void {
  const { names, entries, unit, counting } = settlement;
  const untold = (why: string) => entries.remark(`${key}的“${own.name}”没有列：${why}。`);
  if (own.whyNot) untold(`${own.whyNot}不能相加`);
  else if (own.units.length * 2 < wanted.length) {
    const [added] = own.get('数值')?.added() ?? [];
    untold(`只有${names.some(own.units)}写了${added ? `，${amountText(added)}` : ''}`);
  } else {
    const { apart, priorsApart } = counting;
    const inner = settled(own, wanted, { ...context, of: { unit, apart, priorsApart } });
    if (inner.isPending) settlement.wants(inner.lacking);
    entries.put([key, own.name], inner.entries);
  }
}
