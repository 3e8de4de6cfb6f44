import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Table } from '../source/csv.ts';
import type { Entry, Mapping, Node, Scalar, Source } from '../source/node.ts';
import { decimalsOf, withoutSeparators } from '../zh/digits.ts';
import { PENDING } from './amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from './counts.ts';
import { type Part, partOf } from './part.ts';
import { shifted } from './same-amount.ts';
import { amountIn, cellOf, entry, isMistakenDate, isNone, isPercent, mapOf } from './table-cells.ts';
import { type Column, columnsOf, headOf, type OfField } from './table-columns.ts';
import { type RankCell, ranksOfRow } from './table-ranks.ts';
import { rowKinds } from './table-rows.ts';
import { ambiguousUnit, unitColumn, unitOfRow, unitUnder, withoutUnit } from './table-units.ts';

/** With one of these the figure has a main number: an empty 本年 is then not pending. */
export const MAIN = new Set<string>([...TALLY_FIELDS, ...STAGE_FIELDS, 'names', 'cumulative', 'series', 'breakdown']);

/** A table as a department's part, each row a figure under the data file's keys. The file is named after the department. */
export function tablePart({ source, rows, diagnostics }: Table): Part {
  const department = /([^/\\]+?)\.(?:csv|xlsx)$/iu.exec(source.file)?.[1] ?? source.file;
  const { figures, departments, diagnostics: found } = figuresOf({ rows, source });
  const last = rows.at(-1)?.at(-1);
  const [first] = rows[0] ?? [];
  const root = figures && first && last ? mapOf([entry('figures', figures, figures, '指标')], first, last) : undefined;
  const part = partOf({ ...source, root }, diagnostics, department);
  return { ...part, departments, diagnostics: [...found, ...part.diagnostics] };
}

interface FiguresRead {
  figures: Mapping | undefined;
  departments: NonNullable<Part['departments']>;
  diagnostics: Diagnostic[];
}

function figuresOf({ rows, source }: Pick<Table, 'rows' | 'source'>): FiguresRead {
  const [top = []] = rows;
  const [first] = top;
  if (!first) return { figures: undefined, departments: [], diagnostics: [] };
  const at = headOf(rows);
  const heads = rows[at];
  if (!heads) return { figures: undefined, departments: [], diagnostics: [withoutHead(first, top.length)] };
  const { columns, diagnostics } = columnsOf(heads);
  const below = belowHead(rows.slice(at + 1), new RowReader(columns, source));
  const figures = mapOf(below.entries, first, rows.at(-1)?.at(-1) ?? first);
  return { figures, departments: below.departments, diagnostics: [...diagnostics, ...below.diagnostics] };
}

