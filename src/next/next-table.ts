import { isExact, PENDING, parseAmount } from '../report/amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../report/counts.ts';
import { cellOf, isNone } from '../report/table-cells.ts';
import { type Column, columnsOf, headOf } from '../report/table-columns.ts';
import { rowKinds } from '../report/table-rows.ts';
import type { Scalar } from '../source/node.ts';
import { nextDate, nextSpan, withYearsMoved } from './years.ts';

/** Numbers of a figure that are asked for anew. */
const NUMBERS = new Set<string>([
  ...['value', ...TALLY_FIELDS, 'cumulative', 'funds', 'beneficiaries'],
  ...[...STAGE_FIELDS, 'ofAll', 'ofProvince'],
]);
/** What stays as it is; all else is this year's fact. */
const KEPT = new Set(['unit', 'label', 'shortLabel', 'verb', 'leadIn', 'basis', 'trend', 'owner', 'shownUnit']);

/** What tells a year. */
const MOVING = new Set(['period', 'asOf', 'source']);
/** What follows from the numbers, or goes on as something else. */
const MOVED = new Set(['prior', 'growth', 'nextTarget']);
const REMARK = '备注';

interface Made {
  rows: string[][];
  /** How many have a number that became last year's. */
  figures: number;
}

/**
 * A department's table made that of the next year: numbers become those of 上年, 明年目标 the 目标. What has no place there,
 * last year's 目标, 位次 and approximations, goes to the remarks. `moving`: the years that a title
 * tells one later.
 */
export function nextTable(rows: readonly (readonly Scalar[])[], moving: ReadonlySet<number>): Made {
  const at = headOf(rows);
  const heads = rows[at];
  if (!heads) return { rows: rows.map((row) => row.map(({ text }) => text)), figures: 0 };
  const { columns } = columnsOf(heads);
  const name = columns.findIndex(({ is }) => is === 'figure');
  const kinds = rowKinds(rows.slice(at + 1), name);
  /** Names, days and notes below the table stand as they are. */
  const isBelow = (index: number) => kinds[index - at - 1] === 'below';
  const column = (id: string, prior = false) =>
    columns.findIndex((each) => each.is === 'field' && each.field.id === id && each.prior === prior);
  const [value, prior] = [column('value'), column('prior')];
  const remark = heads.findIndex(({ text }) => text.trim() === REMARK);
  const remarks = rows.map((row, index) => (index > at && !isBelow(index) ? remarkOf(row) : ''));
  const isAdded = remark < 0 && remarks.some((text) => text !== '');
  const made = rows.map((row, index) => {
    if (index < at) return row.map(({ text }) => withYearsMoved(text, moving));
    if (isBelow(index)) return row.map(({ text }) => text);
    const cells = columns.map((each, place) => (index === at ? (row[place]?.text ?? '') : next(row, each, place)));
    if (remark >= 0 && index > at)
      cells[remark] = [cells[remark] ?? '', remarks[index] ?? ''].filter(Boolean).join('；');
    if (isAdded) cells.push(index === at ? REMARK : (remarks[index] ?? ''));
    // Last year's number has a column, wherever there was one of this year.
    if (value >= 0 && prior < 0) cells.splice(value + 1, 0, index === at ? '上年' : numberIn(row, value));
    return cells;
  });
  const figures = rows.filter(
    (row, index) => kinds[index - at - 1] === 'figure' && !isPart(row) && hasMoved(row),
  ).length;
  return { rows: made, figures };

  /** A figure counts once, however many of its parts have numbers. */
  function isPart(row: readonly Scalar[]): boolean {
    return row[name]?.text.startsWith('其中') ?? false;
  }

  /** Whether a number of the row became last year's. */
  function hasMoved(row: readonly Scalar[]): boolean {
    const isMoved = (id: string) =>
      id === 'value' || columns.some((each) => each.is === 'field' && each.field.id === id && each.prior);
    return columns.some(
      (each, place) =>
        each.is === 'field' &&
        !each.prior &&
        isMoved(each.field.id) &&
        NUMBERS.has(each.field.id) &&
        numberIn(row, place) !== '',
    );
  }

  function next(row: readonly Scalar[], each: Column, place: number): string {
    const cell = row[place];
    const text = cell?.text ?? '';
    if (each.is !== 'field') return text;
    const { id } = each.field;
    if (id === 'prior') return numberIn(row, value);
    if (each.prior) return numberIn(row, column(id));
    if (NUMBERS.has(id)) return !cell || isNone(cell) ? text : PENDING;
    if (id === 'target') return row[column('nextTarget')]?.text ?? '';
    if (id === 'period') return nextSpan(text);
    if (id === 'asOf') return nextDate(text);
    if (id === 'source') return withYearsMoved(text, moving);
    return KEPT.has(id) ? text : '';
  }

  /** 上年：目标345、位次全省第3. */
  function remarkOf(row: readonly Scalar[]): string {
    const lost = columns.flatMap((each, place) => {
      const cell = row[place];
      if (each.is !== 'field' || each.prior || !cell || isNone(cell) || MOVED.has(each.field.id)) return [];
      const { id } = each.field;
      const isLost = NUMBERS.has(id) ? isAbout(cell.text) || isExpected(row) : !KEPT.has(id) && !MOVING.has(id);
      return isLost ? [`${each.head.text}${cell.text}`] : [];
    });
    return lost.length === 0 ? '' : `上年：${lost.join('、')}`;
  }

  /** A number that was expected is none of last year's. */
  function isExpected(row: readonly Scalar[]): boolean {
    const cell = row[column('forecast')];
    return cell !== undefined && !isNone(cell) && !/^(?:false|否|no)$/iu.test(cell.text);
  }

  function isAbout(text: string): boolean {
    const amount = parseAmount(text);
    return typeof amount !== 'string' && !amount.pending && !isExact(amount);
  }

  /** The number of a cell, where it is one to compare with. */
  function numberIn(row: readonly Scalar[], place: number): string {
    const [cell, of] = [row[place], columns[place]];
    if (!cell || of?.is !== 'field' || isExpected(row)) return '';
    const read = cellOf(cell, of.field, of.unit);
    const amount = read.kind === 'scalar' ? parseAmount(read.text) : undefined;
    return amount !== undefined && typeof amount !== 'string' && isExact(amount) ? cell.text : '';
  }
}
