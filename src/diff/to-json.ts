import { withJsonDigest } from '../json-digest.ts';
import type { Diff } from './diff.ts';

/** For programs; the keys are documented in the README. */
export function toJson({ before, after, figures, numbers, texts }: Diff): string {
  const told = {
    before,
    after,
    figures: figures.map(({ item, moved, before: was, after: is, ...each }) => ({
      ...each,
      item: item === '' ? null : item,
      before: was === '' ? null : was,
      after: is === '' ? null : is,
      moved: moved.map((pair) => ({ before: pair.before ?? null, after: pair.after ?? null })),
    })),
    numbers,
    texts: texts.map(({ from, ...each }) => ({ ...each, from: from ?? null })),
  };
  return withJsonDigest(told);
}
