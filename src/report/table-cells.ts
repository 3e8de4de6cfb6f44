import type { Entry, Mapping, Node, Scalar } from '../source/node.ts';
import { withoutSeparators } from '../zh/digits.ts';
import { type Amount, parseAmount, withUnit } from './amount.ts';
import { type Field, shapeOf } from './fields.ts';
import { halfWidth } from './half-width.ts';
import { amount, change } from './schema.ts';
import { targetWords } from './target-text.ts';

/** Whether a cell has no value: it is empty, or has a dash because there is nothing to fill in. */
export function isNone({ text }: Pick<Scalar, 'text'>): boolean {
  return /^(?:[-—–－/]+|)$/u.test(text);
}

/** Whether a number or a rank was replaced by a date: Excel turns 3-4 into the fourth of March. */
export function isMistakenDate({ text }: Scalar, field: Field): boolean {
  const { short } = shapeOf(field.schema);
  const isOfNumbers = isNumber(field) || short.form === 'ranks' || /^(?:target|nextTarget|growth)$/u.test(field.id);
  return isOfNumbers && /^(?:19|20)\d{2}([-/])\d{1,2}\1\d{1,2}$/u.test(text);
}

/**
 * A cell as the data file would write it: 1,200 → 1200, 增长12% → a target for growth. `unit`: the figure's; `head`: the
 * unit of a bare number under this head, if it is different.
 */
export function cellOf(cell: Scalar, field: Field, unit: string, head = ''): Node {
  if (isTarget(field)) return targetOf(cell, unit, head);
  const isChange = shapeOf(field.schema).inner === shapeOf(change).inner;
  return isChange || isNumber(field) ? numbered(cell, head) : cell;
}

/** The text of a cell with the unit added to its number: 市定35 under 目标（万元） → 市定35万元. */
export function cellInUnit(cell: Scalar, field: Field, unit: string): string {
  if (!isTarget(field)) return numbered(cell, unit).text;
  const { number, kind } = targetWords(cell.text);
  const at = cell.text.lastIndexOf(number);
  if (kind === 'growth' || at < 0) return cell.text;
  return cell.text.slice(0, at) + numbered({ ...cell, text: number }, unit).text + cell.text.slice(at + number.length);
}

/** This year's target or next year's: a cell of theirs may be words, 增长12%. */
export function isTarget({ id }: Field): boolean {
  return id === 'target' || id === 'nextTarget';
}

/** Whether a field is an amount, or a count or target that a single number may stand for. */
export function isNumber({ schema }: Field): boolean {
  const { inner, short } = shapeOf(schema);
  return inner === shapeOf(amount).inner || short.form === 'count' || short.scalar === 'value';
}

/** The number as the data file writes it; `unit` if the cell has none: 同比（%）. */
function numbered(cell: Scalar, unit: string): Scalar {
  const text = numberText(cell.text, unit);
  return text === cell.text ? cell : { ...cell, text, stretches: null };
}

function numberText(cell: string, unit: string): string {
  const typed = halfWidth(cell);
  const negative = /^[（(]([\d,，.]+)[）)]$/u.exec(typed)?.[1];
  const bare = (negative === undefined ? typed : `-${negative}`).replace(/^\+(?=\d)/u, '');
  return withUnit(withoutSeparators(bare), unit);
}

/** What is typed in a cell, if it is a number: 1,200, (120), ３．２１％. */
export function amountIn(cell: Pick<Scalar, 'text'> | undefined): Amount | undefined {
  const parsed = cell && parseAmount(numberText(cell.text, ''));
  return typeof parsed === 'string' ? undefined : parsed;
}

function targetOf(cell: Scalar, unit: string, head: string): Node {
  const { setBy, kind, number } = targetWords(cell.text);
  const { text } = numbered({ ...cell, text: number }, kind === 'growth' ? '' : head);
  const isGrowth = kind === 'value' && /[%％]$/u.test(text) && !isPercent(unit);
  const value: Scalar = { ...cell, text, stretches: text === cell.text ? cell.stretches : null };
  const entries = [entry(isGrowth ? 'growth' : kind, value, cell)];
  if (setBy !== undefined) entries.push(entry('setBy', { ...cell, text: setBy, stretches: null }, cell));
  return { kind: 'map', entries, place: cell.place };
}

/** Of a unit as typed in a head or a cell, full-width or in words. */
export function isPercent(unit: string): boolean {
  return /^(?:%|％|百分比)$/u.test(unit);
}

/** An entry made of a cell: its key is placed where the cell stands. `typed`: what messages call it. */
export function entry(key: string, value: Node, { place }: Pick<Scalar, 'place'>, typed = key): Entry {
  return { key, typed, keyPlace: place, value };
}

/** A mapping made of cells; its place extends from the first to the last of them. */
export function mapOf(entries: Entry[], first: Scalar, last: Scalar): Mapping {
  return { kind: 'map', entries, place: { ...first.place, end: last.place.end } };
}
