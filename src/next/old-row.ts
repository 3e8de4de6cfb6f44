import { yearOf } from '../figures/year-of.ts';
import { isExact, PENDING, parseAmount } from '../report/amount.ts';
import { cellInUnit, cellOf, isNone } from '../report/table-cells.ts';
import type { Column } from '../report/table-columns.ts';
import { MAIN } from '../report/table-part.ts';
import type { rowKinds } from '../report/table-rows.ts';
import { unitOfRow, withoutUnit } from '../report/table-units.ts';
import type { Scalar } from '../source/node.ts';

/** What each column of a table holds; a field has at most one column, and one for last year's number. */
export class OldColumns {
  readonly all: readonly Column[];

  constructor(all: readonly Column[]) {
    this.all = all;
  }

  /** The column of a field; −1 if there is none. */
  place(id: string, prior = false): number {
    return this.all.findIndex((each) => each.is === 'field' && each.field.id === id && each.prior === prior);
  }

  /** The column of a field's number of last year; −1 if there is none. */
  priorOf(id: string): number {
    return id === 'value' ? this.place('prior') : this.place(id, true);
  }

  unit(place: number): string {
    const column = this.all[place];
    return column?.is === 'field' ? column.unit : '';
  }

  year(wanted: number): number {
    return this.all.findIndex((each) => each.is === 'year' && each.year === String(wanted));
  }
}

/** A row of last year's table below its head. */
export class OldRow {
  readonly kind: ReturnType<typeof rowKinds>[number];
  readonly #cells: readonly Scalar[];
  readonly #columns: OldColumns;
  /** The unit of its numbers in columns whose head names none. */
  readonly #unit: string;
  /** The name of its figure, without a unit. */
  readonly name: string;

  constructor(cells: readonly Scalar[], columns: OldColumns, kind: OldRow['kind']) {
    this.kind = kind;
    this.#cells = cells;
    this.#columns = columns;
    const name = cells[columns.all.findIndex(({ is }) => is === 'figure')];
    const named = name && withoutUnit(name, cells, columns.all);
    this.name = named?.named.text ?? '';
    this.#unit = unitOfRow(cells, columns.all, named?.unit ?? '', MAIN).unit;
  }

  get texts(): string[] {
    return this.#cells.map(({ text }) => text);
  }

  /** Whether it is a part (其中) of the figure above. */
  get isPart(): boolean {
    return this.text(this.#columns.all.findIndex(({ is }) => is === 'figure')).startsWith('其中');
  }

  text(place: number): string {
    return this.#cells[place]?.text ?? '';
  }

  isFilled(place: number): boolean {
    return !isNone({ text: this.text(place) });
  }

  isPending(place: number): boolean {
    return this.text(place).trim() === PENDING;
  }

  /** Whether the number is 预计; it then does not become last year's. */
  get isExpected(): boolean {
    const place = this.#columns.place('forecast');
    return this.isFilled(place) && !/^(?:false|否|no)$/iu.test(this.text(place));
  }

  /** The year of its number. */
  yearOf(reported: number): number {
    return yearOf({ period: this.text(this.#columns.place('period')) }, reported);
  }

  get hasHistory(): boolean {
    return this.#columns.all.some(({ is }, place) => is === 'year' && this.isFilled(place));
  }

  /** The number of a cell, as written in a column with the unit `head`; '' if it is not exact, or only expected. */
  number(place: number, head: string): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    if (!cell || of?.is !== 'field' || this.isExpected) return '';
    const read = cellOf(cell, of.field, this.#unit);
    const amount = read.kind === 'scalar' ? parseAmount(read.text) : undefined;
    return amount !== undefined && typeof amount !== 'string' && isExact(amount) ? this.under(place, head) : '';
  }

  /**
   * A cell as written under a head with the unit `head`: 36.5 of 本年（亿元） becomes 36.5亿元 under 上年（万元）; ''
   * if its unit is unknown.
   */
  under(place: number, head: string): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    if (!cell || of?.is !== 'field' || of.unit === head || isNone(cell)) return this.text(place);
    const unit = of.unit || this.#unit;
    if (unit === (head || this.#unit)) return cell.text;
    const text = cellInUnit(cell, of.field, unit);
    return unit === '' && cellInUnit(cell, of.field, head) !== cell.text ? '' : text;
  }

  /** A cell with the unit from its head. */
  withUnit(place: number): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    return cell && of?.is === 'field' ? cellInUnit(cell, of.field, of.unit) : this.text(place);
  }
}
