import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { type Page, twipsOfMillimetres, twipsOfPoints } from '../page/page.ts';
import { style } from './styles.ts';

/** GB/T 9704-2012, 7.5: “— 1 —”, to the right on odd pages and to the left on even ones. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return { default: footer(style.pageNumberOdd), even: footer(style.pageNumberEven) };
}

/** How far, in twips, the number's line ends above the paper's foot, for its middle to be `below` the type area. */
export function footerDistance({ margins, pageNumber }: Page): number {
  return twipsOfMillimetres(margins.bottom - pageNumber.below) - Math.round(twipsOfPoints(pageNumber.size) / 2);
}

function footer(paragraphStyle: string): Footer {
  const run = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style: paragraphStyle, children: [run] })] });
}
