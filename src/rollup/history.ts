import type { Settlement } from './settlement.ts';
import { verdictOf } from './verdict.ts';

/** 历年 of the whole. */
export class History {
  /** The years that all required units have; empty if there is only one. */
  readonly whole: readonly (readonly [path: readonly string[], value: string])[];
  /** Why the other years are left out. */
  readonly faults: readonly string[];
  /** The figure's year. */
  readonly #year: number;

  constructor(settlement: Settlement, year: number) {
    const { figure, names, required, counting } = settlement;
    this.#year = year;
    const whole: [path: readonly string[], value: string][] = [];
    const told: [year: number, fault: string][] = [];
    const own = [...figure.sums.values()].filter(({ path }) => path[0] === '历年');
    for (const { path, sum } of own.sort((a, b) => Number(a.path[1]) - Number(b.path[1]))) {
      // Numbers of this year and last year may be typed as 数值 and 上年 instead.
      const beside = { [year]: '数值', [year - 1]: '上年' }[path[1] ?? ''];
      const stated = beside === undefined ? undefined : figure.get(beside);
      const verdict = verdictOf(stated ?? sum, required, names, counting.apart);
      if (verdict.added) whole.push([path, settlement.valueText(verdict.added)]);
      else told.push([Number(path[1]), `“历年”的${path[1]}年没有列：${verdict.why}。`]);
    }
    this.whole = whole.length > 1 ? whole : [];
    this.faults = told.flatMap(([at, fault]) => (this.#isToldHere(at) ? [fault] : []));
  }

  /** Whether 历年 contains 数值 or 上年: each year is written in one place only. */
  has(key: string): boolean {
    const wanted = { 数值: this.#year, 上年: this.#year - 1 }[key];
    return this.whole.some(([[, each]]) => each === String(wanted));
  }

  /** Faults of 数值 and 上年 are told with those; but that of 上年 here if 数值 is part of 历年. */
  #isToldHere(at: number): boolean {
    return at !== this.#year && (at !== this.#year - 1 || this.has('数值'));
  }
}
