import { Paragraph } from 'docx';
import { characterAdvance, typeAreaWidth } from '../page/page.ts';
import { sealedIndents, signatureIndents } from '../page/signature-indents.ts';
import { textWidth } from '../page/text-width.ts';
import type { Frame } from '../tree.ts';
import type { State } from './handle/state.ts';
import { style } from './styles.ts';

/** 主送机关, flush left, closed by a full-width colon (GB/T 9704-2012, 7.3.2). */
export function addressee({ addressee }: Frame, state: State): Paragraph[] {
  if (!addressee) return [];
  return [new Paragraph({ style: style.addressee, children: words(`${addressee}：`, state) })];
}

/**
 * An empty line, then 署名 and 成文日期 as with a seal (7.3.5.1) or without (7.3.5.2), and 附注 on the line below, two
 * characters in and in brackets (7.3.6); all of them stay on one page.
 */
export function signature({ signature = '', date = '', sealed, note }: Frame, state: State): Paragraph[] {
  if (!signature && !date && !note) return [];
  const { page } = state;
  const width = { signature: textWidth(signature), date: textWidth(date) };
  const line = page.grid.characters;
  const indents = sealed
    ? sealedIndents(width, line, page.sealedDate.right)
    : signatureIndents(width, line, page.signature.right, page.signature.dateShift);
  const lines = [new Paragraph({ keepNext: true })];
  if (signature) {
    lines.push(
      new Paragraph({ style: style.signature, indent: from(indents.signature), children: words(signature, state) }),
    );
  }
  if (date) {
    const indent = from(indents.date);
    lines.push(
      new Paragraph({ style: style.date, keepNext: note !== undefined, indent, children: words(date, state) }),
    );
  }
  if (note) lines.push(new Paragraph({ style: style.body, children: words(`（${note}）`, state) }));
  return lines;

  // Counted from the right edge, on which 右空二字 rests: a line is a trifle wider than its characters.
  function from(characters: number) {
    return { left: Math.round(typeAreaWidth(page) - (page.grid.characters - characters) * characterAdvance(page)) };
  }
}

/** Plain text as runs. */
export function words(value: string, state: State) {
  return state.runs([{ type: 'text', value }], state);
}
