import { decimal, type Exact, inUnitAtLeast, type Quantity, quantityText, scaleOf } from '../figures/number.ts';
import { isExact } from '../report/amount.ts';
import { decimalsOf } from '../zh/digits.ts';
import { Column } from './column.ts';

/** What a unit gave instead of a number that can be added. */
export interface Gap {
  unit: number;
  kind: '待补' | '约数' | '待核';
  text: string;
  measure: string;
}

/** A sum: its digits in a unit of measure, and the units (organisations) it is of. */
export interface Added {
  digits: string;
  measure: string;
  number: Exact;
  units: readonly number[];
  /** For each unit of measure that was typed, the digits with the most decimals. */
  typed: ReadonlyMap<string, string>;
}

/** One number over all units, given by index: collected in the unit of measure typed, and added when asked for. */
export class Sum {
  /** The exact numbers. */
  readonly numbers = new Column();
  readonly gaps: Gap[] = [];
  #added: Added[] | undefined;

  /** `contradiction`: what contradicts the number. */
  add(unit: number, quantity: Quantity, contradiction?: string): void {
    const { amount, unit: measure } = quantity;
    this.#added = undefined;
    if (contradiction === undefined && isExact(amount) && amount.digits !== null) {
      this.numbers.push(unit, amount.digits, interned(measure));
      return;
    }
    const isContradicted = contradiction !== undefined || amount.before.startsWith('【待核');
    const kind = amount.pending ? '待补' : isContradicted ? '待核' : '约数';
    this.gaps.push({ unit, kind, text: contradiction ?? quantityText(quantity), measure: interned(measure) });
  }

  /** Units that gave an exact number. */
  get units(): number[] {
    return this.numbers.units;
  }

  /** Units that gave anything, even 待补. */
  get givers(): number[] {
    if (this.gaps.length === 0) return this.units;
    return [...this.units, ...this.gaps.map(({ unit }) => unit)].sort((a, b) => a - b);
  }

  /** The sums by base unit of measure, that of most units first; a single one if all numbers can be added. */
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

/** The numbers typed in one unit of measure. */
interface OfMeasure {
  measure: string;
  base: string;
  factor: Exact;
  number: Exact;
  /** The digits with the most decimals. */
  longest: string;
  units: number[];
}

/** In the unit of measure used most; of those used equally often, the largest not larger than the sum. */
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

/** The same sum in another unit of measure, with as many decimals as were typed in it: 2.50 and 3.50 make 6.00. */
export function inMeasure(added: Added, measure: string): Added {
  const places = decimalsOf(added.typed.get(measure));
  return { ...added, measure, digits: inUnitAtLeast(added.number, measure, places) };
}

/** Whether the sum has more decimals than anyone typed, e.g. 4158万元 in 亿元. */
export function isFiner(added: Added, measure: string): boolean {
  const places = decimalsOf(inMeasure(added, measure).digits);
  return places > Math.max(2, decimalsOf(added.typed.get(measure)));
}

/** A substring of a file keeps the whole file in memory; one copy serves all units. */
const known = new Map<string, string>();

/** The one copy of a text that all units share; it does not keep its file in memory. */
export function interned(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const own = flat(text);
  known.set(own, own);
  return own;
}

/** A copy that does not keep the original text in memory. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
