import { achievementPhrase } from '../figures/achievements/achievement.ts';
import { amountsOf, isNameless, isNamePending, titleOf } from '../figures/achievements/achievement-words.ts';
import { type Figure, isPending } from '../figures/figure.ts';
import type { Figures } from '../figures/figures.ts';
import { isForecast } from '../figures/phrase/times.ts';
import { valueText } from '../figures/phrase/words.ts';
import { circumstances } from '../figures/tables/cells.ts';
import type { Achievement, FigureData, Report } from '../report/schema.ts';
import { derivationsOf, shareOf } from './derivations.ts';
import { type FieldUse, holds, isWhole, names, partIsIn } from './matching.ts';
import { type Inner, numbersOf, withoutOwner } from './numbers.ts';
import type { Row } from './row.ts';

/** What all rows of a figure, or of a part from another department, have in common. */
type Given = Pick<Row, 'figure' | 'called' | 'owner' | 'source' | 'unit' | 'preliminary'>;

/** The row of a figure, then those of its numbers. `label`: the figure's name in the table. */
export function rowsOf(report: Report, figure: Figure, uses: readonly FieldUse[], label = figure.label): Row[] {
  const owner = figure.data.owner ?? ownerAt(report, figure.path);
  const given = { figure: figure.name, called: label, owner, source: figure.data.source ?? '', ...ofFigure(figure) };
  // References to definitions and plans print words of their own; all others print the figure's sentence.
  const told = numbersOf(figure);
  const isTold = ({ text }: FieldUse) =>
    names(text, figure) ||
    holds(text, ownValue(figure)) ||
    told.some((number) => [number, ...number.kinds].some(({ isIn }) => isIn(text)));
  const own = uses.filter((use) => !isWhole(use) || isTold(use));
  return tree(figure, undefined, [], own, own.filter(isWhole), given);
}

/**
 * `way`: the path from the figure to this part, as references name it. `uses`: those of the part and what it contains,
 * with fields relative to the part. `sentences`: the uses whose sentence tells all numbers of the part, and not only
 * the part's own number as the sentence of the whole does.
 */
function tree(
  figure: Figure,
  whole: Figure | undefined,
  way: readonly string[],
  uses: readonly FieldUse[],
  sentences: readonly FieldUse[],
  given: Given,
): Row[] {
  const depth = way.length;
  const inner = numbersOf(figure);
  const taken = new Set<string>();
  const take = (names: readonly string[], { field }: FieldUse): boolean => {
    const isFound = names.some((name) => field === name || field.startsWith(`${name}.`));
    if (isFound) taken.add(field);
    return isFound;
  };
  const numberRows = (number: Inner, above: readonly string[]): Row[] => {
    const steps = [...above, number.item];
    const references = [steps.slice(depth).join('.'), ...number.also];
    const places = uses.filter((use) => take(references, use) || (sentences.includes(use) && number.isIn(use.text)));
    const kinds = number.kinds.flatMap((kind) => numberRows(kind, steps));
    const row = rowOf({ ...number, item: steps.join('.') }, steps.length, given, places);
    // A sum counts as used if all its kinds are used.
    return [{ ...row, unused: row.unused && kinds.every(({ unused }) => unused) }, ...kinds];
  };
  const below = [
    ...inner.flatMap((number) => numberRows(number, way)),
    ...figure.parts.flatMap((part) => {
      const own = uses.flatMap((use): FieldUse[] => {
        if (isWhole(use)) return partIsIn(part, figure, use.text) ? [{ ...use, field: '' }] : [];
        return take([part.name], use) ? [{ ...use, field: use.field.slice(part.name.length + 1) }] : [];
      });
      const { owner = given.owner, source = given.source } = part.data;
      const asWhole = own.filter((use) => use.field !== '' && isWhole(use));
      return tree(part, figure, [...way, part.name], own, asWhole, { ...given, owner, source, ...ofFigure(part) });
    }),
  ];
  const ownUses = uses.filter(({ field }) => !taken.has(field));
  const asked = new Set(ownUses.map(({ field }) => field));
  const value = ownValue(figure);
  const head = rowOf(
    {
      kind: whole ? 'part' : 'figure',
      item: way.join('.'),
      label: whole ? `其中：${figure.label}` : given.called,
      value: `${value}${value !== '' || inner.length === 0 ? circumstances(figure) : ''}`,
      pending: isPending(figure) || figure.value?.amount.pending === true,
      conflict: figure.conflict !== undefined,
      derived: [...derivationsOf(figure, asked), ...(whole ? shareOf(figure, whole, asked) : [])],
      summed: isSummed(figure),
    },
    depth,
    given,
    ownUses,
  );
  // A figure without a number of its own counts as used if one of its numbers is used.
  const isHeading = head.value === '' && below.some(({ unused }) => !unused);
  return [{ ...head, unused: head.unused && !isHeading }, ...below];
}

function isSummed({ data, value, series, names, parts }: Figure): boolean {
  return data.value === undefined && value !== undefined && series.length + names.length === 0 && parts.length > 0;
}

function ofFigure(figure: Figure): Pick<Row, 'unit' | 'preliminary'> {
  return { unit: figure.unit, preliminary: isForecast(figure) };
}

type Told = Pick<Row, 'kind' | 'item' | 'label' | 'value' | 'pending' | 'conflict' | 'derived'> &
  Partial<Pick<Row, 'summed'>>;

function rowOf(told: Told, depth: number, given: Given, uses: readonly FieldUse[]): Row {
  const { kind, item, label, value, pending, conflict, derived, summed = false } = told;
  const places = placesOf(uses);
  return {
    kind,
    ...given,
    item,
    label: `${'　'.repeat(depth)}${label}`,
    depth,
    value,
    pending,
    conflict,
    derived,
    summed,
    uses: places,
    unused: places.length === 0,
  };
}

function placesOf(uses: readonly FieldUse[]): string[] {
  return [...new Set(uses.map(({ place }) => place))];
}

/** The figure's own number as printed; '' if only its rows have numbers. */
function ownValue(figure: Figure): string {
  const { value, series, unit } = figure;
  if (isPending(figure) && !value) return `【待补】${unit}`;
  // The rows of the years below tell it.
  if (!value || (series.length > 0 && figure.data.value === undefined)) return '';
  return withoutOwner(figure.data, valueText(figure, value));
}

/** An achievement without 编号 cannot be referred to, so where it is used is unknown. */
export function achievementRow(
  figures: Figures,
  achievement: Achievement,
  index: number,
  uses: readonly FieldUse[],
): Row {
  const { id } = achievement;
  const given = {
    figure: id === undefined ? '成果' : `成果.${id}`,
    called: '成果',
    source: achievement.source ?? '',
    owner: achievement.owner,
    unit: '',
    preliminary: false,
  };
  const told: Told = {
    kind: 'achievement',
    item: '',
    label: titleOf(achievement, index),
    value: withoutOwner(achievement, achievementPhrase(figures, achievement)),
    pending:
      isNameless(achievement) || isNamePending(achievement) || amountsOf(achievement).some(({ pending }) => pending),
    conflict: false,
    derived: [],
  };
  const row = rowOf(told, 0, given, uses);
  return { ...row, unused: row.unused && id !== undefined };
}

/** 责任 of the innermost item around a figure that is defined in a text. */
function ownerAt(report: Report, path: Figure['path']): string | undefined {
  let at: unknown = report;
  let owner: string | undefined;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Record<string | number, unknown>)[step];
    const own = typeof at === 'object' && at !== null ? (at as Pick<FigureData, 'owner'>).owner : undefined;
    if (typeof own === 'string') owner = own;
  }
  return owner;
}
