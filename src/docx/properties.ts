import { xmlPart } from '../ooxml/xml.ts';
import type { Frame } from '../tree.ts';
import { cleanText, escapeXml } from '../typeset/clean.ts';

/** docProps/core.xml. It has no timestamps: the same data must give the same file. */
export function corePart(frame: Frame): string {
  const element = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<${name}>${escapeXml(cleanText(text))}</${name}>`;
  return xmlPart(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      element('dc:title', frame.title) +
      element('dc:subject', frame.subject) +
      element('dc:creator', frame.author) +
      element('cp:keywords', frame.keywords?.join('；')) +
      element('cp:lastModifiedBy', frame.author) +
      '<dc:language>zh-CN</dc:language>' +
      '</cp:coreProperties>',
  );
}
