import { everyMatch } from '../every-match.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';

interface Match {
  passage: Passage;
  from: number;
  to: number;
  /** The match and its capturing groups. */
  groups: readonly (string | undefined)[];
}

/** Every match of a pattern (with the g flag) in every passage, in reading order. */
export function* matches({ passages }: Pick<Manuscript, 'passages'>, pattern: RegExp): Generator<Match> {
  for (const passage of passages) {
    // Most texts have no match, and matchAll copies the pattern first.
    if (passage.text.search(pattern) < 0) continue;
    for (const match of everyMatch(passage.text, pattern)) {
      yield { passage, from: match.index, to: match.index + match[0].length, groups: match };
    }
  }
}
