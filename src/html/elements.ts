import type { Page } from '../page/page.ts';
import type { Role, SetParagraph } from '../typeset/piece.ts';
import { attributes, length } from './attributes.ts';
import { chart } from './chart/chart.ts';
import type { ChartOnPage, ParagraphOnPage, PieceOnPage } from './pages.ts';
import { apart, lineOf, linesOf, tagged } from './runs.ts';
import { table } from './table.ts';

/** The pieces of a page as elements, one per line; the caption below a chart or above a table is inside its element. */
export function elements(pieces: readonly PieceOnPage[], page: Page): string[] {
  const captions = captionsOf(pieces);
  const inside = new Set(captions.values());
  return pieces.flatMap((placed) => {
    const caption = captions.get(placed);
    if (isChart(placed)) return [chart(placed.piece, page, caption && within(caption.piece, contentOf(caption)))];
    if ('rows' in placed) return [table(placed, caption && within(caption.piece, lineOf(caption.piece.runs)))];
    return inside.has(placed) ? [] : [paragraph(placed)];
  });
}

/** The caption of each chart and table, if there is one next to it. */
function captionsOf(pieces: readonly PieceOnPage[]): Map<PieceOnPage, ParagraphOnPage> {
  const captions = new Map<PieceOnPage, ParagraphOnPage>();
  let free: ParagraphOnPage | undefined;
  for (const [index, placed] of pieces.entries()) {
    const next = pieces[index + 1];
    if (isChart(placed) && placed.piece.chart.caption !== '' && next && isCaption(next)) captions.set(placed, next);
    else if ('rows' in placed && free) captions.set(placed, free);
    const before = pieces[index - 1];
    free = isCaption(placed) && !(before && captions.get(before) === placed) ? placed : undefined;
  }
  return captions;
}

function isChart(placed: PieceOnPage): placed is ChartOnPage {
  return placed.piece.type === 'chart';
}

function isCaption(placed: PieceOnPage): placed is ParagraphOnPage {
  return placed.piece.type === 'paragraph' && placed.piece.role === 'caption';
}

/** Each role's HTML element, and its class if the element is not enough. */
const kinds: Record<Role, [element: 'p' | 'h1' | 'h2' | 'h3', kind?: string]> = {
  body: ['p'],
  title: ['h1'],
  heading1: ['h2'],
  heading2: ['h3'],
  addressee: ['p', 'addressee'],
  copyNumber: ['p', 'copy-number'],
  secrecy: ['p', 'secrecy'],
  issuer: ['p', 'issuer'],
  documentNumber: ['p', 'document-number'],
  signature: ['p', 'signature'],
  date: ['p', 'date'],
  attachmentNote: ['p', 'attachment-note'],
  attachmentNumber: ['p', 'attachment-number'],
  attachmentTitle: ['h2', 'attachment-title'],
  names: ['p', 'names'],
  caption: ['p', 'caption'],
  note: ['p', 'note'],
  empty: ['p', 'empty'],
  closing: ['p', 'closing'],
};

function paragraph(placed: ParagraphOnPage): string {
  const { piece, continues } = placed;
  const { role, indent, tab, mark, ruled } = piece;
  const [element, kind] = kinds[role];
  const isRight = tab?.align === 'right';
  const classes = [
    kind,
    continues.before && 'continued',
    continues.after && 'broken',
    ruled && 'ruled',
    isRight && 'apart',
  ];
  const { left = 0, hanging = 0, firstLine = 0, right } = indent ?? {};
  const style = {
    'padding-left': length(isRight ? firstLine : left),
    // 7.2.5, 7.2.6: 发文字号 and 签发人, left and right of the tab, are each 空一字 from their edge.
    'padding-right': length(isRight ? firstLine : (right ?? 0)),
    'text-align': right === undefined ? undefined : 'right',
    'text-indent': length(isRight || continues.before ? 0 : firstLine - hanging),
    'tab-size': tab && !isRight ? length(tab.position - left) : undefined,
    'margin-top': mark && length(mark.above),
    'font-size': mark && `${mark.size}pt`,
  };
  const content = isRight ? apart(piece.runs) : contentOf(placed);
  return `<${element}${attributes(classes, style, piece.tags)}>${content}</${element}>`;
}

/** A caption has no element of its own, so its tags go on a span. */
function within({ tags }: SetParagraph, markup: string): string {
  return tags ? tagged(tags, markup) : markup;
}

function contentOf({ piece, lines }: ParagraphOnPage): string {
  return lines ? linesOf(lines) : lineOf(piece.runs);
}
