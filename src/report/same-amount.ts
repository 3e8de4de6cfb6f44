import { type Amount, sameUnit } from './amount.ts';
import { scaled } from './scale.ts';

/** Whether two amounts are equal, each in its own unit or in the one given for it: 2.50 and 2.5, 1.2亿元 and 12000万元. */
export function sameAmount(a: Amount, b: Amount, [ofA, ofB]: readonly [string, string]): boolean {
  const words = (amount: Amount) => [amount.before, amount.after, amount.end].join();
  if (words(a) !== words(b) || a.pending !== b.pending) return false;
  // A file that does not state the unit means the other's.
  const units = [a.unit || ofA || b.unit || ofB, b.unit || ofB || a.unit || ofA].map(sameUnit);
  const [one, other] = units.map(scaled);
  if (a.digits === null || b.digits === null) return a.digits === b.digits && units[0] === units[1];
  return one?.base === other?.base && shifted(a.digits, one?.places ?? 0) === shifted(b.digits, other?.places ?? 0);
}

/** Whether numbers in two units can be compared: 万元 and 亿元 can, 件 and % cannot. */
export function isSameBase(one: string, other: string): boolean {
  return one === other || scaled(one).base === scaled(other).base;
}

/** The digits with the decimal point moved right by so many places, without leading and trailing zeros. */
export function shifted(digits: string, by: number): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(digits) ?? [];
  const all = whole + rest.padEnd(by, '0');
  const point = whole.length + by;
  const text = `${all.slice(0, point).replace(/^0+(?=\d)/u, '')}.${all.slice(point)}`.replace(/\.?0*$/u, '');
  return `${text === '0' ? '' : sign}${text}`;
}
