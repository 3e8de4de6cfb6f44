import { Document, DocumentGridType, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import { digestProperty } from '../ooxml/digest.ts';
import { type Page, twipsOfMillimetres, twipsOfPoints, typeAreaHeight } from '../page/page.ts';
import type { Frame } from '../tree.ts';
import type { ImprintPages } from '../typeset/layout.ts';
import type { Sheets } from '../typeset/typeset.ts';
import { handlePiece } from './handle/index.ts';
import { imprint } from './imprint.ts';
import { footerDistance, imprintPageNumbers, pageNumbers, turnedPageNumbers } from './page-number.ts';
import { stylesPart } from './styles.ts';

/** The docx library's document, ready to be packed. */
export function documentOf(sheets: readonly Sheets[], frame: Frame, page: Page, imprintPages?: ImprintPages): Document {
  const closing = frame.imprint && imprintPages !== undefined ? imprint(frame.imprint, page) : [];
  return documentWith(sectionsOf(sheets, page, closing, imprintPages), page);
}

/** The same without 版记, for the layout: the position of 版记 depends on its result. Footers would stop the layout. */
export function documentToLayOut(sheets: readonly Sheets[], page: Page): Document {
  const sections = sectionsOf(sheets, page).map(({ footers, ...section }) => section);
  return documentWith(sections, page);
}

function documentWith(sections: ISectionOptions[], page: Page): Document {
  return new Document({
    evenAndOddHeaderAndFooters: true,
    // Creates the part and the references to it; `finish` writes its content.
    customProperties: [{ name: digestProperty, value: '' }],
    // The layout reads the styles from here; in the file, `finish` writes the part.
    externalStyles: stylesPart(page),
    sections,
  });
}

function sectionsOf(
  sheets: readonly Sheets[],
  page: Page,
  closing: ISectionOptions['children'] = [],
  imprintPages?: ImprintPages,
): ISectionOptions[] {
  const sections = sheets.map(
    ({ pieces, page, isLandscape }, index): ISectionOptions => ({
      properties: sectionProperties(page),
      footers: isLandscape ? turnedPageNumbers(page) : pageNumbers(page),
      children: [
        ...pieces.map((piece) => handlePiece(piece, page)),
        ...(imprintPages === 0 && index === sheets.length - 1 ? closing : []),
      ],
    }),
  );
  if (!imprintPages) return sections;
  const ending: ISectionOptions = {
    // Word inserts the blank page itself where one is needed, even after the text has been edited.
    properties: { ...sectionProperties(page), type: SectionType.EVEN_PAGE },
    footers: imprintPageNumbers(page, imprintPages === 1),
    children: closing,
  };
  return [...sections, ending];
}

function sectionProperties(page: Page) {
  const { paper, margins } = page;
  const [width, height] = [twipsOfMillimetres(paper.width), twipsOfMillimetres(paper.height)];
  return {
    page: {
      // The library expects the sizes of a landscape page as in portrait, and swaps them itself.
      size:
        width > height ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height },
      margin: {
        top: twipsOfMillimetres(margins.top),
        bottom: twipsOfMillimetres(margins.bottom),
        left: twipsOfMillimetres(margins.left),
        right: twipsOfMillimetres(margins.right),
        header: 0,
        footer: footerDistance(page),
        gutter: 0,
      },
    },
    // With a character grid as well (`linesAndChars`) LibreOffice doubles the pitch, so the spacing makes the 28 per
    // line.
    grid: {
      type: fills(page) ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      linePitch: twipsOfPoints(page.linePitch),
    },
  };
}

/**
 * A page whose lines leave much of the type area unused has no grid: LibreOffice would center the grid vertically, and
 * the text would start below the top margin. All paragraphs have an exact pitch, so none needs the grid.
 */
function fills(page: Page): boolean {
  return typeAreaHeight(page) - page.grid.lines * twipsOfPoints(page.linePitch) <= twipsOfPoints(2);
}
