import type { Page } from '../page/page.ts';
import type { Role } from '../typeset/piece.ts';
import { attributes, length } from './attributes.ts';
import { chart } from './chart/index.ts';
import type { ChartPart, ParagraphPart, Part } from './pages.ts';
import { apart, lineOf, linesOf } from './runs.ts';
import { table } from './table.ts';

/** The parts of a page as elements; a caption is part of the chart above it, or of the table below it. */
export function elements(parts: readonly Part[], page: Page): string[] {
  return parts.flatMap((part, index) => {
    const [before, next] = [parts[index - 1], parts[index + 1]];
    if (isChart(part)) return [chart(part.piece, next && captionOf(next), page)];
    if ('rows' in part) return [table(part, before && !isCharts(parts, index - 1) ? captionOf(before) : undefined)];
    const isTaken = isCharts(parts, index) || (next && 'rows' in next);
    return captionOf(part) !== undefined && isTaken ? [] : [paragraph(part)];
  });
}

/** Whether a caption stands right below a chart. */
function isCharts(parts: readonly Part[], caption: number): boolean {
  const before = parts[caption - 1];
  return before !== undefined && isChart(before);
}

function captionOf(part: Part): string | undefined {
  return isCaption(part) ? lineOf(part.piece.runs) : undefined;
}

function isChart(part: Part): part is ChartPart {
  return part.piece.type === 'chart';
}

function isCaption(part: Part): part is ParagraphPart {
  return part.piece.type === 'paragraph' && part.piece.role === 'caption';
}

/** What each is in HTML: its element, and its class where the element does not tell. */
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
  empty: ['p', 'empty'],
  closing: ['p', 'closing'],
};

function paragraph({ piece, lines, continues }: ParagraphPart): string {
  const { role, indent, tab, mark, ruled, runs } = piece;
  const [element, kind] = kinds[role];
  const isRight = tab?.align === 'right';
  const classes = [
    kind,
    continues.before && 'continued',
    continues.after && 'broken',
    ruled && 'ruled',
    isRight && 'apart',
  ];
  const { left = 0, hanging = 0, firstLine = 0 } = indent ?? {};
  const style = {
    'padding-left': length(isRight ? firstLine : left),
    // 7.2.6: what stands left and what stands right of the tab are as far from the edges.
    'padding-right': length(isRight ? firstLine : 0),
    'text-indent': length(isRight || continues.before ? 0 : firstLine - hanging),
    'tab-size': tab && !isRight ? length(tab.position - left) : undefined,
    'margin-top': mark && length(mark.above),
    'font-size': mark && `${mark.size}pt`,
  };
  const content = isRight ? apart(piece.runs) : lines ? linesOf(lines) : lineOf(runs);
  return `<${element}${attributes(classes, style)}>${content}</${element}>`;
}
