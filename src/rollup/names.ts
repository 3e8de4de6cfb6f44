import { enumerate } from '../zh/text.ts';

/** The names of the units, by index; long lists are cut. */
export class Names {
  readonly #names: readonly string[];
  /** Up to this many units are all named. */
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

  /** Names for a few units, their number for many. */
  most(units: readonly number[]): string {
    return units.length <= this.#few ? this.some(units) : `${units.length}个单位`;
  }
}

/** The units that are not among the others; both lists in ascending order. */
export function without(units: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return units.filter((unit) => !known.has(unit));
}
