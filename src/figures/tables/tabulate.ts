import { parseAmount, sameUnit } from '../../report/amount.ts';
import type { Achievement, ColumnName, TableData } from '../../report/schema.ts';
import type { Table } from '../../tree.ts';
import { oneLine } from '../../zh/text.ts';
import { nameOf } from '../achievements/achievement-words.ts';
import { fullRole, gradeRows } from '../achievements/awards.ts';
import { basisOf } from '../against.ts';
import { derive } from '../derive.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { marked, unmarked, withinMarks } from '../mark.ts';
import { quantityOrGap } from '../phrase/words.ts';
import { resolve } from '../references/resolve.ts';
import { tokens } from '../tokens.ts';
import { apart } from './apart.ts';
import { bare, mainOf, NOTHING, noteOf, rowLabel, shownUnit, type TableRow, tableRow } from './cells.ts';

/** A table of the report with final cells, the head in the first row, and the note below it if it needs one. */
export function tabulate(figures: Figures, data: TableData): (Table | string)[] {
  const all = figuresOf(figures, data.data ?? []);
  const notes =
    data.columns === undefined || data.columns.includes('同比') ? all.flatMap((each) => noteOf(each) ?? []) : [];
  return [tableFor(figures, data), ...(notes.length > 0 ? [`注：${notes.join('；')}。`] : [])];
}

/** The figures of a table or chart, each once; a set is replaced by its members. */
export function figuresOf(figures: Figures, names: readonly string[]): Figure[] {
  const all = names
    .flatMap((name) => figures.sets.get(name) ?? [name])
    .flatMap((name) => figures.byName.get(name) ?? []);
  return [...new Set(all)];
}

