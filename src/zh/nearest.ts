/** The candidate that was most likely meant; undefined if none is close enough. */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  return new Candidates(candidates).nearest(typed);
}

/**
 * Suggests corrections for misspelt words. As edit distance is expensive, there are no more suggestions after
 * EFFORT.all steps.
 */
export class Candidates {
  readonly #all: { word: string; characters: number }[];
  #left = EFFORT.all;

  constructor(words: Iterable<string>) {
    this.#all = Array.from(words, (word) => ({ word, characters: charactersOf(word) }));
  }

  /**
   * The closest candidate with at most one edit per three characters (optimal string alignment), or where one word
   * contains the other. Undefined if there is none, or if the effort is used up.
   */
  nearest(typed: string): string | undefined {
    if (this.#left < 0) return undefined;
    const characters = charactersOf(typed);
    let best: string | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    this.#left -= this.#all.length;
    for (const candidate of this.#all) {
      const { word } = candidate;
      const allowed = Math.max(1, Math.floor(Math.max(typed.length, word.length) / 3));
      if (Math.abs(typed.length - word.length) > Math.max(allowed, 4)) continue;
      const [lost, gained] = [characters & ~candidate.characters, candidate.characters & ~characters];
      // Each edit removes or adds at most one character.
      if (lost !== 0 && gained !== 0 && Math.max(bits(lost), bits(gained)) > allowed) continue;
      this.#left -= EFFORT.comparison;
      const edits = distance(typed, word);
      const contained = Math.min(typed.length, word.length) >= 2 && (typed.includes(word) || word.includes(typed));
      if (edits > allowed && !contained) continue;
      if (Math.min(typed.length, word.length) < 2 && edits > 0 && !contained) continue;
      if (edits < bestScore) {
        best = word;
        bestScore = edits;
      }
    }
    return best;
  }
}

/** Cost in steps: one for each candidate, and `comparison` more if it is compared; `all` take about half a second. */
const EFFORT = { comparison: 20, all: 6_000_000 };

/** The set of a word's characters as a bit mask; several characters share a bit. */
function charactersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) % 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** Optimal string alignment distance: insertions, deletions, substitutions, transpositions of adjacent characters. */
function distance(typed: string, candidate: string): number {
  const [a, b] = differing(typed, candidate);
  if (a === '' || b === '') return a.length + b.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Two words without their common prefix and suffix, which do not affect the distance. */
function differing(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < most - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
}
