/** A part of a passage's text; offsets are in the passage. */
interface Span {
  text: string;
  from: number;
  to: number;
}

/** Splits after 。！？ and closing marks; a passage without these is one sentence. */
export function sentences(text: string): Span[] {
  return cut(text, /[。！？!?][”’）》」]*/gu);
}

/** The sentence that holds the character at this offset. */
export function sentenceAt(text: string, at: number): string {
  return sentences(text).find(({ from, to }) => from <= at && at < to)?.text ?? '';
}

/** Splits after the marks between clauses too: ，；：and their half-width forms if no digit follows. */
export function clauses(text: string): Span[] {
  return cut(text, /[。！？!?；;，：][”’）》」]*|[,:](?!\d)/gu);
}

function cut(text: string, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const to = match.index + match[0].length;
    spans.push({ text: text.slice(from, to), from, to });
    from = to;
  }
  if (from < text.length) spans.push({ text: text.slice(from), from, to: text.length });
  return spans;
}
