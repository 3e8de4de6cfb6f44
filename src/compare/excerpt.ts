/** The start of a text, for context; no number is cut in two. */
export function head(text: string, length: number): string {
  if (text.length <= length + 2) return text;
  let end = length;
  while (end < text.length && isWithinNumber(text, end)) end++;
  return `${text.slice(0, end)}……`;
}

export function tail(text: string, length: number): string {
  if (text.length <= length + 2) return text;
  let start = text.length - length;
  while (start > 0 && isWithinNumber(text, start)) start--;
  return `……${text.slice(start)}`;
}

function isWithinNumber(text: string, at: number): boolean {
  return /[\d.]/u.test(text[at - 1] ?? '') && /[\d.%％]/u.test(text[at] ?? '');
}
