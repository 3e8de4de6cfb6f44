import { tokens } from '../figures/tokens.ts';
import type { Entry, List, Mapping } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import type { Splices, Within } from './splices.ts';
import { withYearsMoved } from './years.ts';

/** Where all years have moved already. */
const NONE: ReadonlySet<number> = new Set();

/** Advances titles: they are kept, with years moved on and numbers defined in them replaced by 待补. */
export class Titles {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;

  constructor(splices: Splices, moving: ReadonlySet<number>) {
    this.#splices = splices;
    this.#moving = moving;
  }

  advance(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind !== 'scalar') return;
    const change = (text: string) => movedReferences(withYearsMoved(text, this.#moving), NONE);
    if (!this.#splices.retext(entry, change)) this.#splices.supersede(entry, holder, scalar(change(entry.value.text)));
  }

  /** Only what it refers to is moved, not the words. */
  references(text: string): string {
    return movedReferences(text, this.#moving);
  }

  /** In the head of a table, 2024年 beside 2025年 is moved on too. Returns the years that are. */
  heads({ items }: List): ReadonlySet<number> {
    const cells = items.flatMap((item) => (item.kind === 'scalar' && item.style !== 'empty' ? [item] : []));
    const years = new Set(cells.flatMap(({ text }) => (text.match(/\d{4}(?=\s*年)/gu) ?? []).map(Number)));
    const moving = new Set(this.#moving);
    for (let year = Math.min(...moving) - 1; years.has(year) && years.has(year + 1); year--) moving.add(year);
    for (const cell of cells) {
      const text = withYearsMoved(cell.text, moving);
      if (text !== cell.text) this.#splices.replace(cell, scalar(text));
    }
    return moving;
  }
}

/**
 * 【名=值】 with 待补 as its value; a reference to 明年目标 becomes one to 目标数, and the years in names move on.
 */
export function movedReferences(text: string, moving: ReadonlySet<number>): string {
  return tokens(text)
    .map((token) => {
      if (token.kind === 'definition') return `【${withYearsMoved(token.name, moving)}=待补】`;
      if (token.kind === 'reference')
        return `【${withYearsMoved(token.body, moving).replace(/\.明年目标$/u, '.目标数')}】`;
      return text.slice(token.from, token.to);
    })
    .join('');
}
