import { createHash } from 'node:crypto';

const LINE = /\n?<!-- summarize:sha256 ([0-9a-f]{64}) -->\s*$/u;

/** The text with its SHA-256 in a comment on the last line, by which a later run knows that nobody edited it. */
export function withDigest(markdown: string): string {
  return `${markdown}\n<!-- summarize:sha256 ${digest(markdown)} -->\n`;
}

/** True only for a text that this tool wrote and nobody has changed since; line ends do not count. */
export function isUntouchedMarkdown(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const match = LINE.exec(text);
  return match !== null && match[1] === digest(text.slice(0, match.index));
}

function digest(markdown: string): string {
  return createHash('sha256').update(markdown.replaceAll('\r\n', '\n').trimEnd(), 'utf8').digest('hex');
}
