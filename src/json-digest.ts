import { createHash } from 'node:crypto';

/** JSON text whose later changes can be detected: the last key is the digest of everything before it. */
export function withJsonDigest(content: object): string {
  return `${JSON.stringify({ ...content, sha256: digest(content) }, null, 2)}\n`;
}

/** True only for a file that this tool wrote and that is unchanged since; white space between values does not count. */
export function isUntouchedJson(bytes: Uint8Array): boolean {
  try {
    const { sha256, ...content } = JSON.parse(new TextDecoder().decode(bytes));
    return sha256 === digest(content);
  } catch {
    return false;
  }
}

function digest(content: object): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}
