import type { Diagnostic } from '../diagnostic.ts';

/** Errors caused by new numbers. An error of a rule that the old numbers broke as often is not new. */
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
