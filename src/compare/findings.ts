import type { Diagnostic, Place } from '../diagnostic.ts';
import { lintText } from '../lint/text.ts';
import { ladderNumberOf } from '../passages/ladder-number.ts';
import type { Manuscript, Passage } from '../passages/passage.ts';
import type { Proof } from '../proof/proof.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Findings of the rules in the edited text that are not as frequent in the text drawn from the data. A finding on an
 * unchanged passage is known even if its message differs: 这里写30家，前面写20家 after the earlier passage was edited.
 */
export function findingsOf(
  { lines }: Pick<Proof, 'lines'>,
  edited: Manuscript,
  text: string,
  settings: Settings,
): Diagnostic[] {
  const nowhere = { file: '', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
  const passages = lines.map(({ kind, text: line }): Passage => {
    return { kind, text: line, number: ladderNumberOf(line), placeOf: () => ({ ...nowhere }) };
  });
  const now = findingsIn(edited, text, settings);
  if (now.length === 0) return [];
  const old = findingsIn({ ...edited, passages }, '', settings);
  const said = ({ finding: { rule, message } }: Placed) => `${rule} ${message}`;
  const stood = ({ finding: { rule }, of }: Placed) => `${rule} ${of}`;
  return left(left(now, old, said), left(old, now, said), stood).map(({ finding }) => finding);
}

interface Placed {
  finding: Diagnostic;
  /** The offsets in the passage, and its text. */
  of: string;
}

function findingsIn(manuscript: Manuscript, text: string, settings: Settings): Placed[] {
  const places = new Map<Place, string>();
  const passages = manuscript.passages.map((passage): Passage => {
    return {
      ...passage,
      placeOf: (from, to) => {
        const place = passage.placeOf(from, to);
        places.set(place, `${from} ${to} ${passage.text}`);
        return place;
      },
    };
  });
  return lintText({ ...manuscript, passages }, () => text, settings).map((finding) => {
    return { finding, of: places.get(finding.place) ?? '' };
  });
}

/** Those left after removing one for each of the others with the same key. */
function left(all: readonly Placed[], others: readonly Placed[], keyOf: (each: Placed) => string): Placed[] {
  const known = new Map<string, number>();
  for (const each of others) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  return all.filter((each) => {
    const count = known.get(keyOf(each)) ?? 0;
    known.set(keyOf(each), count - 1);
    return count <= 0;
  });
}
