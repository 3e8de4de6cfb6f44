/** So many marks in one paragraph, each of which may belong to any other, take the square of their number to match. */
const MOST_MARKS = 1000;
/** Quotations and lists within each other; a parser calls itself for each. */
const NESTED = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)])){50}|^[ \t]{100,}\S/mu;

/** Whether a text is Markdown that a person may have written; else it is read as plain text, which has no structure. */
export function isMarkdown(text: string): boolean {
  if (NESTED.test(text)) return false;
  let marks = 0;
  for (const line of text.split('\n')) {
    // The cells of a table are each by themselves.
    if (line.trim() === '' || line.startsWith('|')) marks = 0;
    for (const mark of line) if (MARKS.has(mark)) marks++;
    if (marks > MOST_MARKS) return false;
  }
  return true;
}

const MARKS: ReadonlySet<string> = new Set('*_`[]<');
