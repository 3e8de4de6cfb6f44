/**
 * For each text, the index of the old text that it was: one with the same words, or a changed one at the same place
 * between such. Undefined if it is new.
 */
export function aligned(old: readonly string[], now: readonly string[]): (number | undefined)[] {
  return matched(old.map(skeleton), now.map(skeleton));
}

/** What stays the same if an item is inserted before it, or a number changes: without 二是, （三）, 4. and digits. */
function skeleton(text: string): string {
  return text.replace(/^(?:[（(]?[一二三四五六七八九十百]+[）)、是]|\d+\.)/u, '').replace(/\d+(?:\.\d+)?/gu, '0');
}

function matched(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const from: (number | undefined)[] = after.map(() => undefined);
  let old = 0;
  let start = 0;
  const gap = (oldEnd: number, end: number) => {
    // Only if nothing was inserted or removed in between.
    if (oldEnd - old === end - start) for (let at = 0; at < end - start; at++) from[start + at] = old + at;
  };
  for (const [oldAt, at] of same(before, after)) {
    gap(oldAt, at);
    from[at] = oldAt;
    [old, start] = [oldAt + 1, at + 1];
  }
  gap(before.length, after.length);
  return from;
}

/** Pairs of equal texts, in order: those at both ends, and in between each with its next occurrence. */
function same(before: readonly string[], after: readonly string[]): [old: number, at: number][] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const pairs: [number, number][] = [];
  for (let index = 0; index < head; index++) pairs.push([index, index]);
  let old = head;
  for (let at = head; at < after.length - tail; at++) {
    const found = before.indexOf(after[at] ?? '', old);
    // An empty line says nothing about its place, and must not shift the others.
    if (found < 0 || found >= before.length - tail || (after[at] ?? '') === '') continue;
    pairs.push([found, at]);
    old = found + 1;
  }
  for (let index = tail; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}
