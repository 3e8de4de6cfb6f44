import { unpack, zipStored } from '../ooxml/zip.ts';
import { kindOf } from '../source/kind-of.ts';

/**
 * Limits of what is read: a table of figures, not a database. A hostile file within these takes a few tenths of a
 * second.
 */
const MOST = { unpacked: 8 * 1024 * 1024, cells: 100_000, rows: 20_000, widths: 1000 };

/** Why a file cannot be read as a workbook. */
export type Closed =
  | 'temporary'
  | 'encrypted'
  | 'xls'
  | 'xlsb'
  | 'other-zip'
  | 'not-zip'
  | 'broken'
  | 'too-large'
  | 'too-many';

/** An untrusted file → a workbook of safe size with only its sheets; or the reason why it cannot be read. */
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
    // Each applies to a range of columns, possibly to all.
    const widths = text.match(/<(?:\w+:)?col[\s>/]/gu)?.length ?? 0;
    if (left < 0 || widths > MOST.widths || reachesFar(text)) return 'too-large';
  }
  return zipStored(parts);
}

/** Whether a sheet has a row or column beyond any real table: the library would create everything before it. */
function reachesFar(sheet: string): boolean {
  for (const [, letters = '', digits] of sheet.matchAll(/\sr=["']([A-Za-z]*)(\d+)["']/gu)) {
    if (letters.length > 2 || Number(digits) > MOST.rows) return true;
  }
  return false;
}

const SHEET = /^[^/]+\/worksheets\/[^/]+\.xml$/iu;
/** Excludes pictures, charts, notes and links, and the relationships by which the sheets refer to them. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/[^/]+\.xml|[^/]+\/_rels\/[^/]+\.rels|[^/]+\/worksheets\/[^/]+\.xml)$/iu;
