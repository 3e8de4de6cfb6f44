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

/** The document as the library has it, to be packed. */
export function documentOf(sheets: readonly Sheets[], frame: Frame, page: Page, imprintPages?: ImprintPages): Document {
  const closing = frame.imprint && imprintPages !== undefined ? imprint(frame.imprint, page) : [];
  return documentWith(sectionsOf(sheets, page, closing, imprintPages), page);
}

/** The same, to be laid out up to 版记, whose place depends on that; numbers in the margin would stop the layout. */
export function documentToLayOut(sheets: readonly Sheets[], page: Page): Document {
  const sections = sectionsOf(sheets, page).map(({ footers, ...section }) => section);
  return documentWith(sections, page);
}

function documentWith(sections: ISectionOptions[], page: Page): Document {
  return new Document({
    evenAndOddHeaderAndFooters: true,
    // Makes the part and what refers to it; `finish` writes its content.
    customProperties: [{ name: digestProperty, value: '' }],
    // For the layout, which reads them here; in the file `finish` puts them as they are.
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
    // Word leaves a page blank by itself where there must be one, also after the text has been edited.
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
      // The library takes the sizes of a landscape page as they are upright, and turns them itself.
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
    // With a grid of characters too (`linesAndChars`) LibreOffice doubles the pitch, so the 28 come from the spacing.
    grid: {
      type: fills(page) ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      linePitch: twipsOfPoints(page.linePitch),
    },
  };
}

/**
 * Lines that leave much of the type area over do without a grid: LibreOffice would stand it in the middle, and the text
 * lower than its margin. All paragraphs have an exact pitch, so nothing hangs on it.
 */
function fills(page: Page): boolean {
  return typeAreaHeight(page) - page.grid.lines * twipsOfPoints(page.linePitch) <= twipsOfPoints(2);
}
