import type { Diagnostic } from '../diagnostic.ts';
import type { Scalar } from '../source/node.ts';
import { MEASURES, MONEY } from '../zh/units-of-measure.ts';
import { parseAmount, sameUnit } from './amount.ts';
import { OTHERS } from './in-own-unit.ts';
import { isNone, isNumber } from './table-cells.ts';
import type { Column, OfField } from './table-columns.ts';

/** The unit of a row's figure: from its own cell or name, else from the head of its main number. */
interface RowUnit {
  unit: string;
  /** The head that states it. */
  head: Scalar | undefined;
}

/** The index of the column 单位; −1 if there is none. */
export function unitColumn(columns: readonly Column[]): number {
  return columns.findIndex((column) => column.is === 'field' && column.field.id === 'unit');
}

/** 技术合同成交额（亿元） → 技术合同成交额, in 亿元. 专利（授权） is a complete name. */
export function withoutUnit(
  typed: Scalar,
  row: readonly Scalar[],
  columns: readonly Column[],
): { named: Scalar; unit: string } {
  const [, name = '', unit = ''] = /^(.+?)\s*[（(]([^（）()]+)[）)]$/u.exec(typed.text) ?? [];
  const own = row[unitColumn(columns)]?.text ?? '';
  const isUnit = own === '' ? UNIT.test(unit) : own === unit;
  return isUnit ? { named: { ...typed, text: name }, unit } : { named: typed, unit: '' };
}

/** Not 套 or 所 and the like, in which names end: 首台（套）, 科研院（所）. */
const UNIT = new RegExp(
  `^(?:[百千万]?[万亿])?(?:${MONEY}|${MEASURES})$|^(?:[%％]|万?(?:[家件项个人名场次篇部]|人次))$`,
  'u',
);

/** `named`: the unit after the figure's name; `main`: fields that are its main number if 本年 is empty. */
export function unitOfRow(
  row: readonly Scalar[],
  columns: readonly Column[],
  named: string,
  main: ReadonlySet<string>,
): RowUnit {
  const own = row[unitColumn(columns)]?.text || named;
  if (own !== '') return { unit: own, head: undefined };
  const of = columns.flatMap((column, index) => {
    const text = row[index]?.text ?? '';
    const isFilled = !isNone({ text });
    return column.is === 'field' && holdsNumber(column) ? [{ ...column, text, isFilled }] : [];
  });
  const filled = of.filter(({ isFilled }) => isFilled);
  const value = of.find(({ field, text }) => field.id === 'value' && (text === '' || filled.length > 0));
  const other = filled.find(({ field }) => main.has(field.id));
  // 总数 and 总数上年（家） share a unit.
  const told = value?.isFilled || !other ? value : of.find(({ field, unit }) => field === other.field && unit !== '');
  return told && told.unit !== '' ? { unit: told.unit, head: told.head } : { unit: '', head: undefined };
}

/** Whether the column's numbers are in the figure's unit: not 资金, which is always money, nor 同比. */
function holdsNumber({ field }: OfField): boolean {
  return isNumber(field) && !OTHERS.has(field.id);
}

/** The unit of a bare number in the column; '' if it is the figure's own. */
export function unitUnder({ unit }: OfField, figure: string): string {
  return sameUnit(unit) === sameUnit(figure) ? '' : unit;
}

/** 单位 says 万元, the head 本年（亿元）: the unit of a bare number is ambiguous. */
export function ambiguousUnit(
  { text, place }: Scalar,
  { field, head, unit }: OfField,
  figure: string,
  own: string,
): Diagnostic | undefined {
  const parsed = parseAmount(text);
  const isBare = typeof parsed !== 'string' && !parsed.pending && parsed.unit === '';
  if (field.id !== 'value' || unit === '' || own === '' || sameUnit(unit) === sameUnit(own) || !isBare)
    return undefined;
  return {
    rule: 'unit-unlike-head',
    severity: 'error',
    message: `“${figure}”的单位是${own}，表头“${head.text}”写的是${unit}，看不出${text}是${own}还是${unit}。`,
    hint: `改成一样的；只有这一个数是别的单位，写在数的后面：${text}${unit}。`,
    place,
    related: [{ message: '表头写在这里。', place: head.place }],
  };
}
