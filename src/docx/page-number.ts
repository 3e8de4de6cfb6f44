import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { type Page, twipsOfMillimetres, twipsOfPoints } from '../page/page.ts';
import { pageNumberPieces } from '../page/page-number-pieces.ts';
import { style } from './styles.ts';

/** GB/T 9704-2012, 7.5: “— 1 —”, to the right on odd pages and to the left on even ones. */
export function pageNumbers({ pageNumber }: Page): { default: Footer; even: Footer } {
  return { default: footer(style.pageNumberOdd, pageNumber.form), even: footer(style.pageNumberEven, pageNumber.form) };
}

/** How far, in twips, the number's line ends above the paper's foot, for its middle to be `below` the type area. */
export function footerDistance({ margins, pageNumber }: Page): number {
  return twipsOfMillimetres(margins.bottom - pageNumber.below) - Math.round(twipsOfPoints(pageNumber.size) / 2);
}

function footer(paragraphStyle: string, form: string): Footer {
  const children = pageNumberPieces(form).map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.number === 'current' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES;
  });
  const run = new TextRun({ font: { hint: 'eastAsia' }, children });
  return new Footer({ children: [new Paragraph({ style: paragraphStyle, children: [run] })] });
}
