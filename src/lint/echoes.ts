import { byPlace, type Diagnostic, type Place } from '../diagnostic.ts';

/**
 * One diagnostic for each mistake: a value that the parser corrected, or that already has an error, is not checked
 * again; and of equal diagnostics from two stages at the same place only the first is kept.
 */
export function withoutEchoes(
  slips: readonly Diagnostic[],
  blocking: Diagnostic[],
  findings: Diagnostic[],
): Diagnostic[] {
  const errors = slips.filter(({ severity }) => severity === 'error');
  const mended = ({ file, start, end }: Place) =>
    errors.some(
      ({ place }) => place.file === file && place.start.offset >= start.offset && place.start.offset < end.offset,
    );
  const judged = blocking.filter(
    (each) =>
      errors.includes(each) ||
      each.severity !== 'error' ||
      each.place.start.line !== each.place.end.line ||
      !mended(each.place),
  );
  const faulty = judged.flatMap(({ path }) => (path ? [path] : []));
  // An error in a part file has no `path`.
  const torn = new Set(judged.flatMap((each) => (each.severity === 'error' && !each.path ? [spanOf(each)] : [])));
  const sound = findings.filter(
    (each) =>
      !torn.has(spanOf(each)) && !faulty.some((at) => (each.path ?? []).every((step, index) => at[index] === step)),
  );
  const seen = new Set<string>();
  return [...judged, ...sound].sort(byPlace).filter(({ place, rule, message }) => {
    const key = `${place.file} ${place.start.offset} ${rule} ${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function spanOf({ place: { file, start, end } }: Diagnostic): string {
  return `${file} ${start.offset} ${end.offset}`;
}

/** Drops findings within text that a fix replaces. */
export function withoutMended(findings: readonly Diagnostic[], mended: readonly Diagnostic[]): Diagnostic[] {
  const characters = ({ file, start, end }: Place) =>
    Array.from({ length: end.offset - start.offset }, (_, index) => `${file} ${start.offset + index}`);
  const taken = new Set(mended.flatMap(({ fix = [] }) => fix.flatMap(({ place }) => characters(place))));
  if (taken.size === 0) return [...findings];
  return findings.filter(({ place: { file, start, end } }) => {
    const last = Math.max(start.offset, end.offset - 1);
    return !taken.has(`${file} ${start.offset}`) || !taken.has(`${file} ${last}`);
  });
}
