import { pointsOf } from '../points.ts';

/** What comes before a position on its line. */
export interface LineHead {
  /** Where the line begins. */
  start: number;
  /** Whether more braces and brackets are opened before the place than closed. */
  inFlow: boolean;
}

/**
 * The head of any position in a text. Positions are mostly in order, so a line of thousands of items is read only once.
 */
export function lineHeadsOf(text: string): (at: number) => LineHead {
  const pointAt = pointsOf(text);
  let read = { start: 0, at: 0, depth: 0 };
  return (at) => {
    const start = at - pointAt(at).column + 1;
    if (start !== read.start || at < read.at) read = { start, at: start, depth: 0 };
    for (; read.at < at; read.at++) read.depth += DEPTH[text[read.at] ?? ''] ?? 0;
    return { start, inFlow: read.depth > 0 };
  };
}

const DEPTH: Record<string, number> = { '{': 1, '[': 1, '}': -1, ']': -1 };
