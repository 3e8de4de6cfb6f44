import { createHash } from 'node:crypto';

/** The custom property that holds the digest. */
export const digestProperty = 'summarize-sha256';

/** The parts of a package by their names. */
export type Parts = Record<string, Uint8Array>;

/**
 * SHA-256, in hex, of all parts except those under docProps/, where the digest itself is stored. Each name and each
 * content is preceded by its length in bytes, so that no two packages give the same input.
 */
export function digestOf(parts: Parts): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(parts).sort()) {
    if (name.startsWith('docProps/')) continue;
    for (const bytes of [Buffer.from(name), parts[name] ?? new Uint8Array()]) {
      hash.update(`${bytes.length}:`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** None of our drafts is this large; a file that is may be made to exhaust memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * Whether a DOCX or XLSX is unchanged since we wrote it. False, never an error, for any other file, even if it is not a
 * zip.
 */
export async function isUntouched(bytes: Uint8Array): Promise<boolean> {
  // Loaded only here: most drafts are written where no file exists yet.
  const { endsAsPacked, strFromU8, unpack } = await import('./zip.ts');
  if (!endsAsPacked(bytes)) return false;
  const unpacked = unpack(bytes, () => true, MOST_UNPACKED);
  const custom = 'parts' in unpacked ? unpacked.parts['docProps/custom.xml'] : undefined;
  if (!('parts' in unpacked) || !custom) return false;
  const [, written] = strFromU8(custom).match(digestElement) ?? [];
  return written !== undefined && written === digestOf(unpacked.parts);
}

const digestElement = new RegExp(`name="${digestProperty}"[^<>]*>\\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>`);
