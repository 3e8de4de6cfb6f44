/**
 * Of each text the place, among those before, of the one that it was: the same words, or others in the same place between
 * such. Undefined of one that is new.
 */
export function aligned(old: readonly string[], now: readonly string[]): (number | undefined)[] {
  return matched(old.map(skeleton), now.map(skeleton));
}

/** What stays where an item comes before it, or a number is another: without 二是, （三）, 4. and digits. */
function skeleton(text: string): string {
  return text.replace(/^(?:[（(]?[一二三四五六七八九十百]+[）)、是]|\d+\.)/u, '').replace(/\d+(?:\.\d+)?/gu, '0');
}

function matched(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const from: (number | undefined)[] = after.map(() => undefined);
  let old = 0;
  let start = 0;
  const gap = (oldEnd: number, end: number) => {
    // What was put in or taken out moves nothing that is not beside it.
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

/** Pairs of equal texts, in order: those at both ends, and between them each at the next place where it comes again. */
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
    // A text that says nothing of its place, as an empty line, must not pull the others along.
    if (found < 0 || found >= before.length - tail || (after[at] ?? '') === '') continue;
    pairs.push([found, at]);
    old = found + 1;
  }
  for (let index = tail; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}
