import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Page, twipsOfMillimetres, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Imprint } from '../tree.ts';
import { imprintAside, imprintLines, imprintPadding } from '../typeset/imprint.ts';
import { words } from '../typeset/runs.ts';
import { runs } from './handle/runs.ts';
import { style } from './style-ids.ts';

/** Spare characters beside the date, for a substituted font with wider digits. */
const air = 3;

/**
 * 版记 (GB/T 9704-2012, 7.4): 抄送, and below it 印发机关 with 印发日期, between rules as wide as the type area; the last rule is
 * on the type area's lower edge. It is a floating table at the bottom of its page, so it stays there when the text
 * above is edited.
 */
export function imprint(frame: Imprint, page: Page): (Table | Paragraph)[] {
  const lines = imprintLines(frame);
  const width = typeAreaWidth(page);
  const dateWidth = dateWidthOf(lines, page);
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: dateWidth === 0 ? [width] : [width - dateWidth, dateWidth],
    // Relative to the page, not the margin: LibreOffice does not float a table that is as wide as the type area.
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMillimetres(page.margins.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      leftFromText: 0,
      rightFromText: 0,
    },
    borders: {
      top: rule(page.imprint.thick),
      bottom: rule(page.imprint.thick),
      insideHorizontal: rule(page.imprint.thin),
      left: none,
      right: none,
      insideVertical: none,
    },
    margins: {
      left: 0,
      right: 0,
      top: imprintPadding(page),
      bottom: imprintPadding(page),
      marginUnitType: WidthType.DXA,
    },
    rows: cellsOf(lines, width, dateWidth, page).map((children) => new TableRow({ cantSplit: true, children })),
  });
  // The second paragraph is the table's anchor. Without the first, if the table begins a section, LibreOffice puts it
  // on the page before.
  return [low(), table, low()];
}

type Lines = ReturnType<typeof imprintLines>;

/** In twips; 0 without a date. */
function dateWidthOf({ printed }: Lines, page: Page): number {
  if (printed?.on === undefined) return 0;
  return twipsOfPoints((textWidth(printed.on) + air) * page.imprint.size) + imprintAside(page);
}

/** By row. */
function cellsOf({ copied, printed }: Lines, width: number, dateWidth: number, page: Page): TableCell[][] {
  const above = copied === undefined ? [] : [cell(copied, style.copiedTo, width, dateWidth === 0 ? 1 : 2, page)];
  const below = printed ? [cell(printed.by, style.printedBy, width - dateWidth, 1, page)] : [];
  if (printed?.on !== undefined) below.push(cell(printed.on, style.printedOn, dateWidth, 1, page));
  return [above, below].filter((cells) => cells.length > 0);
}

/** A paragraph only 1 pt high. */
function low(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

function cell(text: string, paragraphStyle: string, width: number, span: number, page: Page): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    children: [new Paragraph({ style: paragraphStyle, children: runs(words(text), page) })],
  });
}

/** A rule; its width is in eighths of a point, Word's unit. */
function rule(millimetres: number) {
  return { style: BorderStyle.SINGLE, size: Math.round((millimetres / 25.4) * 72 * 8), color: '000000' };
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
