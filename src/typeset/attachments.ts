import { characterAdvance, type Page, twipsOfPoints } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Attachment, Frame } from '../tree.ts';
import { listNumbers } from '../zh/numerals.ts';
import { blockPieces } from './blocks.ts';
import type { Piece } from './piece.ts';
import { words } from './runs.ts';
import { emptyLine, title } from './title.ts';

/**
 * An empty line, then 附件说明 (GB/T 9704-2012, 7.3.4): “附件：1.…” indented by two characters, further numbers below the
 * first, and wrapped lines below the first character of the name. A single attachment has no number.
 */
export function attachmentNote({ attachments = [] }: Frame, page: Page): Piece[] {
  if (attachments.length === 0) return [];
  const word = '附件：';
  const numbers = listNumbers(attachments.length);
  const entries = attachments.map((attachment, index): Piece => {
    const number = `${numbers[index]}`;
    const before = index === 0 ? word + number : number;
    return {
      type: 'paragraph',
      role: 'attachmentNote',
      keepNext: true,
      indent: hanging(textWidth(word + number), textWidth(before), page),
      runs: words(before + attachment.title),
    };
  });
  return [{ ...emptyLine, keepNext: true }, ...entries];
}

/**
 * An attachment on its own pages: “附件1” on the first line, the title on the third (7.3.7), then the content, set like
 * the body (附件格式要求同正文). `isFirst`: it begins pages of another orientation, so it needs no page break.
 */
export function attachmentPages({ attachments = [] }: Frame, index: number, page: Page, isFirst: boolean): Piece[] {
  const attachment = attachments[index];
  if (!attachment) return [];
  const next = attachments[index + 1];
  const isLast = !next || (next.landscape ?? false) !== (attachment.landscape ?? false);
  return [
    {
      type: 'paragraph',
      role: 'attachmentNumber',
      ...(isFirst && { isFirst }),
      runs: words(`附件${attachments.length === 1 ? '' : index + 1}`),
    },
    emptyLine,
    ...title(attachment.title, 'attachmentTitle', page),
    ...attachment.content.flatMap((part, nth, all) => content(part, all[nth - 1], page)),
    ...(isLast ? closing(attachment) : []),
  ];
}

/** Word requires a paragraph after a table that ends a section; this one is too low to begin a page. */
function closing({ content }: Attachment): Piece[] {
  const last = content.at(-1);
  const isTable = typeof last === 'object' && 'type' in last;
  return isTable ? [{ type: 'paragraph', role: 'closing', runs: [] }] : [];
}

type Content = Attachment['content'][number];

function content(part: Content, before: Content | undefined, page: Page): Piece[] {
  if (typeof part === 'string') {
    const isNote = typeof before === 'object' && 'type' in before && part.startsWith('注：');
    return [{ type: 'paragraph', role: isNote ? 'note' : 'body', runs: words(part) }];
  }
  return 'names' in part ? nameList(part.names, page) : blockPieces(part, page);
}

/** Lines on an attachment's first page: its number, its title, and the empty line after each. */
const head = 4;

/**
 * Names in a numbered list, one per line, in the body's type and indent (7.3.7); not a table, since a single column
 * needs no rules. If they are too many for one page and all short, as 简称 are, each line has two, separated by a tab:
 * that saves the page, and counting across, not down, keeps the order over a page break. Word's numbering is not used:
 * the numbers must be copied with the names.
 */
function nameList(names: readonly string[], page: Page): Piece[] {
  const numbers = listNumbers(names.length);
  const items = names.map((name, index) => `${numbers[index]}${name}`);
  const column = (page.grid.characters - page.firstLine) / 2;
  // At least one free character before the next name.
  const areShort = items.every((item) => textWidth(item) <= column - 1);
  if (areShort && names.length > page.grid.lines - head) return pairs(items, column, page);
  return items.map((item, index) => {
    const number = textWidth(`${numbers[index]}`);
    return { type: 'paragraph', role: 'names', indent: hanging(number, number, page), runs: words(item) };
  });
}

/** Two items on a line, the second `column` characters after the first. */
function pairs(items: readonly string[], column: number, page: Page): Piece[] {
  const lines = Array.from({ length: Math.ceil(items.length / 2) }, (_, line) => items.slice(line * 2, line * 2 + 2));
  return lines.map(([first = '', second]) => ({
    type: 'paragraph',
    role: 'names',
    indent: hanging(0, 0, page),
    tab: { position: at(column, page), align: 'left' },
    runs: [...words(first), ...(second === undefined ? [] : [{ type: 'tab' } as const, ...words(second)])],
  }));
}

/** `left` characters from where a body paragraph begins; the first line begins `back` characters further left. */
function hanging(left: number, back: number, page: Page) {
  return { left: at(left, page), hanging: Math.round(back * characterAdvance(page)) };
}

/** A position on the line, in twips, given in characters from where a body paragraph begins. */
function at(characters: number, page: Page): number {
  return twipsOfPoints(page.body.size * page.firstLine) + Math.round(characters * characterAdvance(page));
}
