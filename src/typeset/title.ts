import { type Page, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import { titleLines } from '../page/title-lines.ts';
import type { Piece, Run, SetParagraph } from './piece.ts';
import { words } from './runs.ts';

/** An empty line of the body. */
export const emptyLine: SetParagraph = { type: 'paragraph', role: 'empty', runs: [] };

/**
 * A title (the document's or an attachment's) as one paragraph, with line breaks where the sense allows, and one empty
 * line below it (GB/T 9704-2012, 7.3.1, 7.3.2).
 */
export function title(text: string, role: 'title' | 'attachmentTitle', page: Page): Piece[] {
  const fitting = Math.floor(typeAreaWidth(page) / twipsOfPoints(page.title.size));
  // A font that replaces the title's has wider digits, and some programs add space around them: a character is left free.
  const perLine = textWidth(text) < [...text].length ? fitting - 1 : fitting;
  const runs = titleLines(text, perLine).flatMap((line, index): Run[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...words(line),
  ]);
  return [{ type: 'paragraph', role, runs }, emptyLine];
}
