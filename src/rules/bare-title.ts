/** A title without punctuation and spaces: two titles that agree in it say the same. */
export function bareTitle(title = ''): string {
  return title.replace(/[\p{P}\s]/gu, '');
}
