import { createHash } from 'node:crypto';

/** The custom property that holds the digest. */
export const digestProperty = 'summarize-sha256';

/** The parts of a package by their names. */
export type Parts = Record<string, Uint8Array>;

/**
 * SHA-256, in hex, of all parts except those under docProps/, where the digest itself stands. Each name and each
 * content is preceded by its length in bytes, so that no two packages run together to the same input.
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

/** Whether a DOCX is as we wrote it. Whatever is not one of ours, or not a zip at all, is not: false, never an error. */
export async function isUntouched(bytes: Uint8Array): Promise<boolean> {
  // Most drafts go where nothing stands yet.
  const { strFromU8, unzipSync } = await import('./zip.ts');
  try {
    const parts = unzipSync(bytes);
    const custom = parts['docProps/custom.xml'];
    if (!custom) return false;
    const [, written] = strFromU8(custom).match(digestElement) ?? [];
    return written !== undefined && written === digestOf(parts);
  } catch {
    return false;
  }
}

const digestElement = new RegExp(`name="${digestProperty}"[^<>]*>\\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>`);
