import type { Point } from '../diagnostic.ts';

/** Offsets → lines and columns, from 1; \r\n, \n and a lone \r each end a line. The first call scans the text. */
export function pointsOf(text: string): (offset: number) => Point {
  let starts: number[] | undefined;
  let line = 0;
  return (offset) => {
    starts ??= lineStarts(text);
    // Offsets mostly come in order: the line of the last one is tried first.
    if (offset < (starts[line] ?? 0) || offset >= (starts[line + 1] ?? Infinity)) line = lineAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** Where each line begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
