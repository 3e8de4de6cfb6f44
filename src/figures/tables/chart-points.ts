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
  /** 2013, or the name of the part. */
  at: number | string;
  quantity: Quantity;
  /** As a reference names it: 专利申请量.2013. */
  reference: string;
  /** （1—11月）, where the number is not of the whole year. */
  when: string;
  /** Why nothing can be drawn, where that is so. */
  missing: 'pending' | 'conflict' | 'approximate' | undefined;
}

/** A series before it has words. */
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

/** What a chart has to draw, as far as there is anything. */
export function drawingOf(figures: Figures, data: ChartData): Drawing {
  const all = apart(figuresOf(figures, data.data ?? []), rowLabel);
  const by = isByYear(data, all) ? 'year' : 'part';
  const lines = all.map((figure): Line => (by === 'year' ? history(figure, data.years) : partsOf(figure)));
  return { by, lines, unit: unitOf(lines) };
}

export function isRound({ type }: ChartData): boolean {
  return type === '饼图' || type === '圆环';
}

/** Parts are drawn by a pie, and by the others where the only figure has parts and no history. */
function isByYear(data: ChartData, [only, ...others]: readonly Figure[]): boolean {
  if (isRound(data)) return false;
  return others.length > 0 || only === undefined || only.data.series !== undefined || only.parts.length === 0;
}

/** 历年, and the number and 上年 of the figure's own year where 历年 has none of that year. */
function history(figure: Figure, years: ChartData['years']): Line {
  const { data, setting, unit, name } = figure;
  const typed = Object.entries(data.series ?? {});
  // Beside a history of its main number 总数 is another number.
  const main = typed.length > 0 ? { ...figure, quantity: figure.value } : mainOf(figure);
  const year = yearOf(data, setting.year);
  const when = wholeYear(figure, year);
  const points = new Map<number, Point>();
  const add = (at: number, quantity: Quantity | undefined, field: string, isOwn: boolean) => {
    if (!quantity || points.has(at)) return;
    const isTorn = isOwn && at === year && (figure.conflict?.field === 'value' || figure.conflict?.field === 'names');
    const missing = isTorn ? 'conflict' : missingOf(quantity);
    points.set(at, { at, quantity, reference: `${name}.${field}`, when: isOwn ? when : '', missing });
  };
  for (const [key, amount] of typed) add(Number(key), quantityOf(amount, unit), key, Number(key) === year);
  add(year, main.quantity, figure.value ? '数值' : figure.total ? '总数' : '新增', true);
  add(year - 1, main.prior, '上年', true);
  const inRange = [...points.values()].filter(({ at }) => !years || (+at >= years.from && +at <= years.year));
  return { figure, name: main.label, points: inRange.sort((a, b) => +a.at - +b.at) };
}

/** Of 包括 where it is written: that is the whole. */
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

/** （2013年） says nothing beside the year itself. */
function wholeYear(figure: Figure, year: number): string {
  const told = circumstances(figure);
  return told === `（${year}年）` ? '' : told;
}

/** The first figure's, as it is shown; without one, that of its first number. */
function unitOf([first]: readonly Line[]): string {
  if (!first) return '';
  const { data, unit } = first.figure;
  const own = unit || (first.points[0]?.quantity.unit ?? '');
  const { shownUnit } = data;
  return shownUnit !== undefined && isSameBase(shownUnit, own) ? shownUnit : own;
}

/** In the unit of the chart: digits as typed where it is theirs; undefined for what cannot be drawn in it. */
export function digitsOf({ quantity, missing }: Point, unit: string): string | undefined {
  const number = exact(quantity);
  if (missing || !number || !isSameBase(quantity.unit, unit)) return undefined;
  return quantity.unit === unit ? (quantity.amount.digits ?? undefined) : inUnit(number, unit);
}

/** In the base unit, what 其中 leaves of the figure; undefined where one of the numbers is not exact, or 包括 is the whole. */
export function restOf({ figure, points }: Line): Exact | undefined {
  const whole = figure.value && exact(figure.value);
  const isWhole = figure.parts.some(({ path }) => path.at(-2) === 'breakdown');
  if (!whole || isWhole || points.some(({ missing }) => missing)) return undefined;
  return points.reduce((rest, { quantity }) => rest.minus(exact(quantity) ?? 0), whole);
}
