import { cleanText } from '../typeset/clean.ts';

/** UTF-16 units that Excel keeps in a cell; a workbook with more in one it calls damaged. */
const MOST = 32_767;

/** Text as a cell can hold it: what is longer ends with a word of how long it is. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= MOST) return clean;
  const end = `……（共${[...clean].length}字，这里放不下）`;
  // No half of a pair is left behind.
  return clean.slice(0, MOST - end.length).replace(/[\ud800-\udbff]$/u, '') + end;
}
