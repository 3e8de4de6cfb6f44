import { type Document, Packer } from 'docx';
import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { typeset } from '../typeset/typeset.ts';
import { documentOf } from './document.ts';
import { finish, type LibraryParts } from './finish.ts';
import { fontTablePart } from './fonts.ts';
import { corePart } from './properties.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

export { isUntouched } from '../ooxml/digest.ts';
export { sheetPage } from '../page/page.ts';

/** The library's Packer without its zip step: to unzip the result again would take a tenth of a draft's time. */
const { compiler } = Packer as unknown as { compiler: { compile(document: Document): LibraryParts } };

/** The document as a .docx file; the same bytes for the same arguments. Throws on an unknown node. */
export async function toDocx(tree: Tree, frame: Frame, page: Page = gbt9704): Promise<Uint8Array> {
  // The position of 版记 depends on the pages before it. The layout is loaded only if needed: it is larger than all the
  // rest.
  const imprintPages = frame.imprint && (await import('./layout.ts')).layoutOf(tree, frame, page).imprintPages;
  return finish(compiler.compile(documentOf(typeset(tree, frame, page), frame, page, imprintPages)), {
    'docProps/core.xml': corePart(frame),
    'word/fontTable.xml': fontTablePart(page),
    'word/settings.xml': settingsPart(page),
    'word/styles.xml': stylesPart(page),
  });
}
