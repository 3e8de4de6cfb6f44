import { everyMatch } from '../every-match.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';

interface Match {
  passage: Passage;
  from: number;
  to: number;
  /** The match itself and its groups. */
  groups: readonly (string | undefined)[];
}

/** Every match of a pattern (with the flag g) in every passage, in the order of reading. */
export function* matches({ passages }: Pick<Manuscript, 'passages'>, pattern: RegExp): Generator<Match> {
  for (const passage of passages) {
    // Most texts hold none, and matchAll copies the pattern before it looks.
    if (passage.text.search(pattern) < 0) continue;
    for (const match of everyMatch(passage.text, pattern)) {
      yield { passage, from: match.index, to: match.index + match[0].length, groups: match };
    }
  }
}
