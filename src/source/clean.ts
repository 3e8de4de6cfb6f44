// What no text of a report can hold: control characters and noncharacters, none of which XML takes or a screen shows,
// halves of surrogate pairs, and the private marks that our own stages set in texts (figures/words.ts, figures/mark.ts,
// markdown/marks.ts, markdown/numbering.ts).
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\p{Surrogate}\ue010-\ue017\ufdd0-\ufdef\ufffe\uffff]/gu;
/** Word's soft line break among them: between words each parts them. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/gu;

/**
 * A text as typed, with U+FFFD for what is no character: it is seen that something was there, and a rule tells where.
 * As long as before, so that places hold. Between words stands a `gap`.
 */
export function clean(text: string, gap = ' '): string {
  return text.replace(BREAKS, gap).replace(NO_TEXT, '\ufffd');
}

/** A gap in what is still to be parsed: behind a space, a # would begin a comment. */
export const WIDE_GAP = '\u3000';
