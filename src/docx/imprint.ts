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
import { characterAdvance, type Page, twipsOfMillimetres, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Imprint } from '../tree.ts';
import { words } from './frame.ts';
import type { State } from './handle/state.ts';
import { style } from './styles.ts';

const copied = '抄送：';
/** Characters left over beside the date, for a substituted font of wider digits. */
const air = 3;

/**
 * 版记 (GB/T 9704-2012, 7.4): 抄送, and 印发机关 with 印发日期 on the line below, between rules as wide as the type area, of
 * which the last lies on the type area's lower edge. It is a table that floats at the foot of whatever page it is on, so
 * that it stays there when the text above is edited.
 */
export function imprint({ copiedTo, printedBy, printedOn }: Imprint, state: State): (Table | Paragraph)[] {
  const { page } = state;
  const width = typeAreaWidth(page);
  const date = printedOn === undefined ? undefined : `${printedOn}印发`;
  const dateWidth = date === undefined ? 0 : twipsOfPoints((textWidth(date) + air) * page.imprint.size) + aside(page);
  const rows = [
    ...(copiedTo === undefined
      ? []
      : [[cell(`${copied}${copiedTo}。`, style.copiedTo, width, dateWidth === 0 ? 1 : 2, state)]]),
    ...(printedBy === undefined
      ? []
      : [
          [
            cell(printedBy, style.printedBy, width - dateWidth, 1, state),
            ...(date === undefined ? [] : [cell(date, style.printedOn, dateWidth, 1, state)]),
          ],
        ]),
  ];
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: dateWidth === 0 ? [width] : [width - dateWidth, dateWidth],
    // By the page, not by the margin: LibreOffice lets no table float that is as wide as its margins.
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
    margins: { left: 0, right: 0, top: padding(page), bottom: padding(page), marginUnitType: WidthType.DXA },
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
  // The second is the paragraph that the table hangs on; with none before it, where it begins a section, LibreOffice puts
  // it on the page before.
  return [low(), table, low()];
}

/** A paragraph that takes no line. */
function low(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

/** How high it stands above the type area's lower edge, in points. */
export function imprintHeight({ copiedTo, printedBy }: Imprint, page: Page): number {
  const room = typeAreaWidth(page) - 2 * aside(page) - twipsOfPoints(textWidth(copied) * page.imprint.size);
  const perLine = Math.floor(room / twipsOfPoints(page.imprint.size));
  const lines = copiedTo === undefined ? 0 : Math.ceil(textWidth(`${copiedTo}。`) / perLine);
  const rows = (copiedTo === undefined ? 0 : 1) + (printedBy === undefined ? 0 : 1);
  return (lines + (printedBy === undefined ? 0 : 1)) * page.imprint.linePitch + rows * 2 * (padding(page) / 20) + rows;
}

function cell(text: string, paragraphStyle: string, width: number, span: number, state: State): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    children: [new Paragraph({ style: paragraphStyle, children: words(text, state) })],
  });
}

/** In eighths of a point, as Word counts the width of a rule. */
function rule(millimetres: number) {
  return { style: BorderStyle.SINGLE, size: Math.round((millimetres / 25.4) * 72 * 8), color: '000000' };
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 空一字, of the body's characters, as beside the page number. */
export function aside(page: Page): number {
  return Math.round(characterAdvance(page) * page.imprint.aside);
}

/** Above and below the lines of a row, in twips: a row of one line is as high as a line of the body. */
function padding({ linePitch, imprint }: Page): number {
  return Math.max(0, Math.round(twipsOfPoints(linePitch - imprint.linePitch) / 2));
}
