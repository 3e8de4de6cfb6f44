/** Characters that must be escaped, even in quotes. */
const CONTROL = /[\p{Cc}\p{Cs}\ufeff\u2028\u2029]/u;

/** A text as a YAML scalar on one line, quoted only if a plain one would be read as something else. */
export function scalar(text: string): string {
  const bare = text.replace(/\s*[\r\n]+\s*/gu, '').trim();
  const isPlain =
    bare !== '' &&
    !/^[-?:,[\]{}#&*!|>'"%@`“”‘’]/u.test(bare) &&
    !/[[\]{},]|: |:$| #/u.test(bare) &&
    !CONTROL.test(bare);
  return isPlain ? bare : `"${[...bare].map(escaped).join('')}"`;
}

function escaped(mark: string): string {
  if (/[\\"]/u.test(mark)) return `\\${mark}`;
  return CONTROL.test(mark) ? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}` : mark;
}

/** {键: 值, 键: 值} */
export function braced(entries: readonly (readonly [key: string, text: string])[]): string {
  return `{${entries.map(([key, text]) => `${key}: ${scalar(text)}`).join(', ')}}`;
}
