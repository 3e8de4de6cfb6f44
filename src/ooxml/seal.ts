import { strToU8, type Zippable, zipSync } from 'fflate';
import { digestOf, digestProperty, type Parts } from './digest.ts';
import { xmlPart } from './xml.ts';

/** The package of these parts with their digest in it. The same parts give the same bytes, whenever and wherever. */
export function sealed(parts: Parts): Uint8Array {
  return zipSame({ ...parts, 'docProps/custom.xml': strToU8(customPart(digestOf(parts))) });
}

export function zipSame(parts: Parts): Uint8Array {
  // By code units [Content_Types].xml comes first and _rels/.rels second, which is how readers like it.
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, parts[name] ?? new Uint8Array()] as const);
  const zippable: Zippable = Object.fromEntries(entries);
  // A zip's dates are local times without a zone, and begin with 1980. A local date is written alike in every zone.
  return zipSync(zippable, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** docProps/custom.xml: the digest, where Word and Excel show it among the document's properties. */
function customPart(digest: string): string {
  return xmlPart(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
      ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      // The format id is that of all custom properties, and their numbers begin at 2 (ISO/IEC 29500-1, 22.3).
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${digestProperty}">` +
      `<vt:lpwstr>${digest}</vt:lpwstr></property></Properties>`,
  );
}
