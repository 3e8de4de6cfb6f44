import type { Place } from '../diagnostic.ts';

/** Where a place is, as its reader looks for it: a line of a text, a cell of a table, a paragraph of a Word file. */
export function where({ file, start: { line, column }, cell, sheet }: Place): string {
  // Word has no lines that stay: there the paragraph is counted.
  if (/\.docx$/iu.test(file)) return `${file}第${line}段第${column}字`;
  if (!/\.xlsx$/iu.test(file)) return `${file}:${line}:${column}${cell === undefined ? '' : `（${cell}）`}`;
  return cell === undefined ? file : `${file}，${sheet === undefined ? '' : `表“${sheet}”`}${cell}`;
}
