import { digestOf, digestProperty, type Parts } from './digest.ts';
import { pack } from './pack.ts';
import { xmlPart } from './xml.ts';

/** The package of these parts with their digest in it. The same parts always give the same bytes. */
export function sealed(parts: Parts): Uint8Array {
  return pack({ ...parts, 'docProps/custom.xml': Buffer.from(customPart(digestOf(parts))) });
}

/** docProps/custom.xml: the digest, where Word and Excel show it among the document's properties. */
function customPart(digest: string): string {
  return xmlPart(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
      ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      // All custom properties have this format id, and their ids begin at 2 (ISO/IEC 29500-1, 22.3).
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${digestProperty}">` +
      `<vt:lpwstr>${digest}</vt:lpwstr></property></Properties>`,
  );
}
