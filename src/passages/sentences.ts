/** A stretch of a passage's text; offsets are into the passage. */
interface Span {
  text: string;
  from: number;
  to: number;
}

/** Cut after 。！？ and their closing marks; a passage without any is one sentence. */
export function sentences(text: string): Span[] {
  return cut(text, /[。！？!?][”’）》」]*/gu);
}

/** Cut after the marks that part clauses, too: ，；：and their half-width forms, where no digit follows. */
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
