import type { Diagnostic } from '../diagnostic.ts';
import { lintText } from '../lint/text.ts';
import { ladderNumberOf } from '../passages/ladder-number.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';
import type { Proof } from '../proof/proof.ts';
import type { Settings } from '../settings/settings.ts';

/** What the rules find in the edited text, and not as often in the one that the data make. */
export function findingsOf({ lines }: Proof, edited: Manuscript, text: string, settings: Settings): Diagnostic[] {
  const nowhere = { file: '', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const passages = lines.map(({ kind, text: line }): Passage => {
    return { kind, text: line, number: ladderNumberOf(line), placeOf: () => nowhere };
  });
  const before = new Map<string, number>();
  for (const each of lintText({ ...edited, passages }, () => '', settings)) {
    before.set(key(each), (before.get(key(each)) ?? 0) + 1);
  }
  return lintText(edited, () => text, settings).filter((each) => {
    const known = before.get(key(each)) ?? 0;
    before.set(key(each), known - 1);
    return known <= 0;
  });
}

function key({ rule, message }: Diagnostic): string {
  return `${rule} ${message}`;
}
