import { unpack, zipStored } from '../ooxml/zip.ts';
import { kindOf } from '../source/kind-of.ts';

/** Of what may be read: a table of figures, and not a data base. Within these a hostile file takes some tenths of a second. */
const MOST = { unpacked: 8 * 1024 * 1024, cells: 100_000, rows: 20_000, widths: 1000 };

/** What keeps a file from being read as a workbook. */
export type Closed = 'temporary' | 'encrypted' | 'xls' | 'xlsb' | 'other-zip' | 'not-zip' | 'broken' | 'too-large';

/** A file from anywhere → a workbook of harmless size with nothing in it but its sheets; or why there is none. */
export function opened(file: string, bytes: Uint8Array): Uint8Array | Closed {
  if (/(?:^|[\\/])~\$[^\\/]*$/u.test(file)) return 'temporary';
  const kind = kindOf(bytes);
  if (kind === 'ole') {
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'xls';
  }
  if (kind !== 'zip') return 'not-zip';
  let isBinary = false;
  const unpacked = unpack(
    bytes,
    (name) => {
      isBinary ||= name === 'xl/workbook.bin';
      return WANTED.test(name);
    },
    MOST.unpacked,
  );
  if ('fault' in unpacked) return unpacked.fault;
  const { parts } = unpacked;
  if (!Object.keys(parts).some((name) => /(?:^|\/)workbook\.xml$/iu.test(name))) {
    return isBinary ? 'xlsb' : 'other-zip';
  }
  const sheets = Object.keys(parts).filter((name) => SHEET.test(name));
  let left = MOST.cells;
  for (const name of sheets) {
    const text = Buffer.from(parts[name] ?? '').toString('latin1');
    left -= text.match(/<(?:\w+:)?c[\s>/]/gu)?.length ?? 0;
    // Each tells of columns from here to there, which may be all.
    const widths = text.match(/<(?:\w+:)?col[\s>/]/gu)?.length ?? 0;
    if (left < 0 || widths > MOST.widths || reachesFar(text)) return 'too-large';
  }
  return zipStored(parts);
}

/** To a row or a column where nobody has a table: all that lies before it would be made. */
function reachesFar(sheet: string): boolean {
  for (const [, letters = '', digits] of sheet.matchAll(/\sr=["']([A-Za-z]*)(\d+)["']/gu)) {
    if (letters.length > 2 || Number(digits) > MOST.rows) return true;
  }
  return false;
}

const SHEET = /^[^/]+\/worksheets\/[^/]+\.xml$/iu;
/** Not the pictures, charts, notes and links, nor what the sheets refer to them by. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/[^/]+\.xml|[^/]+\/_rels\/[^/]+\.rels|[^/]+\/worksheets\/[^/]+\.xml)$/iu;
