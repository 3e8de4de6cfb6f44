import { achievementPhrase } from '../figures/achievement.ts';
import { type Figure, isPending } from '../figures/figure.ts';
import { isForecast } from '../figures/phrase.ts';
import type { Figures } from '../figures/register.ts';
import { valueText } from '../figures/words.ts';
import { asOfText } from '../report/date.ts';
import type { Achievement, FigureData, Report } from '../report/schema.ts';
import { derivationsOf, shareOf } from './derivations.ts';
import { type FieldUse, partIsIn } from './matching.ts';
import { type Inner, numbersOf, withoutOwner } from './numbers.ts';
import type { Row } from './row.ts';

/** A figure, then its numbers one by one. */
export function rowsOf(report: Report, figure: Figure, uses: readonly FieldUse[]): Row[] {
  const owner = figure.data.owner ?? ownerAt(report, figure.path);
  const rows = tree(figure, undefined, 0, '', uses, { figure: figure.name, owner, source: figure.data.source ?? '' });
  const [head, ...below] = rows;
  if (!head) return rows;
  // A figure that has no number of its own, used by its numbers, is used.
  const isHeading = head.value === '' && below.length > 0;
  if (isHeading && below.some(({ unused }) => !unused)) head.unused = false;
  return rows;
}

/** `prefix`: the way from the figure to this part of it, as references name it. */
function tree(
  figure: Figure,
  whole: Figure | undefined,
  depth: number,
  prefix: string,
  uses: readonly FieldUse[],
  given: Pick<Row, 'figure' | 'owner' | 'source'>,
): Row[] {
  const inner = numbersOf(figure);
  const of = (row: Omit<Inner, 'isIn'>, depth: number, places: readonly FieldUse[]): Row => {
    const { kind, item, label, value, pending, conflict, derived } = row;
    const own = [...new Set(places.map(({ place }) => place))];
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
      uses: own,
      unused: own.length === 0,
    };
  };
  const fieldOf = (use: FieldUse, item: string) =>
    use.field === item || use.field.startsWith(`${item}.`) ? use : undefined;
  const join = (item: string) => (prefix === '' ? item : `${prefix}.${item}`);
  const taken = new Set<FieldUse>();
  const wholeUses = uses.filter(({ field }) => /^(?:全|简)?$/u.test(field));
  const below = [
    ...inner.map((each) => {
      const places = uses.filter((use) =>
        wholeUses.includes(use) ? each.isIn(use.text) : fieldOf(use, join(each.item)) !== undefined,
      );
      for (const use of places) if (!wholeUses.includes(use)) taken.add(use);
      return of({ ...each, item: join(each.item) }, depth + 1, places);
    }),
    ...figure.parts.flatMap((part) => {
      const partUses = uses.filter((use) =>
        wholeUses.includes(use) ? partIsIn(part, use.text) : fieldOf(use, join(part.name)) !== undefined,
      );
      for (const use of partUses) if (!wholeUses.includes(use)) taken.add(use);
      const { owner = given.owner, source = given.source } = part.data;
      return tree(part, figure, depth + 1, join(part.name), partUses, { ...given, owner, source });
    }),
  ];
  const ownUses = uses.filter((use) => !taken.has(use));
  const asked = new Set(ownUses.map(({ field }) => (prefix === '' ? field : field.slice(prefix.length + 1))));
  const head = of(
    {
      kind: whole ? 'part' : 'figure',
      item: prefix,
      label: whole ? `其中：${figure.label}` : figure.label,
      value: `${ownValue(figure)}${circumstances(figure, ownValue(figure) !== '' || inner.length === 0)}`,
      pending: isPending(figure) || figure.value?.amount.pending === true,
      conflict: figure.conflict !== undefined,
      derived: [...derivationsOf(figure, asked), ...(whole ? shareOf(figure, whole, asked) : [])],
    },
    depth,
    ownUses,
  );
  return [head, ...below];
}

/** The figure's own number as printed; '' where it has only those of its rows. */
function ownValue(figure: Figure): string {
  const { value, series, unit } = figure;
  if (isPending(figure) && !value) return `【待补】${unit}`;
  // The years below it say it.
  if (!value || (series.length > 0 && figure.data.value === undefined)) return '';
  return withoutOwner(figure, valueText(figure, value));
}

/** （2013年1—5月）, （截至11月底）, （预计）: what number it is. */
function circumstances(figure: Figure, hasValue: boolean): string {
  const { data } = figure;
  const forecast = isForecast(figure) ? '预计' : '';
  const told = [data.period ?? '', data.asOf ? asOfText(data.asOf) : '', forecast].filter((word) => word !== '');
  return told.length === 0 || !hasValue ? '' : `（${told.join('，')}）`;
}

export function achievementRow(figures: Figures, id: string, achievement: Achievement, uses: readonly FieldUse[]): Row {
  const places = [...new Set(uses.map(({ place }) => place))];
  return {
    kind: 'achievement',
    figure: `成果.${id}`,
    item: '',
    label: achievement.name ?? id,
    depth: 0,
    value: achievementPhrase(figures, achievement),
    pending: Object.values(achievement.grades ?? {}).some(({ pending }) => pending),
    conflict: false,
    derived: [],
    source: achievement.source ?? '',
    owner: achievement.owner,
    uses: places,
    unused: places.length === 0,
  };
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
