import { enumerate } from '../zh/text.ts';

/** How the units are named, by their index; of many only some. */
export class Names {
  readonly #names: readonly string[];
  /** Those that are told one by one. */
  readonly #few: number;

  constructor(names: readonly string[], few = 3) {
    this.#names = names;
    this.#few = few;
  }

  of(unit: number): string {
    return this.#names[unit] ?? '';
  }

  /** 甲县、乙县, or 甲县、乙县、丙县等86个单位. */
  some(units: readonly number[], few = this.#few): string {
    const told = units.slice(0, few).map((unit) => this.of(unit));
    return units.length <= few ? enumerate(told) : `${enumerate(told)}等${units.length}个单位`;
  }

  /** Of the majority that is left how many, of a few who. */
  most(units: readonly number[]): string {
    return units.length <= this.#few ? this.some(units) : `${units.length}个单位`;
  }
}

/** Of these those that are not among the others; both in ascending order. */
export function without(units: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return units.filter((unit) => !known.has(unit));
}
