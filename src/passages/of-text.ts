import { identityOf, passagesOf } from './lines.ts';
import type { Manuscript } from './passage.ts';

/** Reads a draft in plain text: every line that is not blank is a passage. */
export function ofText(file: string, text: string): Manuscript {
  const passages = passagesOf(
    file,
    text.split(/\r\n|\r|\n/u).map((line) => ({ text: line })),
    text,
  );
  return { origin: 'draft', passages, ...identityOf(passages), numberedByWord: false };
}