/** Each row is a figure, or a part of the one above; with the department named in it or in a row above. */
function belowHead(rows: readonly Scalar[][], reader: RowReader) {
  const { columns } = reader;
  const name = columns.findIndex(({ is }) => is === 'figure');
  const departmentAt = columns.findIndex(({ is }) => is === 'department');
  const kinds = rowKinds(rows, name);
  const entries: Entry[] = [];
  const departments: { from: number; department: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  let department: Scalar | undefined;
  for (const [index, row] of rows.entries()) {
    const typed = row[name];
    const first = row.find(({ text }) => text !== '');
    const kind = kinds[index];
    if (!first || kind === 'blank' || kind === 'below') continue;
    if (kind === 'sum') {
      const hasNumbers = row.filter(({ text }) => text !== '').length > 1;
      if (hasNumbers) diagnostics.push(sumLeftOut(typed?.text ? typed : first));
      continue;
    }
    if (!typed || kind === 'nameless') {
      diagnostics.push(nameless(first));
      continue;
    }
    const beyond = row.slice(columns.length).find(({ text }) => text !== '');
    if (beyond) diagnostics.push(beyondHead(beyond));
    if (row[departmentAt]?.text) department = row[departmentAt];
    if (department) departments.push({ from: row[0]?.place.start.offset ?? 0, department: department.text });
    const { named, unit } = withoutUnit(typed, row, columns);
    const { figure, faults } = reader.figure(row, named, unit, department);
    diagnostics.push(...faults);
    const part = /^其中[:：]?\s*(.+)$/u.exec(named.text)?.[1];
    const whole = entries.at(-1)?.value;
    if (part !== undefined && whole?.kind === 'map') addPart(whole, part, named, figure);
    else entries.push(entry(named.text, figure, named));
  }
  return { entries, departments, diagnostics };
}

function withoutHead({ text, place }: Scalar, width: number): Diagnostic {
  const hint =
    width === 1 && /指标[，；;]/u.test(text)
      ? '各列之间用半角逗号；在Excel里另存为CSV就是这样。'
      : '第一行写：指标,单位,本年,上年,目标,来源。';
  const message = '表里没有写“指标”的表头，看不出哪一列是指标。';
  return { rule: 'table-without-head', severity: 'error', message, hint, place, related: [] };
}

function sumLeftOut({ text, place }: Scalar): Diagnostic {
  const message = `“${text}”一行没有读入，合计由程序算。`;
  return { rule: 'table-sum-left-out', severity: 'info', message, place, related: [] };
}

function nameless({ place }: Scalar): Diagnostic {
  const hint = '在“指标”一列写上名称；不要的行删去。';
  const message = '这一行没有写指标的名称。';
  return { rule: 'row-without-figure', severity: 'error', message, hint, place, related: [] };
}

function beyondHead({ text, place }: Scalar): Diagnostic {
  const hint = '数字里的逗号去掉，或给这一格加上半角引号；多出的列补上表头。';
  const message = `这一格“${text}”没有表头，这一行比表头多了一列。`;
  return { rule: 'cell-without-column', severity: 'error', message, hint, place, related: [] };
}

function addPart(whole: Mapping, name: string, named: Scalar, value: Mapping): void {
  const parts = whole.entries.find(({ key }) => key === 'parts')?.value;
  const part = entry(name, value, named);
  if (parts?.kind === 'map') parts.entries.push(part);
  else whole.entries.push(entry('parts', mapOf([part], named, named), named, '其中'));
}

/** Reads rows below one head. */
class RowReader {
  readonly columns: readonly Column[];
  readonly #source: Source;

  constructor(columns: readonly Column[], source: Source) {
    this.columns = columns;
    this.#source = source;
  }

  /** The figure of one row. An empty 本年 is pending; a dash means that there is none. */
  figure(
    row: readonly Scalar[],
    named: Scalar,
    unitOfName: string,
    department: Scalar | undefined,
  ): { figure: Mapping; faults: Diagnostic[] } {
    const columns = this.columns;
    const entries: Entry[] = [];
    const faults: Diagnostic[] = [];
    const { unit: typedUnit, head: unitHead } = unitOfRow(row, columns, unitOfName, MAIN);
    const says = unitHead ?? (row[unitColumn(columns)]?.text ? undefined : named);
    if (says && typedUnit !== '') {
      entries.push(entry('unit', { ...says, text: typedUnit, stretches: null }, says, '单位'));
    }
    const cells = columns.map((column, index) => placedIn(row[index] ?? empty(row, named), column));
    const ranks: RankCell[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (!cell || isNone(cell)) continue;
      if (column.is === 'year')
        within(entries, 'series', '历年', cell).push(entry(column.year, plainNumber(cell), column.head));
      if (column.is !== 'field') continue;
      if (isMistakenDate(cell, column.field)) {
        faults.push(mistakenDate(cell));
        continue;
      }
      const torn = ambiguousUnit(cell, column, named.text, typedUnit);
      if (torn) faults.push(torn);
      const isGrowth = column.field.id === 'growth';
      const under = isGrowth ? growthUnit(row, columns, column.unit, typedUnit) : unitUnder(column, typedUnit);
      if (column.field.id === 'ranks') ranks.push({ head: column.head, cell, prior: column.prior });
      else addField(entries, column, cell, cellOf(cell, column.field, typedUnit, under));
    }
    entries.push(...ranksOfRow(this.#source, ranks));
    const awaited = awaitedValue(columns, cells);
    if (awaited) entries.unshift(awaited);
    if (department && !entries.some(({ key }) => key === 'owner')) entries.push(entry('owner', department, department));
    return { figure: awaitedAlone(mapOf(entries, named, row.at(-1) ?? named)), faults };
  }
}

/** Adds a field of the figure: its 上年, its 数值 where others of it are there already, or the field itself. */
function addField(entries: Entry[], { field, head, prior }: OfField, cell: Scalar, value: Node): void {
  const whole = entries.find(({ key }) => key === field.id)?.value;
  if (prior) within(entries, field.id, field.zh, cell).push(entry('prior', value, cell, '上年'));
  else if (whole?.kind === 'map') whole.entries.push(entry('value', value, cell, '数值'));
  else entries.push({ key: field.id, typed: head.text, keyPlace: cell.place, value });
}

/** 待补 for an empty cell under 本年. */
function awaitedValue(columns: readonly Column[], cells: readonly Scalar[]): Entry | undefined {
  const isOwn = (column: Column) => column.is === 'field' && column.field.id === 'value';
  const at = columns.findLastIndex((each, index) => isOwn(each) && cells[index]?.text === '');
  const [column, cell] = [columns[at], cells[at]];
  if (!column || !cell) return undefined;
  const pending: Scalar = { ...cell, text: PENDING, style: 'empty', stretches: null };
  return { key: 'value', typed: column.head.text, keyPlace: cell.place, value: pending };
}

/**
 * The unit of a bare number under 同比（%）. Beside a percentage it is 个百分点, unless it is the growth rate of the two
 * numbers beside it, as a formula copied down the column would have it.
 */
function growthUnit(row: readonly Scalar[], columns: readonly Column[], headUnit: string, typedUnit: string): string {
  if (/^个?百分点$/u.test(headUnit)) return '个百分点';
  if (!isPercent(headUnit)) return '';
  const cells = ['value', 'prior', 'growth'].map((id) => {
    const at = columns.findIndex((column) => column.is === 'field' && column.field.id === id && !column.prior);
    return { amount: amountIn(row[at]), unit: columns[at]?.is === 'field' ? columns[at].unit : '' };
  });
  const [value] = cells;
  if (!isPercent(typedUnit || value?.unit || value?.amount?.unit || '')) return '%';
  const digits = cells.flatMap(({ amount }) => amount?.digits ?? []);
  return digits.length === cells.length && isNearerToRate(digits) ? '%' : '个百分点';
}

/** Whether the last of three numbers is nearer to the percentage by which the first exceeds the second than to their difference. */
function isNearerToRate(digits: readonly string[]): boolean {
  const places = Math.max(...digits.map(decimalsOf));
  const one = 10n ** BigInt(places);
  const [now = 0n, base = 0n, change = 0n] = digits.map((each) => BigInt(shifted(each, places)));
  // Both times the base, so that nothing is divided.
  const fromRate = (now - base) * 100n * one - change * base;
  const fromDifference = (now - base - change) * base;
  return fromRate * fromRate < fromDifference * fromDifference;
}

/** 5 under 全省排名 is 全省第5, and 待补 is 全省待补. */
function placedIn(cell: Scalar, column: Column): Scalar {
  const scope = column.is === 'field' ? column.scope : undefined;
  const text = cell.text.trim();
  const rank = /^第?(\d{1,4})[位名]?$/u.exec(text)?.[1];
  const place = text === PENDING ? PENDING : rank && `第${rank}`;
  return scope === undefined || place === undefined ? cell : { ...cell, text: `${scope}${place}`, stretches: null };
}

function mistakenDate({ text, place }: Scalar): Diagnostic {
  const hint = '像3-4、3/4这样的输入，Excel会当成日期：先把这一格的格式设为“文本”，再输入一次。';
  const message = `这一格成了日期“${text}”，这一列应为数或名次。`;
  return { rule: 'date-for-number', severity: 'error', message, hint, place, related: [] };
}

/**
 * The figure without its empty 本年, if it has another main number in this table or in another file; and without the 待补 of
 * the main file (`isOfMain`), which only holds the place of what a department hands in.
 */
export function awaitedAlone(figure: Mapping, isOfMain: (place: Place) => boolean = () => false): Mapping {
  const isMain = figure.entries.some(({ key }) => MAIN.has(key));
  const isHandedIn = figure.entries.some(
    ({ key, keyPlace }) => (MAIN.has(key) || key === 'facts') && !isOfMain(keyPlace),
  );
  const entries = figure.entries.filter(({ key, value }) => {
    if (key !== 'value' || value.kind !== 'scalar') return true;
    const isPlace = isHandedIn && value.text.trim() === PENDING && isOfMain(value.place);
    return !isPlace && !(isMain && value.style === 'empty');
  });
  return entries.length === figure.entries.length ? figure : { ...figure, entries };
}

/** An empty cell for a row that ends early. */
function empty(row: readonly Scalar[], named: Scalar): Scalar {
  const { place } = row.at(-1) ?? named;
  return { kind: 'scalar', text: '', style: 'empty', place: { ...place, start: place.end }, stretches: [] };
}

/** The entries of the mapping under a key, made on first use. A number that is already there becomes its 数值. */
function within(entries: Entry[], key: string, typed: string, cell: Scalar): Entry[] {
  const at = entries.findIndex((each) => each.key === key);
  const before = entries[at];
  if (before?.value.kind === 'map') return before.value.entries;
  const map: Mapping = { kind: 'map', entries: [], place: cell.place };
  if (before?.value.kind === 'scalar') map.entries.push(entry('value', before.value, before.value, '数值'));
  const whole: Entry = { key, typed, keyPlace: cell.place, value: map };
  if (before) entries[at] = whole;
  else entries.push(whole);
  return map.entries;
}

function plainNumber(cell: Scalar): Scalar {
  return { ...cell, text: withoutSeparators(cell.text), stretches: null };
}
