/**
 * Every match of a pattern (with the flag g). Most texts have none, and matchAll copies the pattern before it searches.
 */
export function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
