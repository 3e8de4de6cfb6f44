import type { Frame } from '../tree.ts';
import { cleanText, escapeXml } from '../typeset/clean.ts';
import { digestProperty } from './digest.ts';
import { xmlPart } from './xml.ts';

/** docProps/core.xml. It has no times: the same data must give the same file. */
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

/** docProps/custom.xml: the digest, where Word shows it among the document's properties. */
export function customPart(digest: string): string {
  return xmlPart(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
      ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      // The format id is that of all custom properties, and their numbers begin at 2 (ISO/IEC 29500-1, 22.3).
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${digestProperty}">` +
      `<vt:lpwstr>${digest}</vt:lpwstr></property></Properties>`,
  );
}
