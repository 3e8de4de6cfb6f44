import { yearOf } from '../figures/year-of.ts';
import { isExact, PENDING, parseAmount } from '../report/amount.ts';
import { cellInUnit, cellOf, isNone } from '../report/table-cells.ts';
import type { Column } from '../report/table-columns.ts';
import { MAIN } from '../report/table-part.ts';
import type { rowKinds } from '../report/table-rows.ts';
import { unitOfRow, withoutUnit } from '../report/table-units.ts';
import type { Scalar } from '../source/node.ts';

/** What each column of a table is; a field of the figure, or last year's number of it, stands in one at most. */
export class OldColumns {
  readonly all: readonly Column[];

  constructor(all: readonly Column[]) {
    this.all = all;
  }

  /** Where the field stands; −1: nowhere. */
  place(id: string, prior = false): number {
    return this.all.findIndex((each) => each.is === 'field' && each.field.id === id && each.prior === prior);
  }

  /** Where last year's number of the field stands. */
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

/** One row of last year's table below its head. */
export class OldRow {
  readonly kind: ReturnType<typeof rowKinds>[number];
  readonly #cells: readonly Scalar[];
  readonly #columns: OldColumns;
  /** What its bare numbers are in, where their head does not say. */
  readonly #unit: string;

  constructor(cells: readonly Scalar[], columns: OldColumns, kind: OldRow['kind']) {
    this.kind = kind;
    this.#cells = cells;
    this.#columns = columns;
    const name = cells[columns.all.findIndex(({ is }) => is === 'figure')];
    const named = name ? withoutUnit(name, cells, columns.all).unit : '';
    this.#unit = unitOfRow(cells, columns.all, named, MAIN).unit;
  }

  get texts(): string[] {
    return this.#cells.map(({ text }) => text);
  }

  /** One of the parts of the figure above. */
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

  /** A number that was expected is none of last year's. */
  get isExpected(): boolean {
    const place = this.#columns.place('forecast');
    return this.isFilled(place) && !/^(?:false|否|no)$/iu.test(this.text(place));
  }

  /** The year that its number is of. */
  yearOf(reported: number): number {
    return yearOf({ period: this.text(this.#columns.place('period')) }, reported);
  }

  get hasHistory(): boolean {
    return this.#columns.all.some(({ is }, place) => is === 'year' && this.isFilled(place));
  }

  /** The number of a cell, where it is one to compare with, as it stands under a head of this unit; '' where it is none. */
  number(place: number, head: string): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    if (!cell || of?.is !== 'field' || this.isExpected) return '';
    const read = cellOf(cell, of.field, this.#unit);
    const amount = read.kind === 'scalar' ? parseAmount(read.text) : undefined;
    return amount !== undefined && typeof amount !== 'string' && isExact(amount) ? this.under(place, head) : '';
  }

  /** A cell as it stands under a head of this unit: 36.5 of 本年（亿元） is 36.5亿元 under 上年（万元）; '' where that is not known. */
  under(place: number, head: string): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    if (!cell || of?.is !== 'field' || of.unit === head || isNone(cell)) return this.text(place);
    const unit = of.unit || this.#unit;
    if (unit === (head || this.#unit)) return cell.text;
    const text = cellInUnit(cell, of.field, unit);
    return unit === '' && cellInUnit(cell, of.field, head) !== cell.text ? '' : text;
  }

  /** A cell with the unit of its head. */
  withUnit(place: number): string {
    const [cell, of] = [this.#cells[place], this.#columns.all[place]];
    return cell && of?.is === 'field' ? cellInUnit(cell, of.field, of.unit) : this.text(place);
  }
}
