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
  return rowsIn({ figure, whole: undefined, way: [], uses: own, sentences: own.filter(isWhole), given });
}

/** A figure, or a part of one, with what is known of it from without. */
interface Branch {
  figure: Figure;
  /** For a part: what it is a part of. */
  whole: Figure | undefined;
  /** The path from the figure to this part, as references name it. */
  way: readonly string[];
  /** Those of the part and what it contains, with fields relative to the part. */
  uses: readonly FieldUse[];
  /** The uses whose sentence tells all numbers of the part, and not only the part's own as that of the whole does. */
  sentences: readonly FieldUse[];
  given: Given;
}

/** The row of the branch itself, then those of its numbers and parts. */
function rowsIn(branch: Branch): Row[] {
  const { figure, way, uses } = branch;
  const inner = numbersOf(figure);
  const taken = new Taken();
  const below = [
    ...inner.flatMap((number) => numberRows(branch, number, way, taken)),
    ...figure.parts.flatMap((part) => rowsIn(partOf(branch, part, taken))),
  ];
  const head = headRow(
    branch,
    inner.length > 0,
    uses.filter((use) => !taken.has(use)),
  );
  // A figure without a number of its own counts as used if one of its numbers is used.
  const isHeading = head.value === '' && below.some(({ unused }) => !unused);
  return [{ ...head, unused: head.unused && !isHeading }, ...below];
}

/** The fields that belong to a row below: what is left of them is the branch's own. */
class Taken {
  readonly #fields = new Set<string>();

  /** Whether the use is of what has one of these names; then it is taken. */
  take(names: readonly string[], { field }: FieldUse): boolean {
    const isFound = names.some((name) => field === name || field.startsWith(`${name}.`));
    if (isFound) this.#fields.add(field);
    return isFound;
  }

  has({ field }: FieldUse): boolean {
    return this.#fields.has(field);
  }
}

/** A number's row, then those of its kinds. `above`: the path to it. */
function numberRows(branch: Branch, number: Inner, above: readonly string[], taken: Taken): Row[] {
  const { way, uses, sentences, given } = branch;
  const steps = [...above, number.item];
  const references = [steps.slice(way.length).join('.'), ...number.also];
  const places = uses.filter(
    (use) => taken.take(references, use) || (sentences.includes(use) && number.isIn(use.text)),
  );
  const kinds = number.kinds.flatMap((kind) => numberRows(branch, kind, steps, taken));
  const row = rowOf({ ...number, item: steps.join('.') }, steps.length, given, places);
  // A sum counts as used if all its kinds are used.
  return [{ ...row, unused: row.unused && kinds.every(({ unused }) => unused) }, ...kinds];
}

function partOf({ figure, way, uses, given }: Branch, part: Figure, taken: Taken): Branch {
  const own = uses.flatMap((use): FieldUse[] => {
    if (isWhole(use)) return partIsIn(part, figure, use.text) ? [{ ...use, field: '' }] : [];
    return taken.take([part.name], use) ? [{ ...use, field: use.field.slice(part.name.length + 1) }] : [];
  });
  const { owner = given.owner, source = given.source } = part.data;
  return {
    figure: part,
    whole: figure,
    way: [...way, part.name],
    uses: own,
    sentences: own.filter((use) => use.field !== '' && isWhole(use)),
    given: { ...given, owner, source, ...ofFigure(part) },
  };
}

function headRow({ figure, whole, way, given }: Branch, hasInner: boolean, uses: readonly FieldUse[]): Row {
  const asked = new Set(uses.map(({ field }) => field));
  const value = ownValue(figure);
  const told: Told = {
    kind: whole ? 'part' : 'figure',
    item: way.join('.'),
    label: whole ? `其中：${figure.label}` : given.called,
    value: `${value}${value !== '' || !hasInner ? circumstances(figure) : ''}`,
    pending: isPending(figure) || figure.value?.amount.pending === true,
    conflict: figure.conflict !== undefined,
    derived: [...derivationsOf(figure, asked), ...(whole ? shareOf(figure, whole, asked) : [])],
    summed: isSummed(figure),
  };
  return rowOf(told, way.length, given, uses);
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
