import type { Stretch } from './node.ts';

/** The content of a quoted scalar, and where each stretch of it stands. */
interface Typed {
  text: string;
  stretches: Stretch[];
}

const ESCAPES = { QUOTE_DOUBLE: /\\(?:x[\da-f]{2}|u[\da-f]{4}|[\s\S])/giu, QUOTE_SINGLE: /''/gu };
const MEANT: Record<string, string> = { n: '\n', t: '\t', '0': '\0', _: '\u00a0' };

/**
 * A quoted scalar with each of its escapes replaced by a single character, whose width in the file is recorded.
 * Undefined if there is an escape of another kind, such as that of a line end.
 */
export function withoutEscapes(typed: Typed, type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): Typed | undefined {
  const stretches: Stretch[] = [];
  let text = '';
  let at = 0;
  const take = (to: number) => {
    for (const [index, { from, offset }] of typed.stretches.entries()) {
      const start = Math.max(from, at);
      const end = typed.stretches[index + 1]?.from ?? Infinity;
      if (start < end && start <= to) stretches.push({ from: text.length + start - at, offset: offset + start - from });
    }
    text += typed.text.slice(at, to);
    at = to;
  };
  for (const { 0: escaped, index } of typed.text.matchAll(ESCAPES[type])) {
    const meant = type === 'QUOTE_SINGLE' ? "'" : meantBy(escaped);
    if (meant === undefined) return undefined;
    take(index);
    const offset = offsetIn(typed.stretches, index);
    stretches.push({ from: text.length, offset, width: escaped.length });
    text += meant;
    at = index + escaped.length;
  }
  take(typed.text.length);
  return { text, stretches };
}

function meantBy(escaped: string): string | undefined {
  const kind = escaped.charAt(1);
  if (escaped.length > 2) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  return /["\\/ ]/u.test(kind) ? kind : MEANT[kind];
}

function offsetIn(stretches: readonly Stretch[], index: number): number {
  const stretch = stretches.findLast(({ from }) => from <= index);
  return stretch ? stretch.offset + index - stretch.from : index;
}
