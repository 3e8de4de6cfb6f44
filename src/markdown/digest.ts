import { createHash } from 'node:crypto';

const LINE = /\n?<!-- summarize:sha256 ([0-9a-f]{64}) -->\s*$/u;

/**
 * A Markdown or HTML text with its SHA-256 in a comment on the last line, so that a later run can tell whether it was
 * edited.
 */
export function withDigest(text: string): string {
  return `${text}\n<!-- summarize:sha256 ${digest(text)} -->\n`;
}

/** True only for a text that this tool wrote and that is unchanged since; line endings do not count. */
export function isUntouchedText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const match = LINE.exec(text);
  return match !== null && match[1] === digest(text.slice(0, match.index));
}

function digest(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trimEnd(), 'utf8').digest('hex');
}
