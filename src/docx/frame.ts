import { Paragraph } from 'docx';
import type { Frame } from '../tree.ts';
import type { State } from './handle/state.ts';
import { characterAdvance, typeAreaWidth } from './page.ts';
import { signatureIndents } from './signature-indents.ts';
import { style } from './styles.ts';
import { textWidth } from './text-width.ts';

/** 主送机关, flush left, closed by a full-width colon (GB/T 9704-2012, 7.3.2). */
export function addressee({ addressee }: Frame, state: State): Paragraph[] {
  if (!addressee) return [];
  return [new Paragraph({ style: style.addressee, children: words(`${addressee}：`, state) })];
}

/** An empty line, then 署名 and 成文日期 as without a seal (7.3.5.2); all three stay on one page. */
export function signature({ signature = '', date = '' }: Frame, state: State): Paragraph[] {
  if (!signature && !date) return [];
  const { page } = state;
  const width = { signature: textWidth(signature), date: textWidth(date) };
  const indents = signatureIndents(width, page.grid.characters, page.signature.right, page.signature.dateShift);
  const lines = [new Paragraph({ keepNext: true })];
  if (signature) {
    lines.push(
      new Paragraph({ style: style.signature, indent: from(indents.signature), children: words(signature, state) }),
    );
  }
  if (date) lines.push(new Paragraph({ style: style.date, indent: from(indents.date), children: words(date, state) }));
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
