import { disputeIn } from '../../report/amount.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { ChartData } from '../../report/schema.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { type Exact, exact, inUnit, type Quantity, quantityOf } from '../number.ts';
import { yearOf } from '../year-of.ts';
import { apart } from './apart.ts';
import { circumstances, mainOf, rowLabel } from './cells.ts';
import { figuresOf } from './tabulate.ts';

/** One number of a chart. */
export interface Point {
  /** A year such as 2013, or the name of a part. */
  at: number | string;
  quantity: Quantity;
  /** In reference syntax: 专利申请量.2013. */
  reference: string;
  /** （1—11月）: the `circumstances` of the number, if they are more than the year; else ''. */
  when: string;
  /** Why the point cannot be drawn, if so. */
  missing: 'pending' | 'conflict' | 'approximate' | undefined;
}

/** A series of a chart: a figure over the years, or its parts. */
export interface Line {
  figure: Figure;
  name: string;
  points: Point[];
}

export interface Drawing {
  by: 'year' | 'part';
  lines: Line[];
  unit: string;
}

/** The series of a chart with their points, also those that cannot be drawn. */
export function drawingOf(figures: Figures, data: ChartData): Drawing {
  const all = apart(figuresOf(figures, data.data ?? []), rowLabel);
  const by = isByYear(data, all) ? 'year' : 'part';
  const lines = all.map((figure): Line => (by === 'year' ? history(figure, data.years) : partsOf(figure)));
  return { by, lines, unit: unitOf(lines) };
}

/** A chart that shows parts of one whole, 饼图 or 圆环, and so has no axis. */
export function isRound({ type }: ChartData): boolean {
  return type === '饼图' || type === '圆环';
}

/** Parts are drawn by pies, and by other charts if their only figure has parts and no history. */
function isByYear(data: ChartData, [only, ...others]: readonly Figure[]): boolean {
  if (isRound(data)) return false;
  return others.length > 0 || only === undefined || only.data.series !== undefined || only.parts.length === 0;
}

/** 历年, plus the figure's number and 上年 for years missing there. */
function history(figure: Figure, years: ChartData['years']): Line {
  const { data, setting, unit, name } = figure;
  const typed = Object.entries(data.series ?? {});
  // Next to a history of 数值, 总数 would be a different number.
  const main = typed.length > 0 ? { ...figure, is: '数值', quantity: figure.value } : mainOf(figure);
  const year = yearOf(data, setting.year);
  const when = wholeYear(figure, year);
  const points = new Map<number, Point>();
  const add = (at: number, quantity: Quantity | undefined, field: string, isOwn: boolean) => {
    if (!quantity || points.has(at)) return;
    const isContradicted =
      isOwn && at === year && (figure.conflict?.field === 'value' || figure.conflict?.field === 'names');
    const missing = isContradicted ? 'conflict' : missingOf(quantity);
    points.set(at, { at, quantity, reference: `${name}.${field}`, when: isOwn ? when : '', missing });
  };
  for (const [key, amount] of typed) add(Number(key), quantityOf(amount, unit), key, Number(key) === year);
  add(year, main.quantity, main.is, true);
  add(year - 1, main.prior, '上年', true);
  const inRange = [...points.values()].filter(({ at }) => !years || (+at >= years.from && +at <= years.year));
  return { figure, name: main.label, points: inRange.sort((a, b) => +a.at - +b.at) };
}

/** The parts in 包括 if there are any, since they make up the whole; otherwise all parts. */
function partsOf(figure: Figure): Line {
  const whole = figure.parts.filter(({ path }) => path.at(-2) === 'breakdown');
  const parts = whole.length > 0 ? whole : figure.parts;
  const points = parts.map(({ name, label, data, value, unit }): Point => {
    const quantity = value ?? { amount: PENDING, unit };
    return {
      at: data.shortLabel ?? label,
      quantity,
      reference: `${figure.name}.${name}`,
      when: '',
      missing: missingOf(quantity),
    };
  });
  return { figure, name: `${figure.label}${wholeYear(figure, yearOf(figure.data, figure.setting.year))}`, points };
}

const PENDING = { digits: null, before: '', after: '', end: '', unit: '', pending: true };

function missingOf(quantity: Quantity): Point['missing'] {
  if (quantity.amount.pending) return 'pending';
  if (disputeIn(quantity.amount)) return 'conflict';
  return exact(quantity) ? undefined : 'approximate';
}

/** The circumstances of a figure's number; '' for （2013年）, which adds nothing next to the year itself. */
function wholeYear(figure: Figure, year: number): string {
  const told = circumstances(figure);
  return told === `（${year}年）` ? '' : told;
}

/** The first figure's unit, 显示单位 if given; without a unit, that of its first point. */
function unitOf([first]: readonly Line[]): string {
  if (!first) return '';
  const { data, unit } = first.figure;
  const own = unit || (first.points[0]?.quantity.unit ?? '');
  const { shownUnit } = data;
  return shownUnit !== undefined && isSameBase(shownUnit, own) ? shownUnit : own;
}

/** A point's number in the chart's unit, as typed if it was typed in it; undefined if it cannot be drawn. */
export function digitsOf({ quantity, missing }: Point, unit: string): string | undefined {
  const number = exact(quantity);
  if (missing || !number || !isSameBase(quantity.unit, unit)) return undefined;
  return quantity.unit === unit ? (quantity.amount.digits ?? undefined) : inUnit(number, unit);
}

/** The figure minus its parts in 其中, in the base unit; undefined if a number is not exact or if 包括 lists the whole. */
export function restOf({ figure, points }: Line): Exact | undefined {
  const whole = figure.value && exact(figure.value);
  const isWhole = figure.parts.some(({ path }) => path.at(-2) === 'breakdown');
  if (!whole || isWhole || points.some(({ missing }) => missing)) return undefined;
  return points.reduce((rest, { quantity }) => rest.minus(exact(quantity) ?? 0), whole);
}
