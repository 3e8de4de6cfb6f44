import { achievementPhrase } from '../figures/achievement.ts';
import { type Figure, isPending, type Tally } from '../figures/figure.ts';
import { longest } from '../figures/members.ts';
import { type Quantity, quantityOf } from '../figures/number.ts';
import { isForecast } from '../figures/phrase.ts';
import type { Figures } from '../figures/register.ts';
import { gap, quantityOrGap, tallyText, valueText } from '../figures/words.ts';
import type { Amount } from '../report/amount.ts';
import { asOfText } from '../report/date.ts';
import type { Achievement, Count, FigureData, Report } from '../report/schema.ts';
import { type Derivation, derivationsOf, shareOf, tallyDerivations } from './derivations.ts';
import type { Use } from './uses.ts';

/** 数据核对表: every number of a report, for the department that gave it to check and to sign. */
export interface Sheet {
  /** The report's title with 数据核对表 behind it. */
  title: string;
  period: string;
  counts: Counts;
  /** In the order in which the data name them; figures without one last. */
  departments: Department[];
}

export interface Counts {
  /** Figures and achievements; parts are not counted on their own. */
  figures: number;
  /** Rows that lack a number, hold two that contradict each other, stand nowhere in the report. */
  pending: number;
  conflicts: number;
  unused: number;
}

export interface Department {
  owner: string | undefined;
  rows: Row[];
}

/** 指标, 部分 (其中, 包括), 分项, 数量 (新增, 总数, 申报 …), 年份 (历年), 成果. */
export type RowKind = 'figure' | 'part' | 'fact' | 'count' | 'year' | 'achievement';

export interface Row {
  kind: RowKind;
  /** The figure's name, as the data have it. */
  figure: string;
  /** Which of its numbers, as a reference names it: 发明专利, 总数, 2008; '' for the figure itself. */
  item: string;
  /** As printed in a table. */
  label: string;
  depth: number;
  /** '' for a figure that has no number but those below it. */
  value: string;
  pending: boolean;
  conflict: boolean;
  derived: Derivation[];
  source: string;
  owner: string | undefined;
  /** Places in the report, in its order, each once. */
  uses: string[];
  unused: boolean;
}

export const WITHOUT_OWNER = '未注明责任单位';

export function sheetOf(report: Report, figures: Figures, title: string, uses: readonly Use[]): Sheet {
  const byFigure = grouped(figures, uses);
  const blocks = [
    ...[...figures.byName.values()].map((figure) => rowsOf(report, figure, byFigure.get(figure.name) ?? [])),
    ...[...figures.achievements].map(([id, achievement]) => [
      achievementRow(figures, id, achievement, byFigure.get(`成果.${id}`) ?? []),
    ]),
  ];
  const rows = blocks.flat();
  return {
    title: `${title}数据核对表`,
    period: report.period.label,
    counts: {
      figures: blocks.length,
      pending: rows.filter(({ pending }) => pending).length,
      conflicts: rows.filter(({ conflict }) => conflict).length,
      unused: rows.filter(({ unused }) => unused).length,
    },
    departments: departmentsOf(rows),
  };
}

function departmentsOf(rows: readonly Row[]): Department[] {
  const byOwner = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const own = byOwner.get(row.owner);
    if (own) own.push(row);
    else byOwner.set(row.owner, [row]);
  }
  const departments = [...byOwner].map(([owner, own]) => ({ owner, rows: own.map(inItsPlace) }));
  return departments.sort((a, b) => Number(a.owner === undefined) - Number(b.owner === undefined));
}

/** A part that another department gave stands there without its figure above it, and so says whose part it is. */
function inItsPlace(row: Row, index: number, rows: readonly Row[]): Row {
  const below =
    row.depth === 0 || rows.slice(0, index).some(({ figure, depth }) => figure === row.figure && depth < row.depth);
  return below ? row : { ...row, label: `${row.figure}，其中：${row.item}`, depth: 0 };
}

interface FieldUse {
  /** What follows the name in the reference; '' for the figure as a whole. */
  field: string;
  text: string;
  place: string;
}

function grouped(figures: Figures, uses: readonly Use[]): Map<string, FieldUse[]> {
  const byFigure = new Map<string, FieldUse[]>();
  for (const { name, text, place } of uses) {
    const base = longest(figures.byName, name)?.name ?? name;
    const use = { field: name.slice(base.length + 1), text, place };
    const own = byFigure.get(base);
    if (own) own.push(use);
    else byFigure.set(base, [use]);
  }
  return byFigure;
}

/** A figure, then its numbers one by one. */
function rowsOf(report: Report, figure: Figure, uses: readonly FieldUse[]): Row[] {
  const owner = figure.data.owner ?? ownerAt(report, figure.path);
  const rows = tree(figure, undefined, 0, '', uses, { figure: figure.name, owner, source: figure.data.source ?? '' });
  const [head, ...below] = rows;
  if (!head) return rows;
  // A figure that has no number of its own, used by its numbers, is used.
  const isHeading = head.value === '' && below.length > 0;
  if (isHeading && below.some(({ unused }) => !unused)) head.unused = false;
  return rows;
}

interface Inner {
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

/** `prefix`: the way from the figure to this part of it, as references name it. */
function tree(
  figure: Figure,
  whole: Figure | undefined,
  depth: number,
  prefix: string,
  uses: readonly FieldUse[],
  given: Pick<Row, 'figure' | 'owner' | 'source'>,
): Row[] {
  const inner = [...counts(figure), ...years(figure), ...facts(figure)];
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
      derived: [...derivationsOf(figure, asked), ...(whole ? shareOf(figure, whole) : [])],
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

/** Under its own heading a department need not be told that it is the one to fill the gap. */
function withoutOwner({ data }: Pick<Figure, 'data'>, text: string): string {
  return data.owner === undefined ? text : text.replace(`【待补：${data.owner}】`, '【待补】');
}

/** （2013年1—5月）, （截至11月底）, （预计）: what number it is. */
function circumstances(figure: Figure, hasValue: boolean): string {
  const { data } = figure;
  const forecast = isForecast(figure) ? '预计' : '';
  const told = [data.period ?? '', data.asOf ? asOfText(data.asOf, figure.setting.within) : '', forecast].filter(
    (word) => word !== '',
  );
  return told.length === 0 || !hasValue ? '' : `（${told.join('，')}）`;
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

/** The number, and not the end of a longer one. */
function holds(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!/[\d.]$/u.test(text.slice(0, at))) return true;
  }
  return false;
}

/** By its whole name, or, of 省科技进步奖二等奖 behind another grade, by the grade alone: 一等奖1项、二等奖3项. */
function partIsIn(part: Figure, text: string): boolean {
  const label = part.data.shortLabel ?? part.label;
  const number = part.value ? valueText(part, part.value) : isPending(part) ? `${gap(part)}${part.unit}` : '';
  return [label, `、${label.slice(-3)}`, `、${label.slice(-2)}`].some((said) => text.includes(`${said}${number}`));
}

function achievementRow(figures: Figures, id: string, achievement: Achievement, uses: readonly FieldUse[]): Row {
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

function entries<T extends object>(table: T): [keyof T, T[keyof T]][] {
  return Object.entries(table) as [keyof T, T[keyof T]][];
}
