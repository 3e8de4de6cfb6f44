/** Left indents, in characters. */
interface SignatureIndents {
  signature: number;
  date: number;
}

/**
 * Where 署名 and 成文日期 begin when there is no seal (GB/T 9704-2012, 7.3.5.2): the signature leaves `right`
 * characters free on its right, the date begins `shift` characters after it; a date longer than the signature leaves
 * `right` characters free itself, and the signature moves left so that the date's shift remains. All in characters;
 * a line holds `line` of them. A text too long for this begins at the left edge.
 */
export function signatureIndents(
  width: SignatureIndents,
  line: number,
  right: number,
  shift: number,
): SignatureIndents {
  const signature = line - right - (width.date > width.signature ? width.date + shift : width.signature);
  const atLeft = Math.max(0, signature);
  return { signature: atLeft, date: Math.max(0, Math.min(atLeft + shift, line - width.date)) };
}

/**
 * Where they begin under a seal (7.3.5.1): the date leaves `right` characters free, and the signature is centred over it;
 * a signature that would pass the right edge moves both to the left, as far as a line that just fits is not broken.
 */
export function sealedIndents(width: SignatureIndents, line: number, right: number): SignatureIndents {
  const over = Math.max(0, (width.signature - width.date) / 2 - (right - spare));
  const date = Math.max(0, line - right - over - width.date);
  return { signature: Math.max(0, date + (width.date - width.signature) / 2), date };
}

/** Characters left free at the edge: a substituted font is a trifle wider. */
const spare = 0.5;
