import { PENDING } from '../report/amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../report/counts.ts';
import type { Field } from '../report/fields.ts';
import type { Period } from '../report/period.ts';
import { isNumber, isTarget } from '../report/table-cells.ts';
import { type Column, columnsOf, headOf, type OfField } from '../report/table-columns.ts';
import { rowKinds } from '../report/table-rows.ts';
import type { Scalar } from '../source/node.ts';
import { noteDated } from './old-notes.ts';
import { awaitedRanks, isPlainRanks, lastRanks } from './old-ranks.ts';
import { OldColumns, OldRow } from './old-row.ts';
import { movingYears, nextDate, nextSpan, withYearsMoved } from './years.ts';

/** Numbers of a figure that become 待补. */
const NUMBERS = new Set<string>([
  ...['value', ...TALLY_FIELDS, 'cumulative', 'funds', 'beneficiaries'],
  ...[...STAGE_FIELDS, 'ofAll', 'ofProvince'],
]);
/** Those of them that get a column for last year's number even if there was none. */
const COMPARED: readonly string[] = ['total', ...STAGE_FIELDS];
/** Fields that are kept unchanged; others are facts of the old year. */
const KEPT = new Set(['unit', 'label', 'shortLabel', 'verb', 'leadIn', 'basis', 'trend', 'owner', 'shownUnit']);

/** Fields whose years are advanced. */
const MOVING = new Set(['period', 'asOf', 'source']);
/** Fields that are computed, or replaced by the old year's number. */
const MOVED = new Set(['prior', 'growth']);
const REMARK = '备注';

/** The new table. */
interface NextRows {
  rows: string[][];
  /** The names of the figures with a number that became last year's. */
  figures: readonly string[];
}

/** A column of the new table. */
interface NextColumn {
  head: string;
  cell(row: OldRow): string;
}

/**
 * Makes next year's table from a department's: numbers move to 上年, or to the column of their year if years have
 * columns, 位次 to 位次上年, and 明年目标 to 目标. What has no column there (old 目标, approximations) is noted in 备注.
 * `period`: the old report's.
 */
export function nextTable(rows: readonly (readonly Scalar[])[], period: Period): NextRows {
  const at = headOf(rows);
  const heads = rows[at];
  if (!heads) return { rows: rows.map((row) => row.map(({ text }) => text)), figures: [] };
  const columns = new OldColumns(columnsOf(heads).columns);
  const below = rows.slice(at + 1);
  const kinds = rowKinds(
    below,
    columns.all.findIndex(({ is }) => is === 'figure'),
  );
  const old = below.map((row, index) => new OldRow(row, columns, kinds[index] ?? 'blank'));
  const table = new NextTable(columns, old, period);
  return {
    rows: [
      ...rows.slice(0, at).map((row) => row.map(({ text }) => table.moved(text))),
      table.columns.map(({ head }) => head),
      // Names, dates and notes below the table are kept unchanged.
      ...old.map((row) => (row.kind === 'below' ? row.texts : table.columns.map(({ cell }) => cell(row)))),
    ],
    figures: table.figures,
  };
}

class NextTable {
  readonly #old: OldColumns;
  readonly #figures: readonly OldRow[];
  readonly #period: Period;
  readonly #moving: ReadonlySet<number>;
  readonly columns: NextColumn[];

  constructor(old: OldColumns, rows: readonly OldRow[], period: Period) {
    this.#old = old;
    this.#figures = rows.filter(({ kind }) => kind === 'figure');
    this.#period = period;
    this.#moving = movingYears(period);
    this.columns = this.#withRemarks(old.all.flatMap((column, place) => this.#next(column, place)));
  }

  /** A title, name or source with the report's own years advanced by one. */
  moved(text: string): string {
    return withYearsMoved(text, this.#moving);
  }

  /** A figure counts once, even if several of its parts have numbers. */
  get figures(): string[] {
    const wholes = this.#figures.map((row, index): OldRow[] => {
      const next = this.#figures.findIndex((each, at) => at > index && !each.isPart);
      return row.isPart ? [] : this.#figures.slice(index, next < 0 ? undefined : next);
    });
    return wholes.flatMap(([whole, ...parts]) =>
      whole && [whole, ...parts].some((row) => this.#hasMoved(row)) ? whole.name : [],
    );
  }

