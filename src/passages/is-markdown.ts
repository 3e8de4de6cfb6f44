/** With more marks than this in a paragraph, matching them takes quadratic time. */
const MOST_MARKS = 1000;
/** Deeply nested quotations and lists; the parser recurses once for each level. */
const NESTED = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)])){50}|^[ \t]{100,}\S/mu;

/** Whether a text is Markdown as people write it; otherwise it is read as plain text without structure. */
export function isMarkdown(text: string): boolean {
  if (NESTED.test(text)) return false;
  let marks = 0;
  for (const line of text.split('\n')) {
    // Each cell of a table is parsed separately.
    if (line.trim() === '' || line.startsWith('|')) marks = 0;
    for (const mark of line) if (MARKS.has(mark)) marks++;
    if (marks > MOST_MARKS) return false;
  }
  return true;
}

const MARKS: ReadonlySet<string> = new Set('*_`[]<');
