import { decimal, type Exact, inUnitAtLeast, type Quantity, quantityText, scaleOf } from '../figures/number.ts';
import { isExact } from '../report/amount.ts';
import { decimalsOf } from '../zh/digits.ts';
import { Column } from './column.ts';

/** What a unit gave in place of a number that can be added. */
export interface Gap {
  unit: number;
  kind: '待补' | '约数' | '待核';
  text: string;
  measure: string;
}

/** What was added: its digits in a measure, and the units that it is of. */
export interface Added {
  digits: string;
  measure: string;
  number: Exact;
  units: readonly number[];
  /** Of each measure that was typed, the digits with most decimals. */
  typed: ReadonlyMap<string, string>;
}

/** One number over the units, who go by their index: added in the end, each in the measure that it was typed in. */
export class Sum {
  /** The exact numbers. */
  readonly numbers = new Column();
  readonly gaps: Gap[] = [];
  #added: Added[] | undefined;

  /** `torn`: what contradicts the number. */
  add(unit: number, quantity: Quantity, torn?: string): void {
    const { amount, unit: measure } = quantity;
    this.#added = undefined;
    if (torn === undefined && isExact(amount) && amount.digits !== null) {
      this.numbers.push(unit, amount.digits, interned(measure));
      return;
    }
    const isTorn = torn !== undefined || amount.before.startsWith('【待核');
    const kind = amount.pending ? '待补' : isTorn ? '待核' : '约数';
    this.gaps.push({ unit, kind, text: torn ?? quantityText(quantity), measure: interned(measure) });
  }

  /** Those who gave an exact number. */
  get units(): number[] {
    return this.numbers.units;
  }

  /** Those who said something of it, were it that it is not known. */
  get told(): number[] {
    if (this.gaps.length === 0) return this.units;
    return [...this.units, ...this.gaps.map(({ unit }) => unit)].sort((a, b) => a - b);
  }

  /** The sums by base measure, that of most units first; one where all can be added. */
  added(): readonly Added[] {
    if (this.#added) return this.#added;
    const byMeasure = new Map<string, OfMeasure>();
    for (const { unit, digits, measure } of this.numbers) {
      let own = byMeasure.get(measure);
      if (!own) {
        own = { measure, ...scaleOf(measure), number: decimal('0'), longest: '0', units: [] };
        byMeasure.set(measure, own);
      }
      own.number = own.number.plus(digits);
      own.units.push(unit);
      if (decimalsOf(digits) > decimalsOf(own.longest)) own.longest = digits;
    }
    const bases = new Set([...byMeasure.values()].map(({ base }) => base));
    const added = [...bases].map((base) => addedOf([...byMeasure.values()].filter((each) => each.base === base)));
    this.#added = added.sort((a, b) => b.units.length - a.units.length);
    return this.#added;
  }
}

/** What was typed in one measure. */
interface OfMeasure {
  measure: string;
  base: string;
  factor: Exact;
  number: Exact;
  /** The digits with most decimals. */
  longest: string;
  units: number[];
}

/** In the measure that most typed; of those typed as often, the largest that it reaches. */
function addedOf(measures: OfMeasure[]): Added {
  const byUse = measures.sort((a, b) => b.units.length - a.units.length || b.factor.cmp(a.factor));
  const number = byUse.reduce((sum, each) => sum.plus(each.number.times(each.factor)), decimal('0'));
  const most = byUse.filter(({ units }) => units.length === byUse[0]?.units.length);
  const taken = most.find(({ factor }) => number.abs().gte(factor)) ?? most.at(-1);
  const units = byUse.flatMap((each) => each.units);
  const added = {
    number,
    measure: '',
    digits: '',
    units: byUse.length > 1 ? units.sort((a, b) => a - b) : units,
    typed: new Map(byUse.map(({ measure, longest }) => [measure, longest])),
  };
  return inMeasure(added, taken?.measure ?? '');
}

/** The same sum in a measure of the same base, with the decimals that were typed in it: 2.50 and 3.50 make 6.00. */
export function inMeasure(added: Added, measure: string): Added {
  const places = decimalsOf(added.typed.get(measure));
  return { ...added, measure, digits: inUnitAtLeast(added.number, measure, places) };
}

/** Whether the sum has more decimals than anybody typed, as where 4158万元 is told in 亿元. */
export function isFiner(added: Added, measure: string): boolean {
  const places = decimalsOf(inMeasure(added, measure).digits);
  return places > Math.max(2, decimalsOf(added.typed.get(measure)));
}

/** A text out of a file holds on to the whole of it; one copy serves all units. */
const known = new Map<string, string>();

export function interned(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const own = flat(text);
  known.set(own, own);
  return own;
}

/** A copy that holds on to nothing. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
