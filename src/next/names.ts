import type { Figures } from '../figures/figures.ts';
import { namesOf } from '../report/listed.ts';

/** Which names of figures, sets and achievements lead nowhere once texts and achievements are last year's. */
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

  /** Names pasted as one text, without those that are gone; the text itself where none is. */
  left(text: string): string {
    const names = namesOf(text);
    const left = names.filter((name) => !this.isGone(name));
    return left.length === names.length ? text : left.join('、');
  }

  /** Defined in a text, 【名=值】, which becomes a comment; a title stays. */
  #isOfText(name: string): boolean {
    const path = this.#figures.byName.get(name)?.path;
    return path !== undefined && path[0] !== 'figures' && !path.includes('defined') && path.at(-1) !== 'title';
  }
}
