import { Document, DocumentGridType, PageOrientation } from 'docx';
import { type Page, twipsOfMillimetres, twipsOfPoints } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { typeset } from '../typeset/typeset.ts';
import { digestProperty } from './digest.ts';
import { handlePiece } from './handle/index.ts';
import { footerDistance, pageNumbers } from './page-number.ts';
import { stylesPart } from './styles.ts';

/** The document as the library has it, to be packed or to be laid out. Throws on a node it does not know. */
export function documentOf(tree: Tree, frame: Frame, page: Page): Document {
  const body = typeset(tree, frame, page).map((piece) => handlePiece(piece, page));
  return new Document({
    evenAndOddHeaderAndFooters: true,
    // Makes the part and what refers to it; `finish` writes its content.
    customProperties: [{ name: digestProperty, value: '' }],
    // For the layout, which reads them here; in the file `finish` puts them as they are.
    externalStyles: stylesPart(page),
    sections: [{ properties: sectionProperties(page), footers: pageNumbers(), children: body }],
  });
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
    grid: { type: DocumentGridType.LINES, linePitch: twipsOfPoints(page.linePitch) },
  };
}
