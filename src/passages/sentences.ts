import type { Span } from './passage.ts';

/** A part of a passage's text; offsets are in the passage. */
interface Piece extends Span {
  text: string;
}

/** Splits after 。！？ and closing marks; a passage without these is one sentence. */
export function sentences(text: string): Piece[] {
  return cut(text, /[。！？!?][”’）》」]*/gu);
}

/** Longer than any sentence; what is farther off is not looked at, or a passage of many thousand would be cut for each. */
const FAR = 1000;

/** The sentence that holds the character at this offset, as far as 1,000 characters to either side. */
export function sentenceAt(text: string, at: number): string {
  const start = Math.max(0, at - FAR);
  return sentences(text.slice(start, at + FAR)).find(({ to }) => at - start < to)?.text ?? '';
}

/** What ends the text that a number may belong to. */
const STOPS = ['。', '！', '？', '；', ';', '\n'];

/** The offset behind the last sentence end or semicolon before this one, at most 1,000 characters back. */
export function sentenceStart(text: string, at: number): number {
  const far = Math.max(0, at - FAR);
  const before = text.slice(far, at);
  return far + 1 + Math.max(-1, ...STOPS.map((stop) => before.lastIndexOf(stop)));
}

/** Splits after the marks between clauses too: ，；：and their half-width forms if no digit follows. */
export function clauses(text: string): Piece[] {
  return cut(text, /[。！？!?；;，：][”’）》」]*|[,:](?!\d)/gu);
}

function cut(text: string, marks: RegExp): Piece[] {
  const spans: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const to = match.index + match[0].length;
    spans.push({ text: text.slice(from, to), from, to });
    from = to;
  }
  if (from < text.length) spans.push({ text: text.slice(from), from, to: text.length });
  return spans;
}
