import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile } from 'fflate';
import { digestOf, digestProperty, type Parts } from './digest.ts';
import { xmlPart } from './xml.ts';

/** The package of these parts with their digest in it. The same parts give the same bytes, whenever it is made. */
export function sealed(parts: Parts): Uint8Array {
  return zipSame({ ...parts, 'docProps/custom.xml': strToU8(customPart(digestOf(parts))) });
}

/** Node packs them: the library would do it in JavaScript that a short run has not yet warmed up, a tenth of a draft. */
export function zipSame(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  // By code units [Content_Types].xml comes first and _rels/.rels second, which is how readers like it.
  for (const filename of Object.keys(parts).sort()) {
    const bytes = parts[filename] ?? new Uint8Array();
    const file: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: DEFLATE, mtime: MTIME };
    zip.add(file);
    file.ondata?.(null, deflateRawSync(bytes, { level: 9 }), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** APPNOTE.TXT, 4.4.5. */
const DEFLATE = 8;
/** A zip's dates are local times without a zone, and begin with 1980. A local date is written alike in every zone. */
const MTIME = new Date(1980, 0, 1);

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
