/** Left indents, in characters. */
interface SignatureIndents {
  signature: number;
  date: number;
}

/**
 * Where 署名 and 成文日期 begin if there is no seal (GB/T 9704-2012, 7.3.5.2): the signature leaves `right` characters free
 * on its right, and the date begins `shift` characters to the right of the signature. If the date is longer, it leaves
 * `right` characters free, and the signature moves left to keep the shift. All in characters; a line holds `line` of
 * them. A text too long for this begins at the left edge.
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
 * Where they begin with a seal (7.3.5.1): the date leaves `right` characters free, and the signature is centered over
 * it. If the signature would pass the right edge, both move left.
 */
export function sealedIndents(width: SignatureIndents, line: number, right: number): SignatureIndents {
  const over = Math.max(0, (width.signature - width.date) / 2 - (right - spare));
  const date = Math.max(0, line - right - over - width.date);
  return { signature: Math.max(0, date + (width.date - width.signature) / 2), date };
}

/** Characters left free at the right edge: a substituted font may be slightly wider. */
const spare = 0.5;