function tableFor(figures: Figures, data: TableData): Table {
  if (data.data) return ofFigures(figures, figuresOf(figures, data.data), data);
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

/** 98.2 for 【推广.水稻.数值】 under 面积（万亩）: a cell with only a reference omits the unit in the head; typed text is kept. */
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

const DEFAULT: readonly ColumnName[] = ['单位', '本年', '上年', '同比'];
/** Of a table that says how far the targets are met: 主要指标完成情况表. */
const OF_TARGETS: readonly ColumnName[] = ['目标', '完成率'];
/** Columns of numbers in the row's unit. */
const IN_UNIT: readonly ColumnName[] = ['本年', '上年', '目标', '累计'];
/** Column heads by basis of comparison, if all figures of the report's own period share it. */
const HEADS: Record<ReturnType<typeof basisOf>, Partial<Record<ColumnName, string>>> = {
  上年: {},
  上年同期: { 本年: '本期', 上年: '上年同期' },
  上学年: { 本年: '本学年', 上年: '上学年' },
};

/** A row for each figure, followed by its parts and facts. */
function ofFigures(figures: Figures, all: readonly Figure[], data: TableData): Table {
  const rows = apart(all, rowLabel).flatMap((figure) => rowsOf(figures, figure, figure.name));
  const units = new Set(rows.map(({ unit }) => unit));
  const [only = ''] = units;
  const columns = columnsOf(rows, data);
  // If all rows have one unit, the head states it.
  const inHead = units.size === 1 && only !== '' && !columns.includes('单位');
  // A row with another period states it after its name.
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

/** The columns behind 指标: those asked for, else the usual ones that are not empty. */
function columnsOf(rows: readonly TableRow[], { title, columns: asked }: TableData): ColumnName[] {
  const usual = title.includes('完成情况') ? [...DEFAULT, ...OF_TARGETS] : DEFAULT;
  const wanted = (asked ?? usual.filter((column) => rows.some((row) => cellOf(row, column) !== ''))).filter(
    (column) => column !== '指标',
  );
  const hasUnits = new Set(rows.map(({ unit }) => unit)).size > 1 && !wanted.includes('单位');
  return [...new Set(hasUnits ? ['单位' as const, ...wanted] : wanted)];
}

/** Every number that a table of figures shows, in reference syntax: 专利申请量.上年, 专利申请量.发明专利. */
export function tabledNumbers(figures: Figures): Set<string> {
  return new Set(
    (figures.report.tables ?? []).flatMap((data) => {
      const all = figuresOf(figures, data.data ?? []);
      const columns = new Set(
        columnsOf(
          all.flatMap((figure) => rowsOf(figures, figure, figure.name)),
          data,
        ),
      );
      return all.flatMap((figure) => numbersShown(figure, figure.name, columns));
    }),
  );
}

/** Of one row and those below it. 同比 shows last year's number too, as in a sentence. */
function numbersShown(figure: Figure, path: string, columns: ReadonlySet<ColumnName>): string[] {
  const { cells } = tableRow(figure);
  const shown = Object.entries(cells).filter(([column, text]) => columns.has(column as ColumnName) && text !== '');
  const members = shown
    .flatMap(([column]) => (column === '同比' ? ['同比', '上年'] : [memberOfCell(figure, column)]))
    .filter((member) => !['同比', '上年'].includes(member) || mainOf(figure).is === '数值');
  const own = columns.has('本年') ? [...figure.facts, ...figure.parts].map(({ name }) => name) : [];
  return [
    ...[...members, ...own].map((member) => `${path}.${member}`),
    ...figure.parts.flatMap((part) => numbersShown(part, `${path}.${part.name}`, columns)),
  ];
}

/** Whether a figure has no period or date of its own. */
function isOfReport({ data }: Figure): boolean {
  return data.period === undefined && data.asOf === undefined;
}

function cellOf(row: TableRow, column: ColumnName): string {
  if (column === '指标') return row.label;
  return column === '单位' ? row.unit : row.cells[column];
}

/** The row of a figure and, below it, those of its parts and facts. `path`: the figure in reference syntax. */
function rowsOf(figures: Figures, figure: Figure, path: string, whole?: Figure): TableRow[] {
  const earlier = ofEarlierYear(figure);
  const { cells, ...row } = tableRow(earlier?.figure ?? figure, whole);
  const told = Object.entries(cells).map(([column, text]) => [
    column,
    marked(figures, [`${path}.${earlier?.members[column] ?? memberOfCell(figure, column)}`], text),
  ]);
  const below = figure.parts.flatMap((part) => rowsOf(figures, part, `${path}.${part.name}`, figure));
  const facts = figure.facts.map(({ name, quantity }): TableRow => {
    const unit = shownUnit(figure, quantity);
    const text = marked(figures, [`${path}.${name}`], bare(quantityOrGap(figure, quantity), unit));
    return { label: name, unit, cells: { ...blank(), 本年: text } };
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
 * A history that ends before the report's period, as a figure of its last year, which its label states: under 上年同期
 * or 上学年 a whole year would be misread. `members`: reference names of its numbers.
 */
function ofEarlierYear(figure: Figure): { figure: Figure; members: Record<string, string> } | undefined {
  const { name, label, data, path, setting, unit, series } = figure;
  const last = series.at(-1)?.year;
  if (last === undefined || !isOfReport(figure) || basisOf(figure) === '上年') return undefined;
  const { is, quantity } = mainOf(figure);
  if (is !== '数值' || quantity) return undefined;
  // The target is for the report's own period.
  const own = { ...data, label, period: `${last}年`, target: undefined };
  return { figure: derive(name, own, path, setting, unit), members: { 本年: `${last}`, 上年: `${last - 1}` } };
}

/** The reference member for a column. */
function memberOfCell(figure: Figure, column: string): string {
  if (column === '本年') return mainOf(figure).is;
  return column === '完成率' ? '目标' : column === '目标' ? '目标数' : column;
}

/** A row for each award and grade, highest grade first. */
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

/** Participants in an award must not be read as its winners. */
function awardName(achievement: Achievement): string {
  const { role } = achievement;
  return `${nameOf(achievement)}${role === undefined ? '' : `（${fullRole(role)}）`}`;
}

/** Columns of numbers; the other columns of a figure table hold words. */
const NUMBERS: readonly ColumnName[] = [...IN_UNIT, '同比', '完成率'];

/** A number in a cell, with or without a unit, or the marker of a missing one. */
const NUMBER = /^(?:[近约超]?[−-]?\d[\d.—]*\S{0,4}|【.*】\S{0,4})$/u;
/** A year or a date, such as 2019—2022年 and 6月18日; under a head such as 建成年份 a year's digits alone, too. */
const DATE = /^(?=.*[年月日]$)(?:(?:\d{4}—)?\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Not 本年 or 上年度, which hold quantities. */
const OF_YEARS = /(?<![本上今去当全历每])年(?:份|度)?$/u;
/** Cells up to this number of characters are centred. */
const SHORT = 6;

type Align = Table['align'][number];

/** The first column has names or row numbers; any other is aligned by its content: numbers, words or longer text. */
function alignOf(rows: readonly (readonly string[])[], column: number, head = ''): Align {
  const cells = rows.map((row) => unmarked(row[column] ?? '')).filter((cell) => cell !== '' && cell !== NOTHING);
  if (column === 0) return cells.every((cell) => /^\d{1,3}$/u.test(cell)) ? 'center' : null;
  if (cells.every((cell) => DATE.test(cell) || (OF_YEARS.test(head) && YEAR.test(cell)))) return 'center';
  if (cells.every((cell) => NUMBER.test(cell))) return 'right';
  return cells.every((cell) => cell.length <= SHORT) ? 'center' : null;
}

function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = head.map((name, column) => alignOf(rows, column, unmarked(name))),
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
