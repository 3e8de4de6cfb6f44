import {
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { type Page, twipsOfMillimetres, twipsOfPoints } from '../page/page.ts';
import { pageNumberPieces } from '../page/page-number-pieces.ts';
import { style } from './style-ids.ts';

interface Footers {
  default: Footer;
  even: Footer;
}

/** GB/T 9704-2012, 7.5: “— 1 —”, to the right on odd pages and to the left on even ones. */
export function pageNumbers({ pageNumber }: Page): Footers {
  return footers((paragraphStyle) => [number(paragraphStyle, pageNumber.form)]);
}

/**
 * Footers of the page of 版记: no number if a blank page, which has none, comes before it (7.5). The footer fills the
 * margin up to the type area: in a section that begins on an even page LibreOffice ends the type area where the footer
 * begins.
 */
export function imprintPageNumbers(page: Page, isNumbered: boolean): Footers {
  const { margins, pageNumber } = page;
  const room = twipsOfMillimetres(margins.bottom) - footerDistance(page) - twipsOfPoints(pageNumber.size);
  // A footer that is a twip too high would cost the page a line.
  const spacing = { before: Math.max(0, room - twipsOfMillimetres(0.2)) };
  return footers((paragraphStyle) => [
    isNumbered ? number(paragraphStyle, pageNumber.form, spacing) : new Paragraph({ style: style.footer, spacing }),
  ]);
}

/**
 * On a landscape page the number stays where it is on the other pages (8), here the left margin, and is turned. Odd
 * pages have it at the bottom of that margin, even pages at the top.
 */
export function turnedPageNumbers(page: Page): Footers {
  const { paper, margins, pageNumber } = page;
  const width = twipsOfPoints(pageNumber.size);
  const height = twipsOfMillimetres(paper.height - margins.top - margins.bottom);
  const turned = (paragraphStyle: string) =>
    new Table({
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [width],
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition:
          twipsOfMillimetres(margins.left - pageNumber.below + BESIDE) - Math.round(width / 2),
        verticalAnchor: TableAnchorType.PAGE,
        absoluteVerticalPosition: twipsOfMillimetres(margins.top),
        leftFromText: 0,
        rightFromText: 0,
      },
      borders: TableBorders.NONE,
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          height: { value: height, rule: HeightRule.EXACT },
          children: [
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
              children: [number(paragraphStyle, pageNumber.form)],
            }),
          ],
        }),
      ],
    });
  return footers((paragraphStyle) => [turned(paragraphStyle), new Paragraph({ style: style.footer })]);
}

/** Distance, in twips, from the number's line to the paper's bottom edge that puts its middle `below` the type area. */
export function footerDistance({ margins, pageNumber }: Page): number {
  return twipsOfMillimetres(margins.bottom - pageNumber.below) - Math.round(twipsOfPoints(pageNumber.size) / 2);
}

/**
 * A shift to the right in millimetres: half of LibreOffice's offset of rotated text to the left of its line's middle,
 * as measured; by calculation, Word has no offset.
 */
const BESIDE = 0.33;

function footers(children: (paragraphStyle: string) => (Paragraph | Table)[]): Footers {
  return {
    default: new Footer({ children: children(style.pageNumberOdd) }),
    even: new Footer({ children: children(style.pageNumberEven) }),
  };
}

function number(paragraphStyle: string, form: string, spacing?: { before: number }): Paragraph {
  const children = pageNumberPieces(form).map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.number === 'current' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES;
  });
  const run = new TextRun({ font: { hint: 'eastAsia' }, children });
  return new Paragraph({ style: paragraphStyle, ...(spacing && { spacing }), children: [run] });
}
