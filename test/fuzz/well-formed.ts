import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Throws where a package does not open, or one of its parts is no XML 1.0; a workbook in it is opened too. */
export function checkPackage(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(?:xml|rels)$/iu.test(name)) checkXml(name, part);
    else if (/\.(?:xlsx|docx)$/iu.test(name)) checkPackage(part);
  }
}

function checkXml(name: string, part: Uint8Array): void {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name} is not well-formed: ${error.message}`);
  });
  parser.write(text).close();
}
