import { characterAdvance, type Page, typeAreaWidth } from '../page/page.ts';
import { sealedIndents, signatureIndents } from '../page/signature-indents.ts';
import { textWidth } from '../page/text-width.ts';
import type { Frame } from '../tree.ts';
import type { Piece } from './piece.ts';
import { words } from './runs.ts';
import { emptyLine } from './title.ts';

/** 主送机关, flush left, closed by a full-width colon (GB/T 9704-2012, 7.3.2). */
export function addressee({ addressee }: Frame): Piece[] {
  return addressee ? [{ type: 'paragraph', role: 'addressee', runs: words(`${addressee}：`) }] : [];
}

/**
 * An empty line, then 署名 and 成文日期, with a seal (7.3.5.1) or without (7.3.5.2), and 附注 on the next line, in brackets and
 * indented by two characters (7.3.6); all are kept on one page.
 */
export function signature({ signature = '', date = '', sealed, note }: Frame, page: Page): Piece[] {
  if (!signature && !date && !note) return [];
  const width = { signature: textWidth(signature), date: textWidth(date) };
  const line = page.grid.characters;
  const indents = sealed
    ? sealedIndents(width, line, page.sealedDate.right)
    : signatureIndents(width, line, page.signature.right, page.signature.dateShift);
  const lines: Piece[] = [{ ...emptyLine, keepNext: true }];
  if (signature) {
    lines.push({ type: 'paragraph', role: 'signature', indent: from(indents.signature), runs: words(signature) });
  }
  if (date) {
    const free = line - indents.date - width.date;
    // Close to the edge it is set from there, so that a substituted font's wider digits do not pass it.
    const isClose = !sealed && free >= 0 && free < page.signature.right;
    const indent = isClose ? { right: Math.round(free * characterAdvance(page)) } : from(indents.date);
    lines.push({ type: 'paragraph', role: 'date', keepNext: note !== undefined, indent, runs: words(date) });
  }
  if (note) lines.push({ type: 'paragraph', role: 'body', runs: words(`（${note}）`) });
  return lines;

  // From the right edge, which 右空二字 refers to: a line is slightly wider than its characters.
  function from(characters: number) {
    return { left: Math.round(typeAreaWidth(page) - (page.grid.characters - characters) * characterAdvance(page)) };
  }
}
