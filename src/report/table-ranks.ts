import type { Entry, Mapping, Node, Scalar, Source } from '../source/node.ts';
import { PENDING } from './amount.ts';
import { splitNames } from './listed.ts';
import { BETWEEN_RANKS, isKept, isSeveralRanks } from './rank-text.ts';
import { entry } from './table-cells.ts';
import { rankOf } from './text-forms.ts';

/** A cell under 位次 or 全省排名, or (`prior`) under 位次上年. */
export interface RankCell {
  head: Scalar;
  cell: Scalar;
  prior: boolean;
}

/**
 * The ranks of a row as one entry, each with last year's: 全市第2 under 位次 and 全市第3 under 位次上年. One of last year alone
 * awaits this year's.
 */
export function ranksOfRow(source: Source, cells: readonly RankCell[]): Entry[] {
  const [first] = cells;
  if (!first) return [];
  const { head, cell } = first;
  const ranksOf = (isPrior: boolean) =>
    cells.flatMap((each) => (each.prior === isPrior ? ranksIn(source, each.cell) : []));
  const isOne = cells.length === 1 && !first.prior;
  const value: Node = isOne
    ? cell
    : { kind: 'list', items: withPriors(ranksOf(false), ranksOf(true)), place: cell.place };
  return [{ key: 'ranks', typed: head.text, keyPlace: cell.place, value }];
}

/** This year's ranks, each with last year's of the same thing and scope. */
function withPriors(ranks: readonly Node[], lastYears: readonly Node[]): Node[] {
  const items = [...ranks];
  for (const last of lastYears) {
    const rank = last.kind === 'map' ? last.entries.find(({ key }) => key === 'place')?.value : undefined;
    if (last.kind !== 'map' || rank?.kind !== 'scalar') {
      items.push(last);
      continue;
    }
    const same = items.find((each) => each.kind === 'map' && keyOf(each) === keyOf(last));
    const prior = rank.text === PENDING ? [] : [entry('prior', rank, last, '上年')];
    if (same?.kind !== 'map') items.push({ ...last, entries: [...last.entries.map(awaited), ...prior] });
    else if (!same.entries.some(({ key }) => key === 'prior')) same.entries.push(...prior);
  }
  return items;
}

/** What cannot be read as a rank stays as typed, and is told later. */
function ranksIn(source: Source, cell: Scalar): Node[] {
  const pieces = isSeveralRanks(cell.text) ? splitNames(source, cell, BETWEEN_RANKS) : [cell];
  return pieces.map((piece) => rankOf(source, piece, isKept(cell.text)));
}

function awaited(each: Entry): Entry {
  if (each.key !== 'place' || each.value.kind !== 'scalar') return each;
  return { ...each, value: { ...each.value, text: PENDING, stretches: null } };
}

/** What is ranked and where. */
function keyOf({ entries }: Mapping): string {
  return ['of', 'scope']
    .map((wanted) => entries.find(({ key }) => key === wanted)?.value)
    .map((value) => (value?.kind === 'scalar' ? value.text : ''))
    .join('\n');
}
