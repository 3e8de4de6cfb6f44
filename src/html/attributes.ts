import { escapeXml } from '../typeset/clean.ts';
import type { Tags } from '../typeset/piece.ts';

/** Attributes of an element, '' if there are none; a tag `b` becomes `data-b`. */
export function attributes(
  classes: readonly (string | false | undefined)[],
  style: Record<string, string | undefined> = {},
  tags: Tags = {},
): string {
  const names = classes.filter(Boolean).join(' ');
  const declarations = Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
  const data = Object.entries(tags).map(([name, value]) => ` data-${name}="${escapeXml(value)}"`);
  return `${names && ` class="${names}"`}${declarations && ` style="${declarations}"`}${data.join('')}`;
}

/** Twips as a CSS length; undefined for 0. */
export function length(twips: number): string | undefined {
  return twips === 0 ? undefined : `${twips / 20}pt`;
}
