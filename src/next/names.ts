import type { Figures } from '../figures/figures.ts';
import { namesOf } from '../report/listed.ts';

/** Which names of figures, sets and achievements are gone once texts and achievements are commented out. */
export class Names {
  readonly #figures: Figures;
  readonly #emptySets: ReadonlySet<string>;

  constructor(figures: Figures) {
    this.#figures = figures;
    const sets = [...figures.sets].filter(([, members]) => members.every((name) => this.#isOfText(name)));
    this.#emptySets = new Set(sets.map(([name]) => name));
  }

  isGone(name: string): boolean {
    if (this.#emptySets.has(name) || this.#isOfText(name)) return true;
    return name.startsWith('成果.') && !this.#figures.byName.has(name);
  }

  /** The names in a pasted list, without those that are gone; the text unchanged if none is. */
  left(text: string): string {
    const names = namesOf(text);
    const left = names.filter((name) => !this.isGone(name));
    return left.length === names.length ? text : left.join('、');
  }

  /** Defined in a text by 【名=值】, which is commented out; titles are kept. */
  #isOfText(name: string): boolean {
    const path = this.#figures.byName.get(name)?.path;
    return path !== undefined && path[0] !== 'figures' && !path.includes('defined') && path.at(-1) !== 'title';
  }
}
