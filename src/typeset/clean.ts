// A line break or a tab separates words, so it becomes a space.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// XML 1.0, 2.2 forbids the rest of C0, U+FFFE and U+FFFF, and discourages C1: none is text, so they are removed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const forbidden = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;

// With the u flag a surrogate pair is one character, so this only matches unpaired surrogates.
const halfPair = /\p{Surrogate}/gu;

/** Text that any XML parser accepts. An unpaired surrogate becomes U+FFFD, to show that something was there. */
export function cleanText(text: string): string {
  return text.replace(breaks, ' ').replace(forbidden, '').replace(halfPair, '\ufffd');
}

/** Text escaped for an attribute or element of XML and HTML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
