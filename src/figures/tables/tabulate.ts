import { parseAmount, sameUnit } from '../../report/amount.ts';
import type { Achievement, Column, TableData } from '../../report/schema.ts';
import type { Table } from '../../tree.ts';
import { oneLine } from '../../zh/text.ts';
import { nameOf } from '../achievements/achievement-words.ts';
import { gradeRows } from '../achievements/awards.ts';
import { basisOf } from '../against.ts';
import { derive } from '../derive.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { marked, unmarked, withinMarks } from '../mark.ts';
import { quantityOrGap } from '../phrase/words.ts';
import { resolve } from '../references/resolve.ts';
import { tokens } from '../tokens.ts';
import { apart } from './apart.ts';
import { bare, mainOf, NOTHING, noteOf, rowLabel, type TableRow, tableRow } from './cells.ts';

/** A table of the report, its cells final and the first row its head, and what is to be noted below it. */
export function tabulate(figures: Figures, data: TableData): (Table | string)[] {
  const all = figuresOf(figures, data.data ?? []);
  const notes =
    data.columns === undefined || data.columns.includes('同比') ? all.flatMap((each) => noteOf(each) ?? []) : [];
  return [tableFor(figures, data), ...(notes.length > 0 ? [`注：${notes.join('；')}。`] : [])];
}

/** The figures of a table or a chart, those of a set in its place, each once. */
export function figuresOf(figures: Figures, names: readonly string[]): Figure[] {
  const all = names
    .flatMap((name) => figures.sets.get(name) ?? [name])
    .flatMap((name) => figures.byName.get(name) ?? []);
  return [...new Set(all)];
}

function tableFor(figures: Figures, data: TableData): Table {
  if (data.data) return ofFigures(figures, figuresOf(figures, data.data), data.columns);
  if (data.achievements) return ofAchievements(figures, data.achievements);
  const text = (typed: string) => oneLine(resolve(figures, typed, '简'));
  const head = (data.head ?? []).map(text);
  return tableOf(
    head,
    (data.rows ?? []).map((row) =>
      head.map((name, column) => underHead(row[column] ?? '', text(row[column] ?? ''), name)),
    ),
  );
}

/** 98.2 of 【推广.水稻.数值】 under 面积（万亩）: what the head says no cell says again, unless a person typed it. */
function underHead(typed: string, told: string, head: string): string {
  const unit = sameUnit(/[（(]([^（()）]+)[）)]$/u.exec(unmarked(head))?.[1] ?? '');
  const [token, ...others] = tokens(typed.trim());
  const isReference = (token?.kind === 'reference' || token?.kind === 'definition') && others.length === 0;
  if (unit === '' || !isReference) return told;
  return withinMarks(told, (inner) => {
    const number = parseAmount(inner.replace(/^【待[补核][^【】]*】/u, '1'));
    return typeof number !== 'string' && number.unit === unit ? bare(inner, unit) : inner;
  });
}

const DEFAULT: readonly Column[] = ['单位', '本年', '上年', '同比'];
/** Columns of numbers that carry the row's unit. */
const IN_UNIT: readonly Column[] = ['本年', '上年', '目标', '累计'];
/** How they are headed where all numbers of the report's own time are held against the same. */
const HEADS: Record<ReturnType<typeof basisOf>, Partial<Record<Column, string>>> = {
  上年: {},
  上年同期: { 本年: '本期', 上年: '上年同期' },
  上学年: { 本年: '本学年', 上年: '上学年' },
};

/** A row for each figure, and below it one for each of its parts and facts. */
function ofFigures(figures: Figures, all: readonly Figure[], asked: readonly Column[] | undefined): Table {
  const rows = apart(all, rowLabel).flatMap((figure) => rowsOf(figures, figure, figure.name));
  const units = new Set(rows.map(({ unit }) => unit));
  const [only = ''] = units;
  const wanted = (asked ?? DEFAULT.filter((column) => rows.some((row) => cellOf(row, column) !== ''))).filter(
    (column) => column !== '指标',
  );
  const columns = [...new Set(units.size > 1 && !wanted.includes('单位') ? ['单位' as const, ...wanted] : wanted)];
  // Of one unit, the head says it once.
  const inHead = units.size === 1 && only !== '' && !columns.includes('单位');
  // A row of another time notes it behind its name.
  const ofReport = all.filter(isOfReport);
  const [basis, ...others] = new Set((ofReport.length > 0 ? ofReport : all).map(basisOf));
  const names = basis && others.length === 0 ? HEADS[basis] : {};
  const head = columns.map((column) => {
    const name = names[column] ?? column;
    return inHead && IN_UNIT.includes(column) ? `${name}（${only}）` : name;
  });
  const cells = rows.map((row) => [row.label, ...columns.map((column) => cellOf(row, column) || NOTHING)]);
  const align = columns.map((column, index) => (NUMBERS.includes(column) ? 'right' : alignOf(cells, index + 1)));
  return tableOf(['指标', ...head], cells, [null, ...align]);
}

/** Whether it has no time of its own. */
function isOfReport({ data }: Figure): boolean {
  return data.period === undefined && data.asOf === undefined;
}

