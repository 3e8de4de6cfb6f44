import { Packer } from 'docx';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { documentOf } from './document.ts';
import { finish } from './finish.ts';
import { fontTablePart } from './fonts.ts';
import { corePart } from './properties.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

export { sheetPage } from '../page/page.ts';
export { isUntouched } from './digest.ts';

/** The document as a .docx file; the same bytes for the same arguments. Throws on a node it does not know. */
export async function toDocx(tree: Tree, frame: Frame, page: Page = gbt9704): Promise<Uint8Array> {
  return finish(await Packer.toBuffer(documentOf(tree, frame, page)), {
    'docProps/core.xml': corePart(frame),
    'word/fontTable.xml': fontTablePart(page),
    'word/settings.xml': settingsPart(),
    'word/styles.xml': stylesPart(page),
  });
}
