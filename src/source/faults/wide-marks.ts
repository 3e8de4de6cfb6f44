import type { Mending } from './lines.ts';

/** Marks of a Chinese input method that are typed in place of YAML's own. */
export const WIDE_MARKS = /[［］【】〔〕｛｝，、：]/gu;

export const HALF: Record<string, string> = {
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '｛': '{',
  '｝': '}',
  '，': ', ',
  '、': ', ',
  '：': ': ',
};

/** One edit for each mark, so that the text between them keeps its place. */
export function marksMended(source: string, offset: number, marks: RegExp): Mending[] {
  return [...source.matchAll(marks)].map((match) => {
    const start = offset + match.index;
    return { start, end: start + 1, text: HALF[match[0]] ?? match[0] };
  });
}
