/** Attributes of an element, '' where there are none. */
export function attributes(
  classes: readonly (string | false | undefined)[],
  style: Record<string, string | undefined> = {},
): string {
  const names = classes.filter(Boolean).join(' ');
  const declarations = Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
  return `${names && ` class="${names}"`}${declarations && ` style="${declarations}"`}`;
}

/** Twips as a CSS length; undefined of none. */
export function length(twips: number): string | undefined {
  return twips === 0 ? undefined : `${twips / 20}pt`;
}
