/** A text split at its 【…】; offsets are into the text. */
export type Token =
  | { kind: 'text'; text: string; from: number; to: number }
  | { kind: 'reference'; body: string; from: number; to: number }
  | { kind: 'definition'; name: string; value: string; from: number; to: number }
  | { kind: 'unclosed'; text: string; from: number; to: number };

/**
 * Splits a text at its 【…】: references, definitions (with =), an unclosed 【 up to the next one, and the text between.
 * Every character is in one token; offsets are into the text.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  // Offset of the next 】, −1 if there is none; kept so that no part of the text is searched twice.
  let close = -2;
  const plain = (to: number) => {
    if (to > at) found.push({ kind: 'text', text: text.slice(at, to), from: at, to });
  };
  for (;;) {
    const open = text.indexOf('【', at);
    if (open < 0) break;
    plain(open);
    if (close !== -1 && close < open) close = text.indexOf('】', open);
    const next = text.indexOf('【', open + 1);
    if (close < 0 || (next >= 0 && next < close)) {
      const to = next < 0 ? text.length : next;
      found.push({ kind: 'unclosed', text: text.slice(open, to), from: open, to });
      at = to;
      continue;
    }
    const body = text.slice(open + 1, close);
    const equals = /[=＝]/u.exec(body);
    const range = { from: open, to: close + 1 };
    if (equals) {
      const [name, value] = [body.slice(0, equals.index).trim(), body.slice(equals.index + 1).trim()];
      found.push({ kind: 'definition', name, value, ...range });
    } else found.push({ kind: 'reference', body, ...range });
    at = close + 1;
  }
  plain(text.length);
  return found;
}
