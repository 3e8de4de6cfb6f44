/** Excel's own: 31 characters at most, none of these marks, each name once, whatever its case. */
const LONGEST = 31;

/** Names of sheets as Excel takes them, as near to those wanted as may be. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '')
        .replace(/^'+|'+$/gu, '')
        .trim() || '表';
    for (let number = 1; ; number++) {
      const mark = number === 1 ? '' : `（${number}）`;
      const own = cut(clean, LONGEST - mark.length) + mark;
      // Excel keeps this name for itself.
      if (taken.has(own.toLowerCase()) || /^history$/iu.test(own)) continue;
      taken.add(own.toLowerCase());
      return own;
    }
  });
}

/** No surrogate pair is halved. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
}
