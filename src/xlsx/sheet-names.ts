/** Excel's limits: 31 characters, none of the characters below, and unique names, whatever their case. */
const LONGEST = 31;

/** Sheet names that Excel accepts, as close as possible to those wanted. */
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
      // Excel reserves this name.
      if (taken.has(own.toLowerCase()) || /^history$/iu.test(own)) continue;
      taken.add(own.toLowerCase());
      return own;
    }
  });
}

/** Never cuts a surrogate pair in half. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
}
