import { everyMatch } from '../every-match.ts';
import type { Manuscript, Passage, Years } from '../passages/passage.ts';
import { sentences } from '../passages/sentences.ts';

/** A year as typed: not 〔2024〕, the year of a document number. */
export const YEAR = /(?<![\d.〔[])((?:19|20)\d\d)年/gu;
/** 年，技术合同: with this many equal characters after two years, the same is told of both. */
const SAME = 6;

interface Told {
  /** Whether a sentence starts with the report's year. */
  own: boolean;
  years: number;
}

/**
 * Which years the passages tell of beside one that is not the report's. Each passage is read once, as one may name
 * thousands of years.
 */
export class OtherYears {
  readonly #manuscript: Manuscript;
  readonly #own: string;
  readonly #told = new Map<Passage, Told>();
  #toldOfOwn: ReadonlySet<string> | undefined;

  constructor(manuscript: Manuscript, { to }: Years) {
    this.#manuscript = manuscript;
    this.#own = `${to}`;
  }

  /** Whether a sentence of the passage starts with the report's year. */
  ownIn(passage: Passage): boolean {
    return this.#in(passage).own;
  }

  /** Whether the passage names more than one year. */
  severalIn(passage: Passage): boolean {
    return this.#in(passage).years > 1;
  }

  /** Whether the passage goes on with the report's year, or the same is told of that year elsewhere. */
  besideOwn(passage: Passage, from: number): boolean {
    if (this.ownIn(passage)) return true;
    this.#toldOfOwn ??= this.#behindOwn();
    return this.#toldOfOwn.has(passage.text.slice(from + 4, from + 4 + SAME));
  }

  #in(passage: Passage): Told {
    const before = this.#told.get(passage);
    if (before) return before;
    const told = {
      own: sentences(passage.text).some(({ text }) => text.startsWith(`${this.#own}年`)),
      years: new Set(everyMatch(passage.text, YEAR).map(([, year]) => year)).size,
    };
    this.#told.set(passage, told);
    return told;
  }

  /** What stands behind the report's year wherever it is named, and each beginning of it: a text may end there. */
  #behindOwn(): Set<string> {
    const found = new Set<string>();
    for (const { text } of this.#manuscript.passages) {
      for (let at = text.indexOf(this.#own); at >= 0; at = text.indexOf(this.#own, at + 1)) {
        for (let length = 1; length <= SAME; length++) found.add(text.slice(at + 4, at + 4 + length));
      }
    }
    return found;
  }
}
