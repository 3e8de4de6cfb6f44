import { Packer } from 'docx';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { typeset } from '../typeset/typeset.ts';
import { documentOf } from './document.ts';
import { finish } from './finish.ts';
import { fontTablePart } from './fonts.ts';
import { corePart } from './properties.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

export { isUntouched } from '../ooxml/digest.ts';
export { sheetPage } from '../page/page.ts';

/** The document as a .docx file; the same bytes for the same arguments. Throws on a node it does not know. */
export async function toDocx(tree: Tree, frame: Frame, page: Page = gbt9704): Promise<Uint8Array> {
  // Its place depends on the pages before it; loaded only then, since it is larger than all the rest.
  const imprintPages = frame.imprint && (await import('./layout.ts')).layoutOf(tree, frame, page).imprintPages;
  return finish(await Packer.toBuffer(documentOf(typeset(tree, frame, page), frame, page, imprintPages)), {
    'docProps/core.xml': corePart(frame),
    'word/fontTable.xml': fontTablePart(page),
    'word/settings.xml': settingsPart(page),
    'word/styles.xml': stylesPart(page),
  });
}
