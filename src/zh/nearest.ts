/**
 * The candidate that the typed word was most likely meant to be, or undefined when none is near enough.
 * Near enough: at most one edit in three characters (optimal string alignment), or one contains the other.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(typed.length, candidate.length) / 3));
    if (Math.abs(typed.length - candidate.length) > Math.max(allowed, 4)) continue;
    const edits = distance(typed, candidate);
    const contained =
      Math.min(typed.length, candidate.length) >= 2 && (typed.includes(candidate) || candidate.includes(typed));
    if (edits > allowed && !contained) continue;
    if (Math.min(typed.length, candidate.length) < 2 && edits > 0 && !contained) continue;
    if (edits < bestScore) {
      best = candidate;
      bestScore = edits;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. */
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

/** Two words without what they begin and end with in common, which no edit touches. */
function differing(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < most - from && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
}
