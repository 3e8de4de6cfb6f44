import type { Place } from '../diagnostic.ts';

/** Where a place is, in the reader's terms: a line of a text, a cell of a table, a paragraph of a Word file. */
export function where({ file, start: { line, column }, cell, sheet }: Place): string {
  // In Word, lines are not fixed, so paragraphs are counted.
  if (/\.docx$/iu.test(file)) return `${file}第${line}段第${column}字`;
  if (!/\.xlsx$/iu.test(file)) return `${file}:${line}:${column}${cell === undefined ? '' : `（${cell}）`}`;
  return cell === undefined ? file : `${file}，${sheet === undefined ? '' : `表“${sheet}”`}${cell}`;
}
