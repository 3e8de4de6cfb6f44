import { achievementPhrase } from '../figures/achievements/achievement.ts';
import { amountsOf, isAwaited, isNameless, titleOf } from '../figures/achievements/achievement-words.ts';
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

/** What all rows of a figure, or of a part that another department gave, have in common. */
type Given = Pick<Row, 'figure' | 'called' | 'owner' | 'source' | 'unit' | 'preliminary'>;

/** A figure, then its numbers one by one. `label`: what its table calls it. */
export function rowsOf(report: Report, figure: Figure, uses: readonly FieldUse[], label = figure.label): Row[] {
  const owner = figure.data.owner ?? ownerAt(report, figure.path);
  const given = { figure: figure.name, called: label, owner, source: figure.data.source ?? '', ...ofFigure(figure) };
  // A definition and a plan are told in their own words; all others in the figure's sentence.
  const told = numbersOf(figure);
  const isTold = ({ text }: FieldUse) =>
    names(text, figure) ||
    holds(text, ownValue(figure)) ||
    told.some((number) => [number, ...number.kinds].some(({ isIn }) => isIn(text)));
  const own = uses.filter((use) => !isWhole(use) || isTold(use));
  return tree(figure, undefined, [], own, own.filter(isWhole), given);
}

/**
 * `way`: from the figure to this part of it, as references name it. `uses`: of the part and of what it holds, their
 * fields as from here; `sentences`: those that tell its numbers, and not its own alone as the sentence of the whole does.
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
    // What its kinds are printed for is used.
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
  // A figure that has no number of its own, used by its numbers, is used.
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

/** Each place once. */
function placesOf(uses: readonly FieldUse[]): string[] {
  return [...new Set(uses.map(({ place }) => place))];
}

/** The figure's own number as printed; '' where it has only those of its rows. */
function ownValue(figure: Figure): string {
  const { value, series, unit } = figure;
  if (isPending(figure) && !value) return `【待补】${unit}`;
  // The years below it say it.
  if (!value || (series.length > 0 && figure.data.value === undefined)) return '';
  return withoutOwner(figure.data, valueText(figure, value));
}

/** One without 编号 no reference can name, so that nobody knows where it stands. */
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
    pending: isNameless(achievement) || isAwaited(achievement) || amountsOf(achievement).some(({ pending }) => pending),
    conflict: false,
    derived: [],
  };
  const row = rowOf(told, 0, given, uses);
  return { ...row, unused: row.unused && id !== undefined };
}

/** 责任 of the item in whose text a figure is defined. */
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