function cellOf(row: TableRow, column: Column): string {
  if (column === '指标') return row.label;
  return column === '单位' ? row.unit : row.cells[column];
}

/** `path`: the figure as a reference names it. */
function rowsOf(figures: Figures, figure: Figure, path: string, whole?: Figure): TableRow[] {
  const earlier = ofEarlierYear(figure);
  const { cells, ...row } = tableRow(earlier?.figure ?? figure, whole);
  const told = Object.entries(cells).map(([column, text]) => [
    column,
    marked(figures, [`${path}.${earlier?.members[column] ?? memberOfCell(figure, column)}`], text),
  ]);
  const below = figure.parts.flatMap((part) => rowsOf(figures, part, `${path}.${part.name}`, figure));
  const facts = figure.facts.map(({ name, quantity }): TableRow => {
    const printed = quantityOrGap(figure, quantity);
    const number = printed.endsWith(quantity.unit) ? printed.slice(0, printed.length - quantity.unit.length) : printed;
    const text = marked(figures, [`${path}.${name}`], number);
    return { label: name, unit: quantity.unit, cells: { ...blank(), 本年: text } };
  });
  return [
    { ...row, cells: Object.fromEntries(told) as TableRow['cells'] },
    ...below.map((each, index) => ({ ...each, label: `${index === 0 ? '　其中：' : '　　　　'}${each.label}` })),
    ...facts.map((each) => ({ ...each, label: `　${each.label}` })),
  ];
}

function blank(): TableRow['cells'] {
  return { 本年: '', 上年: '', 同比: '', 目标: '', 完成率: '', 位次: '', 累计: '', 来源: '', 责任: '' };
}

/**
 * A history that ends before the time of the report, as what it is of the last year it has, by its sentence as well: under
 * 上年同期 or 上学年 a whole year would be taken for another time. `members`: how references name its numbers.
 */
function ofEarlierYear(figure: Figure): { figure: Figure; members: Record<string, string> } | undefined {
  const { name, label, data, path, setting, unit, series } = figure;
  const last = series.at(-1)?.year;
  if (last === undefined || !isOfReport(figure) || basisOf(figure) === '上年') return undefined;
  const { is, quantity } = mainOf(figure);
  if (is !== '数值' || quantity) return undefined;
  // What is aimed at is for the report's own time.
  const own = { ...data, label, period: `${last}年`, target: undefined };
  return { figure: derive(name, own, path, setting, unit), members: { 本年: `${last}`, 上年: `${last - 1}` } };
}

/** As a reference to the figure names what stands in the column. */
function memberOfCell(figure: Figure, column: string): string {
  if (column === '本年') return figure.value ? '数值' : figure.total ? '总数' : figure.added ? '新增' : '数值';
  return column === '完成率' ? '目标' : column === '目标' ? '目标数' : column;
}

/** A row for each award and grade, the highest grade first. */
function ofAchievements(figures: Figures, ids: readonly string[]): Table {
  const listed = ids.flatMap((id) => figures.achievements.get(id) ?? []);
  const hasHolder = listed.some(({ holder }) => holder !== undefined);
  const rows = listed.flatMap((achievement) =>
    gradeRows(achievement).map(({ grade, number }) => [
      marked(figures, achievement.id === undefined ? [] : [`成果.${achievement.id}`], awardName(achievement)),
      ...(hasHolder ? [achievement.holder ?? NOTHING] : []),
      grade || NOTHING,
      number || NOTHING,
    ]),
  );
  return tableOf(['奖项', ...(hasHolder ? ['主体'] : []), '等级', '数量'], rows);
}

/** Who took part in an award must not be read as having won it. */
function awardName(achievement: Achievement): string {
  const role = achievement.role?.replace(/^（([^（）]*)）$/u, '$1');
  return `${nameOf(achievement)}${role === undefined ? '' : `（${role}）`}`;
}

/** Columns of numbers; the others of a table of figures hold words. */
const NUMBERS: readonly Column[] = [...IN_UNIT, '同比', '完成率'];

/** A number as a cell holds it, with a unit or without, or a gap for one. */
const NUMBER = /^(?:[近约超]?[−-]?\d[\d.—]*\S{0,4}|【.*】\S{0,4})$/u;
/** Cells up to so many characters look best in the middle. */
const SHORT = 6;

type Align = Table['align'][number];

/** The first column names the rows, or numbers them; another goes by what it holds: numbers, words or texts. */
function alignOf(rows: readonly (readonly string[])[], column: number): Align {
  const cells = rows.map((row) => unmarked(row[column] ?? '')).filter((cell) => cell !== '' && cell !== NOTHING);
  if (column === 0) return cells.every((cell) => /^\d{1,3}$/u.test(cell)) ? 'center' : null;
  if (cells.length > 0 && cells.every((cell) => NUMBER.test(cell))) return 'right';
  return cells.every((cell) => cell.length <= SHORT) ? 'center' : null;
}

function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = head.map((_, column) => alignOf(rows, column)),
): Table {
  return {
    type: 'table',
    align,
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] })),
    })),
  };
}