  #hasMoved(row: OldRow): boolean {
    const own = this.#old.year(row.yearOf(this.#period.year));
    const isOfYear = own >= 0 && row.isFilled(own) && !row.isExpected;
    return isOfYear || this.#old.all.some((_, place) => this.#compares(place) && row.number(place, '') !== '');
  }

  /** Whether the numbers of a column become last year's. */
  #compares(place: number): boolean {
    const column = this.#old.all[place];
    if (column?.is !== 'field' || column.prior) return false;
    const { id } = column.field;
    return id === 'value' || (NUMBERS.has(id) && (COMPARED.includes(id) || this.#old.priorOf(id) >= 0));
  }

  #next(column: Column, place: number): NextColumn[] {
    const { text: head } = column.head;
    const as = (cell: NextColumn['cell']): NextColumn => ({ head, cell });
    if (column.is === 'year') {
      const own = as((row) => this.#years(row).get(Number(column.year)) ?? row.text(place));
      const isLast = !this.#old.all.slice(place + 1).some(({ is }) => is === 'year');
      return isLast ? [own, ...this.#newYears(head)] : [own];
    }
    if (column.is === 'figure') return [as((row) => this.#name(row, row.text(place)))];
    if (column.is !== 'field') return [as((row) => row.text(place))];
    const { field, unit, prior } = column;
    const { id } = field;
    if (id === 'ranks') return this.#ranks(column, place);
    if (id === 'prior' || prior) {
      const of = this.#old.place(prior ? id : 'value');
      return [as((row) => lastYears(row, of, place, unit))];
    }
    if (NUMBERS.has(id)) return [as((row) => asked(row, place)), ...this.#newPrior(field, place)];
    if (id === 'target') return [as((row) => row.under(this.#old.place('nextTarget'), unit))];
    if (id === 'nextTarget') return [...this.#newTarget(place), as(() => '')];
    return [as((row) => this.#fact(id, row.text(place)))];
  }

  /** The year in a name, 2025年引进人才, moves on as it does in a data file. */
  #name({ kind }: OldRow, name: string): string {
    return kind === 'figure' ? this.moved(name) : name;
  }

  /** This year's rank is awaited, and last year's goes into a column of its own. */
  #ranks({ head, scope, prior }: OfField, place: number): NextColumn[] {
    const of = (isPrior: boolean) =>
      this.#old.all.findIndex(
        (each) => each.is === 'field' && each.field.id === 'ranks' && each.scope === scope && each.prior === isPrior,
      );
    const last = (row: OldRow) => (row.kind === 'figure' ? lastRanks(row.text(of(false))) : '');
    if (prior) return [{ head: head.text, cell: last }];
    const own: NextColumn = {
      head: head.text,
      cell: (row) => (row.kind === 'figure' ? awaitedRanks(row.text(place)) : ''),
    };
    const isWanted = of(true) < 0 && this.#figures.some((row) => last(row) !== '');
    return isWanted ? [own, { head: `${head.text}上年`, cell: last }] : [own];
  }

  #fact(id: string, text: string): string {
    if (id === 'period') return nextSpan(text);
    if (id === 'asOf') return nextDate(text);
    if (id === 'source') return this.moved(text);
    return KEPT.has(id) ? text : '';
  }

  /** A column for last year's number, if the old table has none but has numbers for it. */
  #newPrior({ id, zh }: Field, place: number): NextColumn[] {
    const unit = this.#old.unit(place);
    const isWanted =
      id === 'value'
        ? this.#figures.length === 0 || !this.#figures.every(({ hasHistory }) => hasHistory)
        : this.#figures.some((row) => row.number(place, unit) !== '');
    if (!this.#compares(place) || this.#old.priorOf(id) >= 0 || !isWanted) return [];
    const head = `${id === 'value' ? '' : zh}上年${inBrackets(unit)}`;
    return [{ head, cell: (row) => row.number(place, unit) }];
  }

  #newTarget(place: number): NextColumn[] {
    if (this.#old.place('target') >= 0 || !this.#figures.some((row) => row.isFilled(place))) return [];
    return [{ head: `目标${inBrackets(this.#old.unit(place))}`, cell: (row) => row.text(place) }];
  }

  /** The old number goes into its year's column; in a row with only such columns, the next year becomes 待补. */
  #years(row: OldRow): Map<number, string> {
    const told = new Map<number, string>();
    if (!row.hasHistory || row.kind === 'below') return told;
    const [year, value] = [row.yearOf(this.#period.year), this.#old.place('value')];
    const own = this.#old.year(year);
    const isTold = row.isFilled(own);
    if (row.isExpected && (isTold || row.isFilled(value))) told.set(year, PENDING);
    else if (!isTold && row.isFilled(value)) told.set(year, row.under(value, ''));
    if (isTold && !row.isFilled(value) && !row.isFilled(this.#old.year(year + 1))) told.set(year + 1, PENDING);
    return told;
  }

  /** `head`: that of the last column for a year: 2023, 2023年. */
  #newYears(head: string): NextColumn[] {
    const years = new Set(this.#figures.flatMap((row) => [...this.#years(row).keys()]));
    return [...years]
      .filter((year) => this.#old.year(year) < 0)
      .sort((a, b) => a - b)
      .map((year) => ({
        head: head.replace(/\d{4}/u, String(year)),
        cell: (row) => this.#years(row).get(year) ?? '',
      }));
  }

  #withRemarks(columns: NextColumn[]): NextColumn[] {
    const at = columns.findIndex(({ head }) => head.trim() === REMARK);
    const before = columns[at];
    if (before) {
      const cell = (row: OldRow) =>
        [noteDated(before.cell(row), this.#period), this.#remark(row)].filter(Boolean).join('；');
      return columns.with(at, { head: before.head, cell });
    }
    const isWanted = this.#figures.some((row) => this.#remark(row) !== '');
    return isWanted ? [...columns, { head: REMARK, cell: (row) => this.#remark(row) }] : columns;
  }

  /** 上年：目标345、总数20多; separated by ， if one of them is a list of names. */
  #remark(row: OldRow): string {
    if (row.kind !== 'figure') return '';
    const lost = this.#old.all.flatMap((column, place) =>
      column.is === 'field' && this.#isLost(row, column, place) ? [said(row, column, place)] : [],
    );
    const mark = lost.some((text) => text.includes('、')) ? '，' : '、';
    return lost.length === 0 ? '' : `上年：${lost.join(mark)}`;
  }

  #isLost(row: OldRow, { field: { id }, unit, prior }: OfField, place: number): boolean {
    if (prior || !row.isFilled(place) || row.isPending(place)) return false;
    if (id === 'nextTarget') return row.under(place, this.#old.unit(this.#old.place('target'))) === '';
    if (MOVED.has(id)) return false;
    if (id === 'ranks') return !isPlainRanks(row.text(place));
    if (!NUMBERS.has(id)) return !KEPT.has(id) && !MOVING.has(id);
    const to = this.#old.priorOf(id);
    return !this.#compares(place) || row.number(place, to < 0 ? unit : this.#old.unit(to)) === '';
  }
}

/** The new cell of a number: 待补, but empty in a row of sums, which are computed. */
function asked(row: OldRow, place: number): string {
  if (row.kind === 'sum') return '';
  return row.isFilled(place) ? PENDING : row.text(place);
}

/** Last year's number, from column `of`; 待补 if it is still missing there. */
function lastYears(row: OldRow, of: number, place: number, unit: string): string {
  const isStillPending = row.kind === 'figure' && row.isFilled(place) && (row.isPending(of) || row.text(of) === '');
  return isStillPending ? PENDING : row.number(of, unit);
}

/** 总数20多; 目标30亿元 of 目标（亿元）. */
function said(row: OldRow, { field, head, unit }: OfField, place: number): string {
  if (unit === '' || !(isNumber(field) || isTarget(field))) return `${head.text}${row.text(place)}`;
  return `${head.text.replace(/\s*[（(][^（()）]*[）)]\s*$/u, '')}${row.withUnit(place)}`;
}

function inBrackets(unit: string): string {
  return unit === '' ? '' : `（${unit}）`;
}
