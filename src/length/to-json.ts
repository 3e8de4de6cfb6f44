import { withJsonDigest } from '../json-digest.ts';
import type { Length, Lengths } from './lengths.ts';

/** For programs; the keys are documented in the README. */
export function toJson({ whole, parts, file, omitted }: Lengths): string {
  const told = ({ label, length, limit }: Length) => ({ label, length, limit: limit ?? null });
  return withJsonDigest({
    whole: told(whole),
    parts: parts.map((part) => ({ ...told(part), sections: part.sections.map(told) })),
    file,
    omitted,
  });
}
