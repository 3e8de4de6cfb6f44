import type { Match } from './match.ts';

/** The matches out of order: all except the longest increasing subsequence. */
export function movedOf(matches: readonly Match[]): Match[] {
  const best: { length: number; before: number }[] = [];
  for (const [index, each] of matches.entries()) {
    const own = { length: 1, before: -1 };
    for (let other = 0; other < index; other++) {
      const [that, length] = [matches[other], best[other]?.length ?? 0];
      if (that && first(that.before) < first(each.before) && length + 1 > own.length) {
        own.length = length + 1;
        own.before = other;
      }
    }
    best.push(own);
  }
  const kept = new Set<number>();
  let at = best.reduce((most, { length }, index) => (length > (best[most]?.length ?? 0) ? index : most), 0);
  while (at >= 0 && best[at]) {
    kept.add(at);
    at = best[at]?.before ?? -1;
  }
  return matches.filter((_, index) => !kept.has(index));
}

/** Of places in ascending order. */
export function first(places: readonly number[]): number {
  return places[0] ?? 0;
}
