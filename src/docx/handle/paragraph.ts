import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx';
import { type Page, twipsOfPoints } from '../../page/page.ts';
import type { Role, SetParagraph } from '../../typeset/piece.ts';
import { style } from '../style-ids.ts';
import { runs } from './runs.ts';

/** A set paragraph as Word’s: its style by its role, and only what departs from that style beside it. */
export function paragraph(piece: SetParagraph, page: Page): Paragraph {
  const { role, indent, tab, keepNext, isApart, isFirst, mark, ruled } = piece;
  const id = styles[role];
  return new Paragraph({
    ...(id && { style: id }),
    ...(indent && { indent }),
    ...(tab && { tabStops: [{ type: tab.align, position: tab.position }] }),
    // 发文字号 is centered, unless 签发人 is on the same line.
    ...(tab?.align === 'right' && { alignment: AlignmentType.LEFT }),
    ...(indent?.right !== undefined && { alignment: AlignmentType.RIGHT }),
    ...(keepNext !== undefined && { keepNext }),
    ...(isApart && { pageBreakBefore: true }),
    ...(isFirst && { pageBreakBefore: false }),
    ...(mark && {
      spacing: {
        before: mark.above + Math.round(twipsOfPoints(mark.size) * RISE),
        after: 0,
        line: twipsOfPoints(mark.size),
        lineRule: LineRuleType.EXACT,
      },
    }),
    ...(role === 'closing' && { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
    ...(ruled && { border: { bottom: redRule(page) } }),
    children: runs(piece.runs, page, mark && { size: mark.size * 2 }),
  });
}

/**
 * If a line is exactly as high as its type size, the type rises above the line's top by this share of the size
 * (measured).
 */
const RISE = 0.035;

const styles: Record<Role, string | undefined> = {
  body: style.body,
  title: style.title,
  heading1: style.heading1,
  heading2: style.heading2,
  addressee: style.addressee,
  copyNumber: undefined,
  secrecy: style.secrecy,
  issuer: style.issuer,
  documentNumber: style.documentNumber,
  signature: style.signature,
  date: style.date,
  attachmentNote: style.attachmentNote,
  attachmentNumber: style.attachmentNumber,
  attachmentTitle: style.attachmentTitle,
  names: style.names,
  caption: style.caption,
  note: style.note,
  empty: undefined,
  closing: undefined,
};

function redRule(page: Page) {
  const { colour, rule } = page.letterhead;
  return { style: BorderStyle.SINGLE, size: 8, space: ruleSpace(rule, page), color: colour };
}

/**
 * A border's space is measured from the bottom of the line, in whole points. A line of exact pitch leaves 6.3 pt below
 * the type in LibreOffice (measured), and about 4.3 pt by Word's rule (a fifth of the pitch is below the baseline): the
 * mean of both.
 */
function ruleSpace(millimetres: number, { linePitch, body }: Page): number {
  return Math.max(0, Math.round((millimetres / 25.4) * 72 - (linePitch - body.size) * 0.41));
}
