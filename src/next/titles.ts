import { tokens } from '../figures/tokens.ts';
import type { Entry, Mapping } from '../source/node.ts';
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
