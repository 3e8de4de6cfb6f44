// What no text of a report can hold: control characters and noncharacters, which XML rejects or no screen shows, halves
// of surrogate pairs, and the marks that later stages put into texts (figures/phrase/words.ts, figures/mark.ts,
// markdown/marks.ts, markdown/numbering.ts).
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\p{Surrogate}\ue010-\ue017\ufdd0-\ufdef\ufffe\uffff]/gu;
/** Line breaks other than YAML's, such as Word's soft one. They separate words. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/gu;

/**
 * A text as typed, with U+FFFD for each character that no text can hold, which a rule then reports, and `gap` for each
 * line break that is not YAML's. Its length stays the same, so that places hold.
 */
export function clean(text: string, gap = ' '): string {
  return text.replace(BREAKS, gap).replace(NO_TEXT, '\ufffd');
}

/** The gap for text still to be parsed: after an ordinary space a # would begin a comment. */
export const WIDE_GAP = '\u3000';
