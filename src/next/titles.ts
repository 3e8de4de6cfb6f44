import { tokens } from '../figures/tokens.ts';
import type { Entry, List, Mapping } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import type { Splices, Within } from './splices.ts';
import { withYearsMoved } from './years.ts';

/** Titles stay, their years a year on and without numbers of their own. */
export class Titles {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;

  constructor(splices: Splices, moving: ReadonlySet<number>) {
    this.#splices = splices;
    this.#moving = moving;
  }

  advance(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind !== 'scalar') return;
    const change = (text: string) => movedReferences(withYearsMoved(text, this.#moving));
    if (!this.#splices.retext(entry, change)) this.#splices.supersede(entry, holder, scalar(change(entry.value.text)));
  }

  /** Of a table's columns: 2024年 beside 2025年 moves with it. */
  heads({ items }: List): void {
    const cells = items.flatMap((item) => (item.kind === 'scalar' && item.style !== 'empty' ? [item] : []));
    const years = new Set(cells.flatMap(({ text }) => (text.match(/\d{4}(?=\s*年)/gu) ?? []).map(Number)));
    const moving = new Set(this.#moving);
    for (let year = Math.min(...moving) - 1; years.has(year) && years.has(year + 1); year--) moving.add(year);
    for (const cell of cells) {
      const text = withYearsMoved(cell.text, moving);
      if (text !== cell.text) this.#splices.replace(cell, scalar(text));
    }
  }
}

/** 【名=值】 with its number still to come; what was next year's target is the target. */
export function movedReferences(text: string): string {
  return tokens(text)
    .map((token) => {
      if (token.kind === 'definition') return `【${token.name}=待补】`;
      if (token.kind === 'reference') return `【${token.body.replace(/\.明年目标$/u, '.目标数')}】`;
      return text.slice(token.from, token.to);
    })
    .join('');
}
