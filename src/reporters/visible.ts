/** What a terminal obeys instead of showing: control characters, and marks that turn the direction of what follows. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A line of the user's as a terminal can show it, as long as it is: a tab and what is obeyed take one column each. */
export function visible(line: string): string {
  return line.replaceAll('\t', '→').replace(OBEYED, '·');
}

/** The same of a sentence about it; whoever quotes a text with line ends still says it on one line. */
export function visibleSentence(text: string): string {
  return visible(text.replace(/[\t\r\n]+/gu, ' '));
}
