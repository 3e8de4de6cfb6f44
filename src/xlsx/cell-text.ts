import { cleanText } from '../typeset/clean.ts';

/** The most UTF-16 units in a cell; Excel calls a workbook with more damaged. */
const MOST = 32_767;

/** Text that fits in a cell: a longer one is cut, and ends with its full length. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= MOST) return clean;
  const end = `……（共${[...clean].length}字，这里放不下）`;
  // Leaves no half of a surrogate pair.
  return clean.slice(0, MOST - end.length).replace(/[\ud800-\udbff]$/u, '') + end;
}
