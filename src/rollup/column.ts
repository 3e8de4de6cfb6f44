/** A number as a unit typed it. */
interface Typed {
  unit: number;
  digits: string;
  measure: string;
}

/** Numbers as typed, with unit and measure, stored compactly: thousands of units have hundreds each. */
export class Column {
  length = 0;
  #units = new Uint32Array(4);
  /** The digits without the decimal point; those that a float cannot hold exactly are in `#long`. */
  #sizes = new Float64Array(4);
  /** The index of the measure times MOST_DECIMALS, plus the number of decimal places. */
  #forms = new Uint32Array(4);
  readonly #measures: string[] = [];
  readonly #long = new Map<number, string>();

  push(unit: number, digits: string, measure: string): void {
    if (this.length === this.#units.length) this.#grow();
    const index = this.length++;
    const [, decimals = ''] = digits.split('.');
    const size = Number(digits.replace('.', ''));
    let own = this.#measures.indexOf(measure);
    if (own < 0) own = this.#measures.push(measure) - 1;
    this.#units[index] = unit;
    this.#sizes[index] = size;
    this.#forms[index] = own * MOST_DECIMALS + Math.min(decimals.length, MOST_DECIMALS - 1);
    if (this.digitsAt(index) !== digits) this.#long.set(index, digits);
  }

  /** The unit of each number. */
  get units(): number[] {
    return Array.from(this.#units.subarray(0, this.length));
  }

  /** In insertion order. */
  *[Symbol.iterator](): Iterator<Typed> {
    for (let index = 0; index < this.length; index++)
      yield { unit: this.#units[index] ?? 0, digits: this.digitsAt(index), measure: this.measureAt(index) };
  }

  measureAt(index: number): string {
    return this.#measures[Math.floor((this.#forms[index] ?? 0) / MOST_DECIMALS)] ?? '';
  }

  digitsAt(index: number): string {
    const long = this.#long.get(index);
    if (long !== undefined) return long;
    const size = this.#sizes[index] ?? 0;
    const decimals = (this.#forms[index] ?? 0) % MOST_DECIMALS;
    const digits = String(Math.abs(size)).padStart(decimals + 1, '0');
    const point = digits.length - decimals;
    return `${size < 0 ? '-' : ''}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ''}`;
  }

  #grow(): void {
    const length = this.length * 2;
    const [units, sizes, forms] = [new Uint32Array(length), new Float64Array(length), new Uint32Array(length)];
    units.set(this.#units);
    sizes.set(this.#sizes);
    forms.set(this.#forms);
    [this.#units, this.#sizes, this.#forms] = [units, sizes, forms];
  }
}

/** One more than the most decimal places that a form can hold. */
const MOST_DECIMALS = 32;
