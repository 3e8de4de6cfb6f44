import { withJsonDigest } from '../json-digest.ts';
import type { Length, Lengths } from './lengths.ts';

/** For programs; the keys are documented in the README. */
export function toJson({ whole, parts, file, omitted }: Lengths): string {
  const entry = ({ label, length, limit }: Length) => ({ label, length, limit: limit ?? null });
  return withJsonDigest({
    whole: entry(whole),
    parts: parts.map((part) => ({ ...entry(part), sections: part.sections.map(entry) })),
    file,
    omitted,
  });
}
