import { Document, DocumentGridType, Packer, PageOrientation } from 'docx';
import { gbt9704, type Page, twipsOfMillimetres, twipsOfPoints, typeAreaHeight } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { bodyOf } from './body.ts';
import { digestProperty } from './digest.ts';
import { finish } from './finish.ts';
import { fontTablePart } from './fonts.ts';
import { footerDistance, pageNumbers } from './page-number.ts';
import { corePart } from './properties.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

export { sheetPage } from '../page/page.ts';
export { isUntouched } from './digest.ts';

/** The document as a .docx file; the same bytes for the same arguments. Throws on a node it does not know. */
export async function toDocx(tree: Tree, frame: Frame, page: Page = gbt9704): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    // Makes the part and what refers to it; `finish` writes its content.
    customProperties: [{ name: digestProperty, value: '' }],
    sections: [
      { properties: sectionProperties(page), footers: pageNumbers(page), children: bodyOf(tree, frame, page) },
    ],
  });
  return finish(await Packer.toBuffer(document), {
    'docProps/core.xml': corePart(frame),
    'word/fontTable.xml': fontTablePart(page),
    'word/settings.xml': settingsPart(page),
    'word/styles.xml': stylesPart(page),
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
