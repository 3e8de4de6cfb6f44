import type { Diagnostic } from '../diagnostic.ts';

/** Errors that other numbers bring; one that is told of these numbers now, and was of the old ones before, is not new. */
export function broughtErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const [old, now] = [byRule(before), byRule(after)];
  return [...now].flatMap(([rule, found]) => {
    const known = old.get(rule) ?? [];
    if (found.length <= known.length) return [];
    const fresh = found.filter(({ message }) => known.every((each) => each.message !== message));
    return fresh.length > 0 ? fresh : found;
  });
}

function byRule(all: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const rules = new Map<string, Diagnostic[]>();
  for (const each of all) rules.set(each.rule, [...(rules.get(each.rule) ?? []), each]);
  return rules;
}
