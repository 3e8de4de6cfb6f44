// Between words a line break or a tab parts them, so it becomes a space.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// XML 1.0, 2.2 forbids the rest of C0, U+FFFE and U+FFFF, and discourages C1: none of them is a word, so they go.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const forbidden = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;

// With the u flag a pair is one character, so this finds halves only.
const halfPair = /\p{Surrogate}/gu;

/** Text that any XML parser takes. Half a surrogate pair becomes U+FFFD, so that it is seen that something was there. */
export function cleanText(text: string): string {
  return text.replace(breaks, ' ').replace(forbidden, '').replace(halfPair, '\ufffd');
}

/** Text as it may stand in an attribute or element of XML and HTML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
