// Latin letters, European digits and half-width forms take half a character in every Chinese font of the standard;
// dashes, ellipses, quotation marks and the middle dot (U+00B7) are full-width in them.
const halfWidth = /^[\u0020-\u007e\u00a0-\u00b6\u00b8-\u024f\uff61-\uffdc]$/u;

/** Width of a text in characters (GB/T 9704-2012, 3.1), in a Chinese font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += halfWidth.test(character) ? 0.5 : 1;
  return width;
}
