/** The first `length` characters or a few more, for context, with ……; no number is cut in two. */
export function head(text: string, length: number): string {
  if (text.length <= length + 2) return text;
  let end = length;
  while (end < text.length && isWithinNumber(text, end)) end++;
  return `${text.slice(0, end)}……`;
}

/** The same from the end of a text. */
export function tail(text: string, length: number): string {
  if (text.length <= length + 2) return text;
  let start = text.length - length;
  while (start > 0 && isWithinNumber(text, start)) start--;
  return `……${text.slice(start)}`;
}

function isWithinNumber(text: string, at: number): boolean {
  return /[\d.]/u.test(text[at - 1] ?? '') && /[\d.%％]/u.test(text[at] ?? '');
}
